import { text } from '../../../../shared/i18n/text';
import type { LaneMark } from './laneLayout';

/** What one mark says when it is pointed at. */
export const markTip = (mark: LaneMark, recordsPerMark: number): readonly string[] => [
  text(`charts:tip.${mark.kind}`, { value: mark.ms }),
  ...(recordsPerMark > 1 ? [text('charts:tip.marks', { count: recordsPerMark })] : []),
];
