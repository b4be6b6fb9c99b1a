import { text } from '../../../shared/i18n/text';
import type { Interval } from './leadFigure';

/**
 * `95 % interval 4 h 5 min to 9 h 8 min`, or as a range alone, `4 h 5 min to 9 h 8 min`, where a heading says the
 * rest. A limit that the curve never reaches is said, not left out.
 */
export function intervalSentence(interval: Interval | null, as: 'interval' | 'range' = 'interval'): string {
  const [low, high] = interval ?? [null, null];
  if (low !== null && high !== null) return text(`metrics:head.${as}.both`, { low, high });
  if (low !== null) return text(`metrics:head.${as}.low`, { low });
  if (high !== null) return text(`metrics:head.${as}.high`, { high });
  return text('metrics:head.interval.none');
}
