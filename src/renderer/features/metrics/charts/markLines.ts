/** The lines through a chart: median, nine in ten and target, each named by its own words at its end. */
import { text } from '../../../../shared/i18n/text';
import type { ChartInterval, ChartLead } from './chartTypes';
import { placeLabels } from './placeLabels';

export interface MarkLine {
  readonly key: 'median' | 'p90' | 'target';
  /** Null: not reached, told by an arrow at the right edge instead of a line. */
  readonly ms: number | null;
  readonly words: string;
  readonly interval: ChartInterval;
}

export interface PlacedLine extends MarkLine {
  /** Pixels from the left of the plot. */
  readonly x: number;
  readonly row: number;
  readonly anchor: 'start' | 'end';
  /** Estimated width of the words. */
  readonly width: number;
  /** The words lie over another line, because no clear place was left for them. */
  readonly crosses: boolean;
}

const BESIDE = 6;

/** Room for the arrow behind words such as "median not reached". */
export const ARROW_ROOM = 24;

/** What is drawn through a chart; a figure that no curve reaches is told while `open` records are the reason. */
export function markLines(
  lead: ChartLead,
  target: number | null,
  open: number,
  words: 'charts:' | 'charts:read.',
): readonly MarkLine[] {
  const lines: MarkLine[] = [];
  const add = (key: 'median' | 'p90', value: number | null, interval: ChartInterval, missing: string) => {
    if (value !== null) lines.push({ key, ms: value, words: text(`${words}${key}`, { value }), interval });
    else if (open > 0) lines.push({ key, ms: null, words: text(missing), interval });
  };
  add('median', lead.median, lead.medianCi, 'charts:medianNotReached');
  if (target !== null)
    lines.push({
      key: 'target',
      ms: target,
      words: text('charts:target', { value: target }),
      interval: null,
    });
  add('p90', lead.p90, lead.p90Ci, 'charts:p90NotReached');
  return lines;
}

/** Where the lines and their words stand on a plot of that width, so that no words cover others or a line. */
export function placeLines(
  lines: readonly MarkLine[],
  place: (ms: number) => number,
  { left, right, fontSize }: { readonly left: number; readonly right: number; readonly fontSize: number },
): readonly PlacedLine[] {
  const widths = lines.map(({ words }) => words.length * fontSize * 0.56);
  const places = placeLabels(
    lines.map(({ ms }, index) => ({
      x: ms === null ? right : place(ms),
      width: (widths[index] ?? 0) + (ms === null ? ARROW_ROOM : 0),
    })),
    left,
    right,
  );
  const placed = lines.map((line, index) => ({
    ...line,
    x: line.ms === null ? right : place(line.ms),
    row: places[index]?.row ?? 0,
    anchor: places[index]?.anchor ?? ('start' as const),
    width: widths[index] ?? 0,
  }));
  return placed.map((line) => {
    const near = line.x + (line.anchor === 'start' ? BESIDE : -BESIDE - (line.ms === null ? ARROW_ROOM : 0));
    const far = line.anchor === 'start' ? near + line.width : near - line.width;
    const crosses = placed.some(
      ({ key, ms, x, row }) =>
        key !== line.key &&
        ms !== null &&
        row <= line.row &&
        x > Math.min(near, far) &&
        x < Math.max(near, far),
    );
    return { ...line, crosses };
  });
}
