import { useSyncExternalStore, type PointerEvent } from 'react';
import { RecordDot } from './chartParts';
import { ChartTip } from './frame/ChartTip';
import styles from './frame/frame.module.css';
import { INK, OUTLINE } from './ink';
import type { LaneMark } from './laneLayout';
import type { PointedMark } from './pointedMark';

interface LaneMarksProps {
  readonly marks: readonly LaneMark[];
  /** Pixels from the left of the plot. */
  readonly place: (ms: number) => number;
  readonly pointed: PointedMark;
}

/**
 * Every mark of a chart with lanes, and the ring around the one that is pointed at. They are drawn here and not as a
 * scatter of recharts, which keeps a subscription of its own for each of several hundred points.
 */
export function LaneMarks({ marks, place, pointed }: LaneMarksProps) {
  const point = ({ target }: PointerEvent) => {
    const at = target instanceof Element ? target.closest('[data-at]')?.getAttribute('data-at') : null;
    pointed.set(at == null ? null : Number(at));
  };
  return (
    <>
      <g onPointerOver={point} onPointerOut={() => pointed.set(null)}>
        {marks.map((mark, at) => (
          <RecordDot
            key={at}
            at={at}
            x={place(mark.ms) + mark.dx}
            y={mark.y}
            kind={mark.kind}
            radius={mark.radius}
            crowded={mark.crowded}
          />
        ))}
      </g>
      <Ring {...{ marks, place, pointed }} />
    </>
  );
}

const usePointed = ({ subscribe, get }: PointedMark) => useSyncExternalStore(subscribe, get);

function Ring({ marks, place, pointed }: LaneMarksProps) {
  const at = usePointed(pointed);
  const mark = at === null ? undefined : marks[at];
  if (mark === undefined) return null;
  return (
    <circle
      data-passing
      cx={place(mark.ms) + mark.dx}
      cy={mark.y}
      r={mark.radius + 3.5}
      fill="none"
      stroke={INK.ink}
      strokeWidth={OUTLINE}
      pointerEvents="none"
    />
  );
}

/** Right of its mark, left of it where the chart ends. */
const BESIDE = 12;
const WIDEST = 260;

/** What the mark says that is pointed at, beside it. */
export function LaneTip({
  marks,
  place,
  pointed,
  width,
  tipOf,
}: LaneMarksProps & {
  readonly width: number;
  readonly tipOf: (mark: LaneMark) => readonly string[];
}) {
  const at = usePointed(pointed);
  const mark = at === null ? undefined : marks[at];
  const x = mark === undefined ? 0 : place(mark.ms) + mark.dx;
  const side = x + BESIDE + WIDEST > width ? { right: width - x + BESIDE } : { left: x + BESIDE };
  return (
    <div className={styles.tipPlace} style={{ ...side, top: (mark?.y ?? 0) + BESIDE }}>
      <ChartTip lines={mark === undefined ? null : tipOf(mark)} />
    </div>
  );
}
