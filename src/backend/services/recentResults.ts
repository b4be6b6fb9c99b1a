/** Results that take long to find, kept for as long as they are asked for. */
export class RecentResults<T> {
  private readonly kept = new Map<string, { readonly result: T }>();

  /** At most so many; the one that was asked for longest ago goes first. */
  constructor(private readonly most: number) {}

  /** What was found under exactly this key; null: nothing, or not any more. */
  find(key: string): { readonly result: T } | null {
    const known = this.kept.get(key);
    if (known === undefined) return null;
    this.kept.delete(key);
    this.kept.set(key, known);
    return known;
  }

  keep(key: string, result: T): T {
    this.kept.delete(key);
    this.kept.set(key, { result });
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.most) break;
      this.kept.delete(oldest);
    }
    return result;
  }
}
