/** Work over very many records, cut into steps between which a caller can let others run. */

/** Each `next()` does one step, tens of milliseconds at most for a million records; the last one returns the result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
