import { text } from '../../../../shared/i18n/text';
import { Words } from './chartParts';
import type { ChartPeriod } from './chartTypes';
import { INK, OUTLINE } from './ink';
import { DOT } from './laneLayout';

/** Half the width of the dash that is nine in ten; its interval stands at its right end. */
const DASH = 7;
/** Half the width of the ends of that interval. */
const END = 3;

/** An upright line with ends; without an upper limit an arrow that goes on beyond the plot. */
function p90Interval(x: number, low: number, high: number | null, beyond: number): string {
  const ending = high === null ? `V${beyond}m-3 3 3-3 3 3` : `V${high}M${x - END} ${high}h${2 * END}`;
  return `M${x - END} ${low}h${2 * END}M${x} ${low}${ending}`;
}

/**
 * One period: its median as a dot, hollow when weak, with its interval as an upright line, nine in ten as a dash with
 * a thinner one.
 * What is not reached is an arrow upwards; a period without records draws nothing.
 */
export function PeriodMark({
  period,
  x,
  place,
  top,
  bottom,
  fontSize,
}: {
  readonly period: ChartPeriod;
  readonly x: number;
  readonly place: (ms: number) => number;
  readonly top: number;
  readonly bottom: number;
  readonly fontSize: number;
}) {
  const { n, open, median, medianCi95, p90, p90Ci95, weak, label } = period;
  if (n + open === 0) return null;
  const [low, high] = medianCi95;
  const hasInterval = low !== null || high !== null;
  const from = low === null ? bottom : place(low);
  // Without an upper limit, or without a median at all, the line goes on beyond the plot.
  const goesOn = open > 0 && (median === null || (hasInterval && high === null));
  const to = goesOn ? top - 4 : high === null ? from : place(high);
  const start = hasInterval ? from : median === null ? (top + bottom) / 2 : place(median);
  return (
    <g data-part="period" data-period={label} data-weak={weak || undefined}>
      {(hasInterval || goesOn) && (
        <path
          d={`M${x} ${start}V${to}${goesOn ? 'm-4 4 4-4 4 4' : ''}`}
          stroke={INK.accent}
          strokeWidth={OUTLINE}
          fill="none"
        />
      )}
      {p90 !== null && p90Ci95[0] !== null && (p90Ci95[1] !== null || open > 0) && (
        <path
          data-part="p90-interval"
          d={p90Interval(
            x + DASH,
            place(p90Ci95[0]),
            p90Ci95[1] === null ? null : place(p90Ci95[1]),
            top - 4,
          )}
          stroke={INK.ink}
          strokeWidth={1}
          fill="none"
        />
      )}
      {p90 !== null && (
        <line
          data-part="p90"
          x1={x - DASH}
          x2={x + DASH}
          y1={place(p90)}
          y2={place(p90)}
          stroke={INK.ink}
          strokeWidth={2}
        />
      )}
      {median !== null && (
        <circle
          data-part={weak ? 'weak' : 'median'}
          cx={x}
          cy={place(median)}
          r={DOT + 1}
          fill={weak ? INK.paper : INK.accent}
          stroke={INK.accent}
          strokeWidth={OUTLINE}
        />
      )}
      {median === 0 && (
        <Words x={x + DOT + 5} y={place(0) - 4} fontSize={fontSize}>
          {text('charts:zero')}
        </Words>
      )}
    </g>
  );
}
