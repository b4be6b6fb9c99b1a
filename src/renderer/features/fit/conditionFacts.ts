import type { Condition, FlagFact, NumberFact } from '../../../domain/pack/condition';

export type Fact = NumberFact | FlagFact | 'stage';

/** The facts that decide a condition, each once, in the order in which they are named. */
export function conditionFacts(condition: Condition): readonly Fact[] {
  if ('all' in condition) return [...new Set(condition.all.flatMap(conditionFacts))];
  if ('any' in condition) return [...new Set(condition.any.flatMap(conditionFacts))];
  return [condition.fact];
}
