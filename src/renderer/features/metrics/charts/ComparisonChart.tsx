import { Scatter, ScatterChart, Tooltip, XAxis, YAxis } from 'recharts';
import { WEAK_UNDER } from '../../../../domain/metrics/summarizeFigure';
import { currentLanguage, text } from '../../../../shared/i18n/text';
import { changeSentences } from './changeSentences';
import { LyingTick, Words } from './chartParts';
import type { ChartChange, ChartSource, ComparedPeriod } from './chartTypes';
import { chartFileName, figureName, footSentence, sourceSentences, zeroCount } from './chartWords';
import { ComparisonTable } from './ComparisonTable';
import { axisTicks, durationAxis, placeOn } from './durationAxis';
import { durationScale } from './durationScale';
import { ChartFrame } from './frame/ChartFrame';
import { ChartTip } from './frame/ChartTip';
import { useChartSize } from './frame/useChartSize';
import { INK } from './ink';
import { laneLayout, type Lane, type LaneMark } from './laneLayout';
import { MarkShape, markTip } from './MarkShape';
import { PeriodMedian } from './PeriodMedian';
import { plotEdges } from './plotEdges';

export interface ComparisonChartProps {
  readonly source: ChartSource;
  readonly first: ComparedPeriod;
  /** The later one. */
  readonly second: ComparedPeriod;
  readonly change: ChartChange;
  /** As wide as its place when not given. */
  readonly width?: number;
}

const MOST_ROWS = { open: 3, complete: 6 };

/** Two periods below each other on one time axis, and the sentence that says whether a change is visible. */
export function ComparisonChart(props: ComparisonChartProps) {
  const { source, first, second, change } = props;
  const { ref, width, fontSize } = useChartSize(props.width);
  const zeros = zeroCount(first.chart) + zeroCount(second.chart);
  const labels = { first: first.label, second: second.label };
  const words = {
    title: text('charts:title.comparison', {
      figure: figureName(source),
      subject: source.subject,
      ...labels,
    }),
    finding: changeSentences(first, second, change),
    caption: [
      ...sourceSentences(source),
      perMarkSentence(first, second),
      ...(source.open > 0 ? [text('charts:openMarks')] : []),
      text('charts:comparison.how'),
      ...(zeros > 0 ? [text('charts:zeros', { count: zeros })] : []),
    ],
    notes: [first, second]
      .filter(({ n }) => n < WEAK_UNDER)
      .map(({ label, n }) => text('charts:comparison.weak', { label, count: n })),
    foot: footSentence(source),
  };
  return (
    <div ref={ref}>
      <ChartFrame
        name={text('charts:name.comparison', labels)}
        words={words}
        fileName={chartFileName(source, 'comparison')}
        table={<ComparisonTable title={words.title} {...{ first, second, change }} />}
      >
        {[first, second].every(({ n, open }) => n + open === 0) ? null : (
          <Drawing {...{ source, first, second, change, width, fontSize, title: words.title }} />
        )}
      </ChartFrame>
    </div>
  );
}

interface DrawingProps extends Required<ComparisonChartProps> {
  readonly fontSize: number;
  readonly title: string;
}

/** What a dot stands for; where both periods are thinned differently, in each of them. */
function perMarkSentence(first: ComparedPeriod, second: ComparedPeriod): string {
  const [one, other] = [first.chart.recordsPerMark, second.chart.recordsPerMark];
  return one === other
    ? text('charts:mark', { count: one })
    : text('charts:comparison.marks', { one, first: first.label, other, second: second.label });
}

