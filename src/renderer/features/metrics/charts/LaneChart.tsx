import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { text } from '../../../../shared/i18n/text';
import { LyingTick, Words } from './chartParts';
import type { ChartSource } from './chartTypes';
import { axisTicks, placeOn, type DurationAxis } from './durationAxis';
import { durationScale } from './durationScale';
import styles from './frame/frame.module.css';
import { INK } from './ink';
import { LaneMarks, LaneTip } from './LaneMarks';
import type { LaneLayout, LaneMark } from './laneLayout';
import { plotEdges } from './plotEdges';
import { pointedMark } from './pointedMark';

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
  const place = placeOn(axis, left, right);
  const ticks = axisTicks(axis, { left, right, gap: fontSize * 5.2 });
  const rowHeight = fontSize + 8;
  const bottom = layout.bottom;
  const height = bottom + rowHeight * 2 + 6;
  const { marks } = layout;
  const [pointed] = useState(pointedMark);
  const byTime = marks.map((_, at) => at).sort((a, b) => msOf(marks, a) - msOf(marks, b));
  const read = (event: KeyboardEvent) => {
    const next = stepTo(event.key, byTime, pointed.get());
    if (next === undefined) return;
    event.preventDefault();
    pointed.set(next);
  };
  return (
    <div
      className={styles.lanes}
      onFocus={() => pointed.set(byTime[0] ?? null)}
      onBlur={() => pointed.set(null)}
      onKeyDown={read}
    >
      <ScatterChart
        width={width}
        height={height}
        margin={{ top: 0, right: width - right, bottom: height - bottom - rowHeight, left }}
        accessibilityLayer={false}
        role="application"
        tabIndex={0}
        aria-label={`${title}. ${text('charts:tip.keys')}`}
        data-testid={name}
      >
        <XAxis
          type="number"
          dataKey="ms"
          domain={[0, axis.to]}
          niceTicks="none"
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
        <YAxis type="number" dataKey="y" domain={[0, 1]} niceTicks="none" hide />
        {/* recharts draws an axis only where something is drawn on it. */}
        <Scatter
          data={[
            { ms: 0, y: 0 },
            { ms: axis.to, y: 1 },
          ]}
          shape={() => <g />}
          isAnimationActive={false}
        />
        {children}
        <LaneMarks {...{ marks, place, pointed }} />
        <Words x={right} y={height - 4} textAnchor="end" fontSize={fontSize}>
          {text('charts:axisScale.log', { axis: text(`charts:axis.${figure}`) })}
        </Words>
      </ScatterChart>
      <LaneTip {...{ marks, place, pointed, width, tipOf }} />
    </div>
  );
}

const msOf = (marks: readonly LaneMark[], at: number): number => marks[at]?.ms ?? 0;

/** Where a key leads in a list of marks in order; undefined for a key that leads nowhere. */
function stepTo(key: string, order: readonly number[], from: number | null): number | null | undefined {
  const last = order.length - 1;
  const now = from === null ? -1 : order.indexOf(from);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return order[Math.min(last, now + 1)] ?? null;
    case 'ArrowLeft':
    case 'ArrowUp':
      return order[Math.max(0, now - 1)] ?? null;
    case 'Home':
      return order[0] ?? null;
    case 'End':
      return order[last] ?? null;
    case 'Escape':
      return from === null ? undefined : null;
    default:
      return undefined;
  }
}
