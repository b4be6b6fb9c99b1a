/** Labels of vertical lines, placed so that no label lies on another or on a line. */

export interface LineLabel {
  readonly x: number;
  readonly width: number;
}

export interface PlacedLabel {
  /** 0 is the topmost; the line begins in its label's row. */
  readonly row: number;
  readonly side: 'left' | 'right';
}

const SPACE = 5;
const ROWS = [0, 1, 2] as const;
const SIDES = ['right', 'left'] as const;

const spanOf = (label: LineLabel, side: PlacedLabel['side']): readonly [number, number] =>
  side === 'right'
    ? [label.x + SPACE, label.x + SPACE + label.width]
    : [label.x - SPACE - label.width, label.x - SPACE];

function cost(labels: readonly LineLabel[], placed: readonly PlacedLabel[], width: number): number {
  let sum = 0;
  placed.forEach((mine, at) => {
    const label = labels[at];
    if (label === undefined) return;
    const [from, to] = spanOf(label, mine.side);
    sum += mine.row * 10 + (mine.side === 'left' ? 1 : 0);
    sum += from < 0 || to > width ? 5000 : 0;
    placed.forEach((other, place) => {
      const its = labels[place];
      if (place === at || its === undefined) return;
      const [start, end] = spanOf(its, other.side);
      if (other.row === mine.row && from < end + SPACE && start < to + SPACE) sum += 1000;
      if (other.row <= mine.row && its.x > from - 3 && its.x < to + 3) sum += 1000;
    });
  });
  return sum;
}

/** The best of all placements; for at most three labels there are few enough to look at each. */
export function placeLabels(labels: readonly LineLabel[], width: number): readonly PlacedLabel[] {
  const choices = ROWS.flatMap((row) => SIDES.map((side): PlacedLabel => ({ row, side })));
  const all = labels.reduce<readonly (readonly PlacedLabel[])[]>(
    (sofar) => sofar.flatMap((head) => choices.map((choice) => [...head, choice])),
    [[]],
  );
  return all.reduce<readonly PlacedLabel[]>(
    (best, one) => (best.length === 0 || cost(labels, one, width) < cost(labels, best, width) ? one : best),
    [],
  );
}
