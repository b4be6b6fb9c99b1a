import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Area, ComposedChart, Line, Tooltip, XAxis, YAxis, ZIndexLayer } from 'recharts';
import { formatNumber, formatShare } from '../../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../../shared/i18n/text';
import { GridLines, LineMarks, LyingTick, RecordDot, Whisker, Words } from './chartParts';
import type { ChartLead, ChartRecords, ChartSource, ChartStep } from './chartTypes';
import { chartFileName, figureName, footSentence, sourceSentences, weakNotes } from './chartWords';
import { axisTicks, durationAxis, placeOn, type AxisKind } from './durationAxis';
import { durationScale } from './durationScale';
import { ChartFrame } from './frame/ChartFrame';
import { ChartTip } from './frame/ChartTip';
import { useChartSize } from './frame/useChartSize';
import { INK, OUTLINE } from './ink';
import { markLines, placeLines } from './markLines';
import { plotEdges, sharedTimes } from './plotEdges';
import { SurvivalTable } from './SurvivalTable';
import { atRisk, curvePoints, shareAt, type CurvePoint } from './survivalShape';

export interface SurvivalChartProps {
  readonly source: ChartSource;
  readonly records: ChartRecords;
  readonly steps: readonly ChartStep[];
  readonly lead: ChartLead;
  readonly target?: number | null;
  /** As wide as its place when not given. */
  readonly width?: number;
  /** Of the drawing alone, in pixels. */
  readonly height?: number;
}

/** Lines across the plot; the axis itself is the fourth. */
const SHARES = [1, 0.5, 0.1, 0];
/** Above the band (100) and below the curve (400); above the curve. */
const LAYER = { lines: 350, marks: 600 };

/**
 * The share not yet over against time, Kaplan-Meier, with its 95 % band, open records as rings on the curve, median
 * and nine in ten read off it, and how many records were still followed. On the axis of the distribution above it,
 * or on a linear one.
 */
export function SurvivalChart(props: SurvivalChartProps) {
  const { source, records, steps, lead, target = null, height = 340 } = props;
  const { ref, width, fontSize } = useChartSize(props.width);
  const [kind, setKind] = useState<AxisKind>('log');
  const words = {
    title: text('charts:title.survival', {
      figure: figureName(source),
      subject: source.subject,
      share: text(`charts:shareInline.${source.figure}`),
    }),
    finding: null,
    caption: [
      ...sourceSentences(source),
      ...(source.open > 0 ? [text('charts:openOnCurve')] : []),
      text(steps.some(({ low }) => low !== null) ? 'charts:band' : 'charts:noInterval'),
      text('charts:atRisk'),
      ...(records.recordsPerMark > 1 ? [text('charts:atRiskAbout', { count: records.recordsPerMark })] : []),
    ],
    notes: weakNotes(source),
    foot: footSentence(source),
  };
  return (
    <div ref={ref}>
      <ChartFrame
        name={text(`charts:name.survival.${source.figure}`)}
        words={words}
        fileName={chartFileName(source, 'survival')}
        controls={
          <SegmentedControl
            size="xs"
            aria-label={text('charts:scale.label')}
            data={[
              { value: 'log', label: text('charts:scale.log') },
              { value: 'linear', label: text('charts:scale.linear') },
            ]}
            value={kind}
            onChange={(value) => setKind(value === 'linear' ? 'linear' : 'log')}
          />
        }
        table={<SurvivalTable title={words.title} {...{ source, records, steps, lead, target }} />}
      >
        {source.n + source.open === 0 ? null : (
          <Drawing
            {...{ source, records, steps, lead, target, width, height, fontSize, kind, title: words.title }}
          />
        )}
      </ChartFrame>
    </div>
  );
}

interface DrawingProps extends Required<SurvivalChartProps> {
  readonly fontSize: number;
  readonly kind: AxisKind;
  readonly title: string;
}

