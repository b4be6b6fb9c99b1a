/** Where the words beside vertical lines stand so that they never cover each other. */

export interface LineLabel {
  readonly x: number;
  /** Width of the words in pixels. */
  readonly width: number;
}

export interface LabelPlace {
  readonly row: number;
  readonly anchor: 'start' | 'end';
}

const BESIDE = 6;

/** The right side of its line when there is room, else the left; the first row on which nothing is in the way. */
export function placeLabels(
  labels: readonly LineLabel[],
  left: number,
  right: number,
): readonly LabelPlace[] {
  const taken: { row: number; from: number; to: number }[] = labels.map(({ x }) => ({
    row: -1,
    from: x,
    to: x,
  }));
  return labels.map(({ x, width }) => {
    const sides = (
      [
        { anchor: 'start', from: x + BESIDE, to: x + BESIDE + width },
        { anchor: 'end', from: x - BESIDE - width, to: x - BESIDE },
      ] as const
    ).filter(({ from, to }) => from >= left && to <= right);
    for (let row = 0; row < labels.length; row += 1) {
      const clear = sides.find(({ from, to }) =>
        taken.every((other) =>
          other.row === -1
            ? other.from <= from || other.from >= to
            : other.row !== row || to + 8 <= other.from || from >= other.to + 8,
        ),
      );
      if (clear !== undefined) {
        taken.push({ row, from: clear.from, to: clear.to });
        return { row, anchor: clear.anchor };
      }
    }
    const row = Math.max(0, ...taken.map((other) => other.row + 1));
    const anchor = x + BESIDE + width <= right ? 'start' : 'end';
    taken.push({
      row,
      from: anchor === 'start' ? x + BESIDE : x - BESIDE - width,
      to: anchor === 'start' ? x + BESIDE + width : x - BESIDE,
    });
    return { row, anchor };
  });
}
