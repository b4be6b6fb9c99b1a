import { text } from '../../shared/i18n/text';
import type { ScoreFigures } from './scoreFigures';

/** A score in words, for whoever cannot see the bar: "51 proven of 74 claimed, range 47 to 54". */
export function pairName({ claimed, proven, low, high, hasRange }: ScoreFigures): string {
  if (claimed === null || proven === null) return text('common:score.notAssessed');
  const pair = text('common:score.pair', { proven, claimed });
  return hasRange ? text('app:ui.pairWithRange', { pair, low, high }) : pair;
}
