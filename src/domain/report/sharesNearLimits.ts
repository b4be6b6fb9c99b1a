/** Shares from 0 to 1 as they are printed beside a limit, so that nobody reads "80 %, 80 % is needed". */
import { shown } from '../scoring/score';

/** Limits are decimals: 0.67 must not be passed on the last bit. */
const TOLERANCE = 1e-9;

/**
 * A share under a limit: whole percent rounded half up as everywhere else; where that would print the limit, tenths,
 * and the last tenth under it at most.
 */
export function printedUnder(share: number, limit: number): number {
  const whole = shown(share * 100);
  if (whole < limit * 100 - TOLERANCE) return whole / 100;
  return Math.min(shown(share * 1000), Math.ceil(limit * 1000 - TOLERANCE) - 1) / 1000;
}

/** The same for a share over a limit: at least the first tenth over it. */
export function printedOver(share: number, limit: number): number {
  const whole = shown(share * 100);
  if (whole > limit * 100 + TOLERANCE) return whole / 100;
  return Math.max(shown(share * 1000), Math.floor(limit * 1000 + TOLERANCE) + 1) / 1000;
}
