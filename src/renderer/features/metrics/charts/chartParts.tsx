import type { SVGProps } from 'react';
import { text } from '../../../../shared/i18n/text';
import type { AxisTick } from './durationAxis';
import { INK, OUTLINE, TARGET_DASH } from './ink';
import { DOT } from './laneLayout';
import { ARROW_ROOM, type PlacedLine } from './markLines';

/** Words in a chart; grey unless they lead. */
export function Words({ strong = false, ...rest }: SVGProps<SVGTextElement> & { readonly strong?: boolean }) {
  return (
    <text fill={strong ? INK.ink : INK.ink3} fontWeight={strong ? 600 : 400} pointerEvents="none" {...rest} />
  );
}

/** What a tick of the time axis is called. */
export const tickWords = ({ count, unit }: Pick<AxisTick, 'count' | 'unit'>): string =>
  count === 0 ? text('charts:zero') : text(`charts:tick.${unit}`, { count });

/** A dot for a complete record, a ring with an arrow for one that still counts. */
export function RecordDot({
  x,
  y,
  kind,
  radius = DOT,
  crowded = false,
  arrow = true,
  at,
}: {
  readonly x: number;
  readonly y: number;
  readonly kind: 'complete' | 'open';
  readonly radius?: number;
  readonly crowded?: boolean;
  readonly arrow?: boolean;
  /** Its place in the list, where it can be pointed at. */
  readonly at?: number;
}) {
  return (
    <g data-mark={kind} data-at={at}>
      {kind === 'open' && arrow && (
        <path
          d={`M${x + radius} ${y}h13m-3-3 3 3-3 3`}
          stroke={INK.accent}
          strokeWidth={OUTLINE}
          fill="none"
        />
      )}
      <circle
        cx={x}
        cy={y}
        r={radius}
        fill={kind === 'complete' ? INK.accent : INK.paper}
        stroke={kind === 'complete' && crowded ? INK.paper : INK.accent}
        strokeWidth={kind === 'open' ? OUTLINE : crowded ? 0.75 : 1}
      />
    </g>
  );
}

/** A lying interval from `low` to `high` with brackets; without a limit it goes on as an arrow to the edge. */
export function Whisker({
  low,
  high,
  left,
  right,
  y,
  name,
}: {
  readonly low: number | null;
  readonly high: number | null;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly name: string;
}) {
  const from = low ?? left;
  const to = high ?? right;
  const ends = [
    low === null ? `M${from + 4} ${y - 4}l-4 4 4 4` : `M${from} ${y - 4}v8`,
    high === null ? `M${to - 4} ${y - 4}l4 4-4 4` : `M${to} ${y - 4}v8`,
  ].join('');
  return (
    <path data-part={name} d={`M${from} ${y}H${to}${ends}`} stroke={INK.ink} strokeWidth={1} fill="none" />
  );
}

/** The lines through a chart with their words in rows at the top; what is not reached has an arrow at the edge. */
export function LineMarks({
  lines,
  rowHeight,
  bottom,
  fontSize,
}: {
  readonly lines: readonly PlacedLine[];
  readonly rowHeight: number;
  readonly bottom: number;
  readonly fontSize: number;
}) {
  const reached = lines.filter(({ ms }) => ms !== null);
  return (
    <>
      {reached.map(({ key, x, row }) => (
        <line
          key={key}
          data-part={key}
          x1={x}
          x2={x}
          y1={row * rowHeight}
          y2={bottom}
          stroke={key === 'target' ? INK.ink : INK.accent}
          strokeWidth={key === 'target' ? 1 : OUTLINE}
          strokeDasharray={key === 'target' ? TARGET_DASH : undefined}
        />
      ))}
      {lines.map((line) => (
        <LineWords key={line.key} line={line} top={line.row * rowHeight} fontSize={fontSize} />
      ))}
    </>
  );
}

function LineWords({
  line,
  top,
  fontSize,
}: {
  readonly line: PlacedLine;
  readonly top: number;
  readonly fontSize: number;
}) {
  const { key, ms, words, anchor, width, crosses } = line;
  const y = top + fontSize;
  const x = line.x + (ms === null ? -ARROW_ROOM : anchor === 'end' ? -6 : 6);
  return (
    <g data-part={ms === null ? `${key}-not-reached` : `${key}-words`}>
      {crosses && (
        <rect
          x={(anchor === 'end' ? x - width : x) - 2}
          y={top}
          width={width + 4}
          height={fontSize + 4}
          fill={INK.paper}
        />
      )}
      <Words x={x} y={y} textAnchor={anchor} fontSize={fontSize} strong={key !== 'target'} fill={INK.ink}>
        {words}
      </Words>
      {ms === null && (
        <path
          d={`M${x + 6} ${y - fontSize * 0.35}h18m-4-4 4 4-4 4`}
          stroke={INK.accent}
          strokeWidth={OUTLINE}
          fill="none"
        />
      )}
    </g>
  );
}

/** Lines across a plot, drawn here because recharts' own grid measures words on the page for lines it leaves out. */
export function GridLines({
  ys,
  left,
  right,
}: {
  readonly ys: readonly number[];
  readonly left: number;
  readonly right: number;
}) {
  return (
    <g data-part="grid">
      {ys.map((y) => (
        <line key={y} x1={left} x2={right} y1={y} y2={y} stroke={INK.line} />
      ))}
    </g>
  );
}

/** The name of a tick below a lying time axis, and under it how many records were still followed there. */
export function LyingTick({
  tick,
  x,
  y,
  fontSize,
  risk,
}: {
  readonly tick: AxisTick | undefined;
  readonly x: number;
  readonly y: number;
  readonly fontSize: number;
  readonly risk?: string;
}) {
  if (tick === undefined || !tick.labelled) return <g />;
  return (
    <g>
      <Words x={x} y={y + fontSize * 0.7} textAnchor={tick.anchor} fontSize={fontSize}>
        {tickWords(tick)}
      </Words>
      {risk !== undefined && (
        <Words x={x} y={y + fontSize * 2.2} textAnchor={tick.anchor} fontSize={fontSize} fill={INK.ink2}>
          {risk}
        </Words>
      )}
    </g>
  );
}