function Drawing(props: DrawingProps) {
  const { source, records, steps, lead, target, width, height, fontSize, kind, title } = props;
  const axis = durationAxis(sharedTimes(records, lead, target), kind);
  const { left, right } = plotEdges(width, fontSize);
  const place = placeOn(axis, left, right);
  const ticks = axisTicks(axis, { left, right, gap: fontSize * 5.2 });
  const rowHeight = fontSize + 8;
  const lines = placeLines(markLines(lead, target, source.open, 'charts:read.'), place, {
    left: 0,
    right,
    fontSize,
  });
  const top = lines.reduce((most, line) => Math.max(most, line.row + 1), 0) * rowHeight + 8;
  const axisHeight = rowHeight * 2;
  const bottom = height - axisHeight - rowHeight;
  const y = (share: number) => bottom - share * (bottom - top);
  const points = curvePoints(steps, records.open);
  const last = points.at(-1);
  const total = source.n + source.open;
  const risk = (ms: number) => formatNumber(Math.min(total, atRisk(records, ms)), currentLanguage());
  return (
    <ComposedChart
      data={[...points]}
      width={width}
      height={height}
      margin={{ top, right: width - right, bottom: rowHeight, left: 0 }}
      accessibilityLayer
      aria-label={`${title}. ${text('charts:tip.keys')}`}
      data-testid="survival"
    >
      <GridLines ys={SHARES.filter((share) => share > 0).map(y)} left={left} right={right} />
      <XAxis
        type="number"
        dataKey="t"
        domain={[0, axis.to]}
        niceTicks="none"
        scale={durationScale(axis)}
        height={axisHeight}
        ticks={ticks.map(({ ms }) => ms)}
        interval={0}
        axisLine={{ stroke: INK.axis }}
        tickLine={{ stroke: INK.axis }}
        tick={({ x, y: at, index }) => (
          <LyingTick
            tick={ticks[index]}
            x={Number(x)}
            y={Number(at)}
            fontSize={fontSize}
            risk={risk(ticks[index]?.ms ?? 0)}
          />
        )}
      />
      <YAxis
        type="number"
        domain={[0, 1]}
        niceTicks="none"
        width={left}
        ticks={SHARES}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={({ y: at, payload }) => (
          <Words x={left - 8} y={Number(at) + fontSize * 0.36} textAnchor="end" fontSize={fontSize}>
            {formatShare(Number(payload.value), currentLanguage())}
          </Words>
        )}
      />
      <Area
        type="stepAfter"
        dataKey="band"
        stroke="none"
        fill={INK.wash}
        fillOpacity={1}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <ZIndexLayer zIndex={LAYER.lines}>
        <LineMarks lines={lines} rowHeight={rowHeight} bottom={bottom} fontSize={fontSize} />
      </ZIndexLayer>
      <Line
        type="stepAfter"
        dataKey="s"
        stroke={INK.accent}
        strokeWidth={2}
        dot={false}
        activeDot={{ r: 5, fill: INK.ink, stroke: INK.paper }}
        isAnimationActive={false}
      />
      <ZIndexLayer zIndex={LAYER.marks}>
        <Intervals lead={lead} {...{ place, y, left, right }} />
        {last !== undefined && last.s > 0 && source.open > 0 && (
          <path
            data-part="curve-goes-on"
            d={`M${place(last.t)} ${y(last.s)}h14m-3-3 3 3-3 3`}
            stroke={INK.accent}
            strokeWidth={OUTLINE}
            fill="none"
          />
        )}
        {records.open.map((t, index) => (
          <RecordDot key={index} kind="open" x={place(t)} y={y(shareAt(steps, t))} arrow={false} />
        ))}
      </ZIndexLayer>
      <Words x={0} y={bottom + 6 + fontSize * 2.4} fontSize={fontSize} fill={INK.ink2}>
        {text('charts:atRiskRow')}
      </Words>
      <Words x={right} y={height - 4} textAnchor="end" fontSize={fontSize}>
        {text(`charts:axisScale.${kind}`, { axis: text(`charts:axis.${source.figure}`) })}
      </Words>
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: INK.ink, strokeWidth: 1 }}
        content={({ active, payload }) => (
          <ChartTip lines={active ? tipLines(payload[0]?.payload as CurvePoint | undefined, risk) : null} />
        )}
      />
    </ComposedChart>
  );
}

interface Places {
  readonly place: (ms: number) => number;
  readonly y: (share: number) => number;
  readonly left: number;
  readonly right: number;
}

/** The intervals of median and nine in ten, each on the line of its share. */
function Intervals({ lead, place, y, left, right }: Places & { readonly lead: ChartLead }) {
  return (
    [
      ['median', lead.medianCi, 0.5],
      ['p90', lead.p90Ci, 0.1],
    ] as const
  ).map(([key, interval, share]) =>
    interval === null ? null : (
      <Whisker
        key={key}
        name={`${key}-interval`}
        low={interval[0] === null ? null : place(interval[0])}
        high={interval[1] === null ? null : place(interval[1])}
        left={left}
        right={right}
        y={y(share)}
      />
    ),
  );
}

function tipLines(point: CurvePoint | undefined, risk: (ms: number) => string): readonly string[] | null {
  if (point === undefined) return null;
  const { t, s, band, end } = point;
  return [
    text('charts:tip.after', { value: t }),
    text('charts:tip.share', { share: s }),
    ...(band === null ? [] : [text('charts:tip.shareInterval', { low: band[0], high: band[1] })]),
    text(end ? 'charts:tip.followed' : 'charts:tip.risk', { count: risk(t) }),
  ];
}
