/** Whether a condition holds for a workflow's profile, in three values: a fact that is not known decides nothing. */
import type { Profile } from '../assessment/assessmentRecord';
import type { Condition } from './condition';

export type Truth = boolean | 'unknown';

const all = (parts: readonly Truth[]): Truth =>
  parts.includes(false) ? false : parts.includes('unknown') ? 'unknown' : true;

const any = (parts: readonly Truth[]): Truth =>
  parts.includes(true) ? true : parts.includes('unknown') ? 'unknown' : false;

/**
 * True, false or unknown. One false part decides `all` and one true part decides `any`, whatever is not
 * known beside it.
 */
export function evaluateCondition(condition: Condition, profile: Profile): Truth {
  if ('all' in condition) return all(condition.all.map((part) => evaluateCondition(part, profile)));
  if ('any' in condition) return any(condition.any.map((part) => evaluateCondition(part, profile)));
  if ('in' in condition) return profile.stage === null ? 'unknown' : condition.in.includes(profile.stage);
  if ('is' in condition) {
    const flag = profile[condition.fact];
    return flag === null ? 'unknown' : flag === condition.is;
  }
  const amount = profile[condition.fact];
  if (amount === null) return 'unknown';
  return 'atLeast' in condition ? amount >= condition.atLeast : amount < condition.below;
}
