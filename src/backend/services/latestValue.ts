/**
 * The way from work that reports often to somebody who reads at their own pace: only the latest value
 * waits, so that a slow reader neither slows the work nor piles anything up.
 */
export class LatestValue<Value> {
  #waiting: { readonly value: Value } | null = null;
  #wake: () => void = () => undefined;
  #ended = false;

  put(value: Value): void {
    this.#waiting = { value };
    this.#wake();
  }

  /** After the last value. */
  end(): void {
    this.#ended = true;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Value, void> {
    for (;;) {
      const waiting = this.#waiting;
      if (waiting !== null) {
        this.#waiting = null;
        yield waiting.value;
      } else if (this.#ended) return;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}
