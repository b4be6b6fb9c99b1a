import type { ReactNode } from 'react';
import { Scatter, ScatterChart, Tooltip, XAxis, YAxis } from 'recharts';
import { text } from '../../../../shared/i18n/text';
import { LyingTick, Words } from './chartParts';
import type { ChartSource } from './chartTypes';
import { axisTicks, type DurationAxis } from './durationAxis';
import { durationScale } from './durationScale';
import { ChartTip } from './frame/ChartTip';
import { INK } from './ink';
import type { LaneLayout, LaneMark } from './laneLayout';
import { MarkShape } from './MarkShape';
import { plotEdges } from './plotEdges';

/** Dots in lanes above one lying time axis with its name; what else is drawn stands beneath the dots. */
export function LaneChart({
  name,
  title,
  figure,
  axis,
  layout,
  width,
  fontSize,
  tipOf,
  children,
}: {
  /** What tests find it by. */
  readonly name: string;
  readonly title: string;
  readonly figure: ChartSource['figure'];
  readonly axis: DurationAxis;
  readonly layout: LaneLayout;
  readonly width: number;
  readonly fontSize: number;
  /** What is said of a dot that is pointed at or reached by keyboard. */
  readonly tipOf: (mark: LaneMark) => readonly string[];
  /** Words and lines in the plot, in pixels from its left and the chart's top. */
  readonly children: ReactNode;
}) {
  const { left, right } = plotEdges(width, fontSize);
  const ticks = axisTicks(axis, { left, right, gap: fontSize * 5.2 });
  const rowHeight = fontSize + 8;
  const bottom = layout.bottom;
  const height = bottom + rowHeight * 2 + 6;
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top: 0, right: width - right, bottom: height - bottom - rowHeight, left }}
      accessibilityLayer
      aria-label={`${title}. ${text('charts:tip.keys')}`}
      data-testid={name}
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
      {children}
      <Scatter data={layout.marks} shape={MarkShape} activeShape={MarkShape} isAnimationActive={false} />
      <Words x={right} y={height - 4} textAnchor="end" fontSize={fontSize}>
        {text('charts:axisScale.log', { axis: text(`charts:axis.${figure}`) })}
      </Words>
      <Tooltip
        isAnimationActive={false}
        cursor={false}
        content={({ active, payload }) => {
          const mark = active ? (payload[0]?.payload as LaneMark | undefined) : undefined;
          return <ChartTip lines={mark === undefined ? null : tipOf(mark)} />;
        }}
      />
    </ScatterChart>
  );
}
