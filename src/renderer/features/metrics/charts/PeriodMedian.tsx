import { text } from '../../../../shared/i18n/text';
import { Whisker, Words } from './chartParts';
import { knownInterval, type ComparedPeriod } from './chartTypes';
import { INK, OUTLINE } from './ink';
import { DOT } from './laneLayout';

/** What a lane of complete records stands on, and below it their median with its interval; or that it is not reached. */
export function PeriodMedian({
  name,
  period,
  floor,
  place,
  left,
  right,
  zeroWidth,
  fontSize,
}: {
  readonly name: string;
  readonly period: ComparedPeriod;
  readonly floor: number;
  readonly place: (ms: number) => number;
  readonly left: number;
  readonly right: number;
  /** 0: no record of 0 s is drawn. */
  readonly zeroWidth: number;
  readonly fontSize: number;
}) {
  const { median, open } = period;
  const interval = knownInterval(period.medianCi95);
  const y = floor + 12;
  const wordsY = y + fontSize + 6;
  const words = median === null ? text('charts:medianNotReached') : text('charts:median', { value: median });
  const half = words.length * fontSize * 0.28;
  const x = median === null ? right : place(median);
  const anchor = x + half > right ? 'end' : x - half < left ? 'start' : 'middle';
  return (
    <g data-part={`${name}-median`}>
      <line x1={left} x2={right} y1={floor} y2={floor} stroke={INK.line} />
      {zeroWidth > 0 && <line x1={0} x2={zeroWidth} y1={floor} y2={floor} stroke={INK.line} />}
      {interval !== null && (
        <Whisker
          name={`${name}-interval`}
          low={interval[0] === null ? null : place(interval[0])}
          high={interval[1] === null ? null : place(interval[1])}
          {...{ left, right, y }}
        />
      )}
      {median !== null && <circle cx={x} cy={y} r={DOT + 1} fill={INK.ink} />}
      {median === null && open > 0 && (
        <path
          d={`M${right - 18} ${y}h18m-4-4 4 4-4 4`}
          stroke={INK.accent}
          strokeWidth={OUTLINE}
          fill="none"
        />
      )}
      {(median !== null || open > 0) && (
        <Words
          x={anchor === 'end' ? right : anchor === 'start' ? left : x}
          y={wordsY}
          textAnchor={anchor}
          fontSize={fontSize}
          strong
        >
          {words}
        </Words>
      )}
    </g>
  );
}
