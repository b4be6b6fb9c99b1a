import {
  ComposedChart,
  Line,
  Tooltip,
  useActiveTooltipLabel,
  useIsTooltipActive,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import { text } from '../../../../shared/i18n/text';
import { GridLines, tickWords, Words } from './chartParts';
import type { ChartPeriod, ChartSource } from './chartTypes';
import {
  chartFileName,
  durationOr,
  figureName,
  footSentence,
  intervalWords,
  sourceSentences,
  weakNotes,
} from './chartWords';
import { durationAxis, placeOn, uprightTicks } from './durationAxis';
import { durationScale } from './durationScale';
import { ChartFrame } from './frame/ChartFrame';
import { ChartTip } from './frame/ChartTip';
import { useChartSize } from './frame/useChartSize';
import { INK, TARGET_DASH } from './ink';
import { PeriodMark } from './PeriodMark';
import { PeriodRows } from './PeriodRows';
import { TrendTable } from './TrendTable';

export interface TrendChartProps {
  readonly source: ChartSource;
  /** In order of time; those without records too, so that gaps are seen. */
  readonly periods: readonly ChartPeriod[];
  readonly target?: number | null;
  /** As wide as its place when not given. */
  readonly width?: number;
  /** Of the drawing alone, in pixels. */
  readonly height?: number;
}

const isNotReached = ({ median, open, n }: ChartPeriod) => median === null && n + open > 0;

const hasInterval = ({ medianCi95 }: ChartPeriod) => medianCi95[0] !== null || medianCi95[1] !== null;

/** Median with its interval and nine in ten, period by period, on an upright logarithmic time axis. */
export function TrendChart(props: TrendChartProps) {
  const { source, periods, target = null, height = 260 } = props;
  const { ref, width, fontSize } = useChartSize(props.width);
  const some = (holds: (period: ChartPeriod) => boolean) => periods.some(holds);
  const words = {
    title: text('charts:title.trend', { figure: figureName(source), subject: source.subject }),
    finding: null,
    caption: [...sourceSentences(source), text('charts:trend.how')],
    notes: [
      ...(some(({ n, open }) => n + open === 0) ? [text('charts:trend.gaps')] : []),
      ...(some(({ weak, n, open }) => weak && n + open > 0) ? [text('charts:trend.hollow')] : []),
      ...(some((period) => period.median !== null && !hasInterval(period))
        ? [text('charts:trend.noInterval')]
        : []),
      ...(some(isNotReached) || some(({ medianCi95 }) => medianCi95[0] !== null && medianCi95[1] === null)
        ? [text('charts:trend.arrow')]
        : []),
      ...(some(({ isSurvival }) => isSurvival) ? [text('charts:trend.survival')] : []),
      ...(some(({ median }) => median === 0) ? [text('charts:trend.zeroMedian')] : []),
      ...weakNotes(source),
    ],
    foot: footSentence(source),
  };
  return (
    <div ref={ref}>
      <ChartFrame
        name={text('charts:name.trend')}
        words={words}
        fileName={chartFileName(source, 'trend')}
        table={<TrendTable title={words.title} periods={periods} target={target} />}
      >
        {periods.every(({ n, open }) => n + open === 0) ? null : (
          <Drawing {...{ source, periods, target, width, height, fontSize, title: words.title }} />
        )}
      </ChartFrame>
    </div>
  );
}

interface DrawingProps extends Required<TrendChartProps> {
  readonly fontSize: number;
  readonly title: string;
}

function Drawing({ source, periods, target, width, height, fontSize, title }: DrawingProps) {
  const times = [
    ...periods.flatMap(({ median, p90, medianCi95, p90Ci95 }) => [median, p90, ...medianCi95, ...p90Ci95]),
    target,
  ].filter((value) => value !== null);
  const axis = durationAxis(times);
  const left = Math.round(fontSize * 4.4);
  const lastWords = Math.round(fontSize * (target === null ? 4.2 : 5.8));
  const right = width - lastWords;
  const rowHeight = fontSize + 6;
  const axisHeight = rowHeight * 3 + 4;
  const top = fontSize * 2 + 8;
  const bottom = height - axisHeight;
  const place = placeOn(axis, bottom, top);
  const ticks = uprightTicks(axis, bottom - top, Math.max(fontSize * 2.4, (bottom - top) / 4));
  const column = (right - left) / periods.length;
  const middle = (index: number) => left + (index + 0.5) * column;
  // A line between dots leads the eye: only those with an interval, which may be leaned on, are joined.
  const data = periods.map((period, index) => ({
    index,
    joined: hasInterval(period) ? period.median : null,
  }));
  return (
    <ComposedChart
      data={data}
      width={width}
      height={height}
      margin={{ top, right: lastWords, bottom: 0, left: 0 }}
      accessibilityLayer
      aria-label={`${title}. ${text('charts:tip.keys')}`}
      data-testid="trend"
    >
      <GridLines ys={ticks.map(({ ms }) => place(ms))} left={left} right={right} />
      <PointedAt {...{ left, column, top, bottom }} />
      <XAxis
        dataKey="index"
        type="category"
        scale="band"
        height={axisHeight}
        axisLine={{ stroke: INK.axis }}
        tickLine={false}
        tick={false}
      />
      <YAxis
        type="number"
        domain={[0, axis.to]}
        niceTicks="none"
        scale={durationScale(axis)}
        width={left}
        ticks={ticks.map(({ ms }) => ms)}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={({ y, index }) => {
          const tick = ticks[index];
          return tick === undefined ? (
            <g />
          ) : (
            <Words x={left - 8} y={Number(y) + fontSize * 0.36} textAnchor="end" fontSize={fontSize}>
              {tickWords(tick)}
            </Words>
          );
        }}
      />
      {target !== null && (
        <g data-part="target">
          <line
            x1={left}
            x2={right}
            y1={place(target)}
            y2={place(target)}
            stroke={INK.ink}
            strokeDasharray={TARGET_DASH}
          />
        </g>
      )}
      <Line
        type="linear"
        dataKey="joined"
        connectNulls={false}
        stroke={INK.axis}
        strokeWidth={1}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <ZIndexLayer zIndex={600}>
        {periods.map((period, index) => (
          <PeriodMark
            key={period.label}
            period={period}
            x={middle(index)}
            place={place}
            top={top}
            bottom={bottom}
            fontSize={fontSize}
          />
        ))}
        <EndWords {...{ periods, target, place, x: right + 4, fontSize }} />
      </ZIndexLayer>
      <Words x={0} y={fontSize} fontSize={fontSize}>
        {text('charts:axisScale.log', { axis: text(`charts:axis.${source.figure}`) })}
      </Words>
      <PeriodRows {...{ periods, middle, column, top: bottom, rowHeight, fontSize }} />
      <Tooltip
        isAnimationActive={false}
        // A period without a median has something to say too.
        filterNull={false}
        cursor={false}
        content={({ active, label }) => <ChartTip lines={active ? tipLines(periods[Number(label)]) : null} />}
      />
    </ComposedChart>
  );
}

/** Marks the period that is pointed at or reached by keyboard, behind everything else. */
function PointedAt({
  left,
  column,
  top,
  bottom,
}: {
  readonly left: number;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}) {
  const index = Number(useActiveTooltipLabel());
  const active = useIsTooltipActive();
  return active && Number.isInteger(index) ? (
    <rect
      data-passing
      x={left + index * column}
      y={top}
      width={column}
      height={bottom - top}
      fill={INK.select}
    />
  ) : null;
}

/** Names target and the marks of the last period at the right end, level with them and never over each other. */
function EndWords({
  periods,
  target,
  place,
  x,
  fontSize,
}: {
  readonly periods: readonly ChartPeriod[];
  readonly target: number | null;
  readonly place: (ms: number) => number;
  readonly x: number;
  readonly fontSize: number;
}) {
  const last = periods.at(-1);
  const named = [
    { key: 'p90', ms: last?.p90 ?? null },
    { key: 'median', ms: last?.median ?? null },
    { key: 'target', ms: target },
  ].flatMap(({ key, ms }) => (ms === null ? [] : [{ key, ms, y: place(ms) + fontSize * 0.36 }]));
  named.sort((a, b) => a.y - b.y);
  let least = -Infinity;
  return named.map(({ key, ms, y }) => {
    const at = Math.max(y, least);
    least = at + fontSize + 2;
    return (
      <Words key={key} x={x} y={at} fontSize={fontSize} strong={key === 'median'} fill={INK.ink}>
        {key === 'target' ? text('charts:target', { value: ms }) : text(`charts:trend.${key}`)}
      </Words>
    );
  });
}

function tipLines(period: ChartPeriod | undefined): readonly string[] | null {
  if (period === undefined) return null;
  const { label, n, open, median, medianCi95, p90, p90Ci95, isSurvival, weak } = period;
  if (n + open === 0) return [label, text('charts:table.noRecords')];
  const missing = text(open > 0 ? 'charts:notReached' : 'charts:table.none');
  return [
    label,
    text('charts:trend.tipMedian', { value: durationOr(median, missing) }),
    text('charts:trend.tipInterval', { value: intervalWords(medianCi95) }),
    text('charts:trend.tipP90', { value: durationOr(p90, missing) }),
    text('charts:trend.tipInterval', { value: intervalWords(p90Ci95) }),
    text('charts:trend.tipCounts', { n, open }),
    ...(isSurvival ? [text('charts:table.isSurvival')] : []),
    ...(weak ? [text('charts:table.isWeak')] : []),
  ];
}
