import type { ScatterShapeProps } from 'recharts';
import { text } from '../../../../shared/i18n/text';
import { RecordDot } from './chartParts';
import type { LaneMark } from './laneLayout';

/** A record in its lane, as recharts draws each point of a scatter. */
export function MarkShape({ cx = 0, cy = 0, payload, isActive }: ScatterShapeProps) {
  const mark = payload as LaneMark;
  return (
    <RecordDot
      x={cx + mark.dx}
      y={cy}
      kind={mark.kind}
      radius={mark.radius}
      crowded={mark.crowded}
      active={isActive}
    />
  );
}

/** What one mark says when it is pointed at. */
export const markTip = (mark: LaneMark, recordsPerMark: number): readonly string[] => [
  text(`charts:tip.${mark.kind}`, { value: mark.ms }),
  ...(recordsPerMark > 1 ? [text('charts:tip.marks', { count: recordsPerMark })] : []),
];
