/** Where dots stand that share a line: each at its own time, raised only as far as it takes not to overlap. */

export interface PlacedDot {
  readonly x: number;
  /** 0 is the bottom row. */
  readonly row: number;
}

/** Dots in the order of their times; two in one row are at least `apart` away from each other. */
export function dotLayout(xs: readonly number[], apart: number): readonly PlacedDot[] {
  const ends: number[] = [];
  return [...xs]
    .sort((a, b) => a - b)
    .map((x) => {
      const free = ends.findIndex((end) => x - end >= apart);
      const row = free === -1 ? ends.length : free;
      ends[row] = x;
      return { x, row };
    });
}

export interface FittedDots {
  readonly dots: readonly PlacedDot[];
  readonly radius: number;
  readonly rows: number;
}

/** The largest dots whose rows fit into `height`; below the smallest radius they overlap rather than grow tall. */
export function fitDots(xs: readonly number[], height: number, tail = 0): FittedDots {
  for (let radius = 3.5; radius > 1; radius -= 0.25) {
    const step = 2 * radius + 1;
    const dots = dotLayout(xs, step + tail);
    const rows = dots.reduce((most, dot) => Math.max(most, dot.row + 1), 0);
    if (rows * step <= height) return { dots, radius, rows };
  }
  const most = Math.max(1, Math.floor(height / 3));
  const dots = dotLayout(xs, 3).map((dot) => ({ ...dot, row: dot.row % most }));
  return { dots, radius: 1, rows: most };
}
