import type { Settlement } from '../assessment/assessmentRecord';
import type { Contradiction, SettledContradiction } from '../assessment/assessmentResult';
import { subjectOfKey } from './contradictionKey';

/**
 * What was settled in a workflow and is no longer contradicted (section 6), latest first, ties by key: corrections
 * that took, and acceptances of something that has gone since.
 */
export function settledContradictions(
  settlements: ReadonlyMap<string, Settlement>,
  standing: readonly Contradiction[],
): readonly SettledContradiction[] {
  const stands = new Set(standing.map(({ key }) => key));
  return [...settlements.values()]
    .filter(({ key }) => !stands.has(key))
    .sort((a, b) => b.at - a.at || (a.key < b.key ? -1 : 1))
    .map((settlement) => ({ key: settlement.key, subject: subjectOfKey(settlement.key), settlement }));
}
