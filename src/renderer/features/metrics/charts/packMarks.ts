/** Places marks on rows above their true position, so that none hides another and none is moved sideways. */

export interface PackedMark {
  readonly x: number;
  /** 0 is the lowest row. */
  readonly row: number;
}

export interface Packed {
  readonly marks: readonly PackedMark[];
  readonly rows: number;
  /** What the distance had to shrink to, 1 when every mark stands clear. */
  readonly squeeze: number;
}

/** Marks on at most `maxRows` rows, or null when these marks need more at this distance. */
function pack(sorted: readonly number[], spacing: number, maxRows: number): readonly PackedMark[] | null {
  const lastInRow: number[] = [];
  const marks: PackedMark[] = [];
  let sameX = 0;
  for (const [index, x] of sorted.entries()) {
    sameX = index > 0 && sorted[index - 1] === x ? sameX + 1 : 0;
    let row = lastInRow.findIndex((last) => x - last >= spacing);
    if (row === -1) row = lastInRow.length;
    if (row >= maxRows) {
      // No distance parts marks of one and the same time: the pile is full, the rest lie on it.
      if (sameX < maxRows) return null;
      row = sameX % maxRows;
    }
    lastInRow[row] = x;
    marks.push({ x, row });
  }
  return marks;
}

/**
 * Each mark on the lowest row where it is `spacing` away from its neighbour. Where more than `maxRows` rows
 * would be needed the distance shrinks, and marks overlap, instead of the chart growing out of the page.
 */
export function packMarks(xs: readonly number[], spacing: number, maxRows: number): Packed {
  const sorted = [...xs].sort((a, b) => a - b);
  let squeeze = 1;
  let marks = pack(sorted, spacing, maxRows);
  while (marks === null && squeeze > 0.01) {
    squeeze *= 0.85;
    marks = pack(sorted, spacing * squeeze, maxRows);
  }
  marks ??= sorted.map((x, index) => ({ x, row: index % maxRows }));
  return { marks, rows: marks.reduce((most, mark) => Math.max(most, mark.row + 1), 0), squeeze };
}
