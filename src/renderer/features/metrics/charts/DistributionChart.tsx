import { text } from '../../../../shared/i18n/text';
import { LineMarks, Whisker, Words } from './chartParts';
import type { ChartLead, ChartRecords, ChartSource } from './chartTypes';
import { chartFileName, figureName, footSentence, sourceSentences, weakNotes, zeroCount } from './chartWords';
import { DistributionTable } from './DistributionTable';
import { durationAxis, placeOn } from './durationAxis';
import { ChartFrame } from './frame/ChartFrame';
import { useChartSize } from './frame/useChartSize';
import { INK } from './ink';
import { LaneChart } from './LaneChart';
import { laneLayout, type Lane } from './laneLayout';
import { markTip } from './markTip';
import { markLines, placeLines } from './markLines';
import { plotEdges, sharedTimes } from './plotEdges';

export interface DistributionChartProps {
  readonly source: ChartSource;
  readonly records: ChartRecords;
  readonly lead: ChartLead;
  readonly target?: number | null;
  /** As wide as its place when not given. */
  readonly width?: number;
}

const MOST_ROWS = { open: 4, complete: 11 };
const WHISKER_ROW = 12;

/**
 * Every record as a dot on one logarithmic time axis, open ones in a lane of their own, those of 0 s left of it,
 * with median and nine in ten as lines and their intervals as brackets.
 */
export function DistributionChart(props: DistributionChartProps) {
  const { source, records, lead, target = null } = props;
  const { ref, width, fontSize } = useChartSize(props.width);
  const zeros = zeroCount(records);
  const words = {
    title: text('charts:title.distribution', { figure: figureName(source), subject: source.subject }),
    finding: null,
    caption: [
      ...sourceSentences(source),
      text('charts:mark', { count: records.recordsPerMark }),
      ...(source.open > 0 ? [text('charts:openMarks')] : []),
      text(lead.medianCi === null && lead.p90Ci === null ? 'charts:noInterval' : 'charts:brackets'),
      ...(zeros > 0 ? [text('charts:zeros', { count: zeros })] : []),
    ],
    notes: weakNotes(source),
    foot: footSentence(source),
  };
  return (
    <div ref={ref}>
      <ChartFrame
        name={text('charts:name.distribution')}
        words={words}
        fileName={chartFileName(source, 'distribution')}
        table={<DistributionTable title={words.title} {...{ source, records, lead, target }} />}
      >
        {source.n + source.open === 0 ? null : (
          <Drawing {...{ source, records, lead, target, width, fontSize, title: words.title }} />
        )}
      </ChartFrame>
    </div>
  );
}

interface DrawingProps extends Required<DistributionChartProps> {
  readonly fontSize: number;
  readonly title: string;
}

function lanesOf({ source, records }: DrawingProps): readonly Lane[] {
  const complete: Lane = {
    key: 'complete',
    kind: 'complete',
    words: text('charts:lane.complete', { count: source.n }),
    times: records.complete,
    mostRows: MOST_ROWS.complete,
    below: 0,
  };
  if (source.open === 0) return [complete];
  const open: Lane = {
    key: 'open',
    kind: 'open',
    words: text('charts:lane.open', { count: source.open }),
    times: records.open,
    mostRows: MOST_ROWS.open,
    below: 4,
  };
  return [open, complete];
}

function Drawing(props: DrawingProps) {
  const { source, records, lead, target, width, fontSize, title } = props;
  const axis = durationAxis(sharedTimes(records, lead, target));
  const { left, right, zeroWidth } = plotEdges(width, fontSize);
  const place = placeOn(axis, left, right);
  const rowHeight = fontSize + 8;
  const lines = placeLines(markLines(lead, target, source.open, 'charts:'), place, {
    left: 0,
    right,
    fontSize,
  });
  const labelRows = lines.reduce((most, line) => Math.max(most, line.row + 1), 0);
  const whiskers = lines.filter(({ interval }) => interval !== null);
  const whiskerTop = labelRows * rowHeight + 6;
  const layout = laneLayout(lanesOf(props), {
    place,
    zeroLeft: left,
    zeroWidth,
    top: whiskerTop + whiskers.length * WHISKER_ROW,
    fontSize,
  });
  const bottom = layout.bottom;
  const hasZeros = layout.marks.some(({ dx }) => dx !== 0);
  return (
    <LaneChart
      name="distribution"
      figure={source.figure}
      {...{ title, axis, layout, width, fontSize }}
      tipOf={(mark) => markTip(mark, records.recordsPerMark)}
    >
      {hasZeros && (
        <g data-part="zero-lane">
          <line x1={0} x2={zeroWidth} y1={bottom} y2={bottom} stroke={INK.axis} />
          <Words x={zeroWidth / 2} y={bottom + 8 + fontSize * 0.7} textAnchor="middle" fontSize={fontSize}>
            {text('charts:zero')}
          </Words>
        </g>
      )}
      <LineMarks lines={lines} rowHeight={rowHeight} bottom={bottom} fontSize={fontSize} />
      {whiskers.map(({ key, interval }, index) => (
        <Whisker
          key={key}
          name={`${key}-interval`}
          low={interval?.[0] == null ? null : place(interval[0])}
          high={interval?.[1] == null ? null : place(interval[1])}
          left={left}
          right={right}
          y={whiskerTop + index * WHISKER_ROW}
        />
      ))}
      {layout.lanes.map((lane) => (
        <Words key={lane.key} x={0} y={lane.wordsY} fontSize={fontSize} fill={INK.ink2}>
          {lane.words}
        </Words>
      ))}
    </LaneChart>
  );
}
