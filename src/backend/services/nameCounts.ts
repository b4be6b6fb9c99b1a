/** More different names than that are no list that anybody reads; only those met first are counted then. */
const MOST = 1000;

/** How often each name of a file comes. */
export class NameCounts {
  private readonly rows = new Map<string, number>();

  add(name: string): void {
    const before = this.rows.get(name);
    if (before !== undefined || this.rows.size < MOST) this.rows.set(name, (before ?? 0) + 1);
  }

  /** The first `count`, most rows first. */
  most(count: number): { readonly name: string; readonly rows: number }[] {
    return [...this.rows]
      .sort(([, a], [, b]) => b - a)
      .slice(0, count)
      .map(([name, rows]) => ({ name, rows }));
  }
}
