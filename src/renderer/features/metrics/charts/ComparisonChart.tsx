import { WEAK_UNDER } from '../../../../domain/metrics/summarizeFigure';
import { currentLanguage, text } from '../../../../shared/i18n/text';
import { changeSentences } from './changeSentences';
import { Words } from './chartParts';
import type { ChartChange, ChartSource, ComparedPeriod } from './chartTypes';
import { chartFileName, figureName, footSentence, sourceSentences, zeroCount } from './chartWords';
import { ComparisonTable } from './ComparisonTable';
import { durationAxis, placeOn } from './durationAxis';
import { ChartFrame } from './frame/ChartFrame';
import { useChartSize } from './frame/useChartSize';
import { LaneChart } from './LaneChart';
import { laneLayout, type Lane } from './laneLayout';
import { markTip } from './markTip';
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
  const below = fontSize + 34;
  const layout = laneLayout(
    periods.flatMap(({ key, period }) => lanesOf(period, key, below)),
    { place, zeroLeft: left, zeroWidth, top: 0, fontSize },
  );
  const hasZeros = layout.marks.some(({ dx }) => dx !== 0);
  const floorOf = (key: string) => layout.lanes.find((lane) => lane.key === key)?.floor ?? 0;
  return (
    <LaneChart
      name="comparison"
      figure={source.figure}
      {...{ title, axis, layout, width, fontSize }}
      tipOf={(mark) => {
        const period = mark.lane.startsWith('first') ? first : second;
        return [...markTip(mark, period.chart.recordsPerMark), period.label];
      }}
    >
      {hasZeros && (
        <Words
          x={zeroWidth / 2}
          y={layout.bottom + 8 + fontSize * 0.7}
          textAnchor="middle"
          fontSize={fontSize}
        >
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
    </LaneChart>
  );
}