/** The lanes of one period: its name and counts, open records where there are any, complete ones, its median. */
function lanesOf(period: ComparedPeriod, key: string, below: number): readonly Lane[] {
  const { n, open, chart } = period;
  // It begins the line.
  const label = period.label.charAt(0).toLocaleUpperCase(currentLanguage()) + period.label.slice(1);
  const counts = text('charts:comparison.counts', { n, open });
  const named =
    period.period === null
      ? text('charts:comparison.laneEmpty', { label, counts })
      : text('charts:comparison.lane', { label, counts, ...period.period });
  const complete = {
    key,
    kind: 'complete',
    times: chart.complete,
    mostRows: MOST_ROWS.complete,
    below,
  } as const;
  if (open === 0) return [{ ...complete, words: named }];
  return [
    {
      key: `${key}-open`,
      kind: 'open',
      words: named,
      times: chart.open,
      mostRows: MOST_ROWS.open,
      below: 0,
    },
    { ...complete, words: null },
  ];
}

function Drawing({ source, first, second, width, fontSize, title }: DrawingProps) {
  const periods = [
    { key: 'first', period: first },
    { key: 'second', period: second },
  ] as const;
  const axis = durationAxis(
    periods.flatMap(({ period }) => [
      ...period.chart.complete,
      ...period.chart.open,
      ...(period.median === null ? [] : [period.median]),
    ]),
  );
  const { left, right, zeroWidth } = plotEdges(width, fontSize);
  const place = placeOn(axis, left, right);
  const ticks = axisTicks(axis, { left, right, gap: fontSize * 5.2 });
  const rowHeight = fontSize + 8;
  const below = fontSize + 34;
  const layout = laneLayout(
    periods.flatMap(({ key, period }) => lanesOf(period, key, below)),
    { place, zeroLeft: left, zeroWidth, top: 0, fontSize },
  );
  const bottom = layout.bottom;
  const height = bottom + rowHeight * 2 + 6;
  const hasZeros = layout.marks.some(({ dx }) => dx !== 0);
  const floorOf = (key: string) => layout.lanes.find((lane) => lane.key === key)?.floor ?? 0;
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top: 0, right: width - right, bottom: height - bottom - rowHeight, left }}
      accessibilityLayer
      aria-label={`${title}. ${text('charts:tip.keys')}`}
      data-testid="comparison"
    >
      <XAxis
        type="number"
        dataKey="ms"
        domain={[0, axis.to]}
        scale={durationScale(axis)}
        height={rowHeight}
        ticks={ticks.map(({ ms }) => ms)}
        interval={0}
        axisLine={{ stroke: INK.axis }}
        tickLine={{ stroke: INK.axis }}
        tick={({ x, y, index }) => (
          <LyingTick tick={ticks[index]} x={Number(x)} y={Number(y)} fontSize={fontSize} />
        )}
      />
      <YAxis type="number" dataKey="y" domain={[0, bottom]} reversed hide />
      {hasZeros && (
        <Words x={zeroWidth / 2} y={bottom + 8 + fontSize * 0.7} textAnchor="middle" fontSize={fontSize}>
          {text('charts:zero')}
        </Words>
      )}
      {layout.lanes.map(({ key, words, wordsY }) =>
        words === null ? null : (
          <Words key={key} x={0} y={wordsY} fontSize={fontSize} strong>
            {words}
          </Words>
        ),
      )}
      {periods.map(({ key, period }) => (
        <PeriodMedian
          key={key}
          name={key}
          period={period}
          floor={floorOf(key)}
          zeroWidth={hasZeros ? zeroWidth : 0}
          {...{ place, left, right, fontSize }}
        />
      ))}
      <Scatter data={layout.marks} shape={MarkShape} activeShape={MarkShape} isAnimationActive={false} />
      <Words x={right} y={height - 4} textAnchor="end" fontSize={fontSize}>
        {text('charts:axisScale.log', { axis: text(`charts:axis.${source.figure}`) })}
      </Words>
      <Tooltip
        isAnimationActive={false}
        cursor={false}
        content={({ active, payload }) => {
          const mark = active ? (payload[0]?.payload as LaneMark | undefined) : undefined;
          const period = mark?.lane.startsWith('first') ? first : second;
          return (
            <ChartTip
              lines={
                mark === undefined ? null : [...markTip(mark, period.chart.recordsPerMark), period.label]
              }
            />
          );
        }}
      />
    </ScatterChart>
  );
}
