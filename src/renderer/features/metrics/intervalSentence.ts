import { text } from '../../../shared/i18n/text';
import type { Interval } from './leadFigure';

/** `95 % interval 4 h 5 min to 9 h 8 min`; a limit that the curve never reaches is said, not left out. */
export function intervalSentence(interval: Interval | null): string {
  if (interval === null) return text('metrics:head.interval.none');
  const [low, high] = interval;
  if (low !== null && high !== null) return text('metrics:head.interval.both', { low, high });
  if (low !== null) return text('metrics:head.interval.low', { low });
  if (high !== null) return text('metrics:head.interval.high', { high });
  return text('metrics:head.interval.none');
}
