import type { TruthRow } from '../../domain/report/executiveSummary';
import type { MeasuredFigure } from '../../domain/report/reportFigures';
import { text } from '../../shared/i18n/text';
import { fitDots } from './dotLayout';
import { duration } from './duration';
import { placeLabels } from './placeLabels';
import type { TimeScale } from './timeScale';

const LABEL_ROW = 12.5;
const OPEN_LANE = 15;

interface Line {
  readonly kind: 'median' | 'p90' | 'target';
  readonly x: number;
  readonly label: string;
}

/** Wide enough for Inter at the size of chart labels; a little too wide does no harm. */
const widthOf = (label: string): number => label.length * 5.7;

function linesOf(row: TruthRow, figure: MeasuredFigure, scale: TimeScale): readonly Line[] {
  const { median, p90 } = figure;
  return [
    ...(median === null
      ? []
      : [
          {
            kind: 'median' as const,
            x: scale.x(median),
            label: text('report:truth.half', { t: median }),
          },
        ]),
    ...(p90 === null
      ? []
      : [{ kind: 'p90' as const, x: scale.x(p90), label: text('report:truth.nineInTen', { t: p90 }) }]),
    ...(row.target === null
      ? []
      : [
          {
            kind: 'target' as const,
            x: scale.x(row.target),
            label: text('report:truth.target', { t: row.target }),
          },
        ]),
  ];
}

function Interval({
  figure,
  scale,
  top,
  bottom,
}: {
  readonly figure: MeasuredFigure;
  readonly scale: TimeScale;
  readonly top: number;
  readonly bottom: number;
}) {
  const [low, high] = figure.medianCi95 ?? [null, null];
  if (low === null && high === null) return null;
  const from = low === null ? 0 : scale.x(low);
  const to = high === null ? scale.width : scale.x(high);
  return <rect className="rp-wash" x={from} y={top} width={Math.max(1, to - from)} height={bottom - top} />;
}

/** Records that are still open: hollow, in a line of their own, with arrows because they go on. */
function OpenMarks({ xs, middle }: { readonly xs: readonly number[]; readonly middle: number }) {
  const { dots, radius, rows } = fitDots(xs, OPEN_LANE - 3, 6);
  const step = rows > 1 ? (OPEN_LANE - 3) / rows : 0;
  return dots.map(({ x, row }, at) => {
    const y = middle + (row - (rows - 1) / 2) * step;
    const tip = x + radius + 6;
    return (
      <g key={at} className="rp-open">
        <circle cx={x} cy={y} r={Math.max(1, radius - 0.6)} />
        <path d={`M${String(x + radius - 0.4)} ${String(y)}H${String(tip)}m-2.4 -2 2.4 2-2.4 2`} />
      </g>
    );
  });
}

/** The records of one workflow on the common axis: dots, what is still open, median with interval, 9 in 10, target. */
export function TruthLane({
  row,
  figure,
  scale,
  height,
}: {
  readonly row: TruthRow;
  readonly figure: MeasuredFigure;
  readonly scale: TimeScale;
  /** For the dots alone. */
  readonly height: number;
}) {
  const complete = fitDots((row.marks?.complete ?? []).map(scale.x), height);
  const open = (row.marks?.open ?? []).map(scale.x);
  const lines = linesOf(row, figure, scale);
  const labels = placeLabels(
    lines.map((line) => ({ x: line.x, width: widthOf(line.label) })),
    scale.width,
  );
  const labelRows = labels.reduce((most, label) => Math.max(most, label.row + 1), 0);
  const step = 2 * complete.radius + 1;
  const top = labelRows * LABEL_ROW + 3;
  const bottom = top + Math.max(step, complete.rows * step);
  const total = bottom + (figure.open > 0 ? OPEN_LANE : 0) + 2;
  const name = (ms: number | null) => (ms === null ? text('report:times.notReached') : duration(ms));
  return (
    <svg
      className="rp-lane"
      width={scale.width}
      height={total}
      viewBox={`0 0 ${String(scale.width)} ${String(total)}`}
      role="img"
      aria-label={text('report:truth.lane', {
        workflow: row.workflow,
        median: name(figure.median),
        p90: name(figure.p90),
        n: figure.n,
        open: figure.open,
      })}
    >
      <Interval figure={figure} scale={scale} top={top} bottom={total} />
      {lines.map((line, at) => {
        const label = labels[at];
        if (label === undefined) return null;
        const y = label.row * LABEL_ROW;
        const right = label.side === 'right';
        return (
          <g key={line.kind} className="rp-line" data-line={line.kind}>
            <path d={`M${String(line.x)} ${String(y + 1)}V${String(total)}`} />
            <text x={line.x + (right ? 5 : -5)} y={y + 9.5} textAnchor={right ? 'start' : 'end'}>
              {line.label}
            </text>
          </g>
        );
      })}
      {complete.dots.map(({ x, row: level }, at) => (
        <circle
          key={at}
          className="rp-dot"
          cx={x}
          cy={bottom - complete.radius - level * (complete.rows > 1 ? (bottom - top) / complete.rows : 0)}
          r={complete.radius}
        />
      ))}
      {open.length > 0 && <OpenMarks xs={open} middle={bottom + OPEN_LANE / 2 + 1} />}
    </svg>
  );
}
