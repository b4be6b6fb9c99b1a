/** The exhibit to which everything leads: after service returns, how long until the records are right. */
import type { TruthRow } from '../../domain/report/executiveSummary';
import { text } from '../../shared/i18n/text';
import type { Density, TableBlock } from './blocks';
import { intervalText } from './MeasuredCells';
import { timeScale, type TimeScale } from './timeScale';
import { TruthLane } from './TruthLane';

const LANE_WIDTH = 503;
/** More lanes than this are drawn lower. */
const TALL_LANES = 3;
/** Room for dots, in pixels. */
const TALL: Record<Density, number> = { 0: 48, 1: 40, 2: 32, 3: 24 };
const LOW: Record<Density, number> = { 0: 26, 1: 24, 2: 22, 3: 18 };

const usable = (row: TruthRow): boolean => row.figure !== null && row.figure.n + row.figure.open > 0;

function counts(row: TruthRow): string {
  if (row.figure === null || !usable(row)) return '';
  const { n, open } = row.figure;
  return open > 0 ? text('report:truth.counts', { n, open }) : text('report:truth.countsNone', { n });
}

function why(row: TruthRow): string {
  if (row.state !== 'measured') return text(`report:truth.${row.state}`);
  return text('report:truth.none-usable');
}

/** Said under the lane when a figure has no line because the curve never comes down to it. */
function notReached(row: TruthRow): string {
  if (row.figure === null || !usable(row)) return '';
  return [
    ...(row.figure.median === null ? [text('report:truth.halfNotReached')] : []),
    ...(row.figure.p90 === null ? [text('report:truth.nineInTenNotReached')] : []),
  ].join(', ');
}

function Axis({ scale }: { readonly scale: TimeScale }) {
  return (
    <svg
      className="rp-time-axis"
      width={scale.width}
      height={22}
      viewBox={`0 0 ${String(scale.width)} 22`}
      aria-hidden
    >
      <path d={`M0 .5H${String(scale.width)}`} />
      {scale.ticks.map((one) => {
        const x = scale.x(one.ms);
        const anchor = x < 18 ? 'start' : x > scale.width - 18 ? 'end' : 'middle';
        return (
          <g key={one.ms}>
            <path d={`M${String(x)} .5v4`} />
            <text x={x} y={15.5} textAnchor={anchor}>
              {text(`report:axis.${one.unit}`, { count: one.count })}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** One lane per workflow over one axis, which is repeated on every page that the lanes reach. */
export function truthTable(rows: readonly TruthRow[], dense: Density): TableBlock {
  const drawn = rows.filter(usable);
  const scale = timeScale(drawn, LANE_WIDTH);
  const height = (drawn.length <= TALL_LANES ? TALL : LOW)[dense];
  return {
    kind: 'table',
    id: 'truth',
    gap: 3.5,
    keepWithNext: true,
    className: 'rp-truth',
    label: text('report:truth.label'),
    columns: [37, null],
    head: null,
    rows: rows.map((row, at) => ({
      id: `truth-${String(at)}`,
      node: (
        <tr>
          <th scope="row">
            <b>{row.workflow}</b>
            {[counts(row), intervalText(row.figure?.medianCi95 ?? null), notReached(row)]
              .filter(Boolean)
              .map((line) => (
                <div key={line}>{line}</div>
              ))}
          </th>
          <td>
            {row.figure !== null && usable(row) ? (
              <TruthLane row={row} figure={row.figure} scale={scale} height={height} />
            ) : (
              <p>{why(row)}</p>
            )}
          </td>
        </tr>
      ),
    })),
    ...(drawn.length === 0
      ? {}
      : {
          foot: (
            <tr>
              <td />
              <td>
                <Axis scale={scale} />
              </td>
            </tr>
          ),
        }),
  };
}
