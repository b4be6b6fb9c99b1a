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

function pack(sorted: readonly number[], spacing: number): readonly PackedMark[] {
  const lastInRow: number[] = [];
  return sorted.map((x) => {
    let row = lastInRow.findIndex((last) => x - last >= spacing);
    if (row === -1) row = lastInRow.length;
    lastInRow[row] = x;
    return { x, row };
  });
}

/**
 * Each mark on the lowest row where it is `spacing` away from its neighbour. Where more than `maxRows` rows
 * would be needed the distance shrinks, and marks overlap, instead of the chart growing out of the page.
 */
export function packMarks(xs: readonly number[], spacing: number, maxRows: number): Packed {
  const sorted = [...xs].sort((a, b) => a - b);
  let squeeze = 1;
  for (;;) {
    const marks = pack(sorted, spacing * squeeze);
    const rows = marks.reduce((most, mark) => Math.max(most, mark.row + 1), 0);
    if (rows <= maxRows) return { marks, rows, squeeze };
    if (squeeze < 0.05)
      return { marks: marks.map((mark) => ({ ...mark, row: mark.row % maxRows })), rows: maxRows, squeeze };
    squeeze *= 0.8;
  }
}
