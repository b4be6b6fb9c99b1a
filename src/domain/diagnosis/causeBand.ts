import type { CauseBand } from '../assessment/assessmentResult';

/** Limits are reached by products of decimals; 0.75 must not be missed on the last bit. */
const TOLERANCE = 1e-9;

/** Word for a position from 0 to 1 (section 5): strong from 0.75, likely 0.5, possible 0.25, else unlikely. */
export function causeBand(position: number): CauseBand {
  if (position >= 0.75 - TOLERANCE) return 'strong';
  if (position >= 0.5 - TOLERANCE) return 'likely';
  return position >= 0.25 - TOLERANCE ? 'possible' : 'unlikely';
}
