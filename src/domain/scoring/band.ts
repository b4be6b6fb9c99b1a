import type { Cap, WorkflowResult } from '../assessment/assessmentResult';
import { BANDS, type Band, shown } from './score';

const SENSITIVITY_POINTS = 5;

/** Band of a score as shown, in whole points (section 4): from 40 exposed, from 60 steady, from 80 ready. */
export function bandOf(shownScore: number): Band {
  if (shownScore >= 80) return 'ready';
  if (shownScore >= 60) return 'steady';
  return shownScore >= 40 ? 'exposed' : 'fragile';
}

/** The band after caps: the lowest of the band and what each cap allows. */
export function heldBand(band: Band, caps: readonly Cap[]): Band {
  return caps.reduce<Band>(
    (held, { atMost }) => (BANDS.indexOf(atMost) < BANDS.indexOf(held) ? atMost : held),
    band,
  );
}

/** The band of an unrounded proven score, by the number shown and after caps; null while nothing is assessed. */
export function bandResult(proven: number | null, caps: readonly Cap[]): WorkflowResult['band'] {
  if (proven === null) return null;
  const byScore = bandOf(shown(proven));
  return { byScore, held: heldBand(byScore, caps) };
}

/**
 * The bands after caps if the shown score were 5 points lower or higher, kept within 0 and 100 (section 4);
 * `changes` if either differs from today's. Null while nothing is assessed.
 */
export function sensitivity(proven: number | null, caps: readonly Cap[]): WorkflowResult['sensitivity'] {
  if (proven === null) return null;
  const at = (points: number): Band => heldBand(bandOf(Math.min(100, Math.max(0, points))), caps);
  const today = at(shown(proven));
  const lower = at(shown(proven) - SENSITIVITY_POINTS);
  const higher = at(shown(proven) + SENSITIVITY_POINTS);
  return { lower, higher, changes: lower !== today || higher !== today };
}
