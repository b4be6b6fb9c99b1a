/** What imported incidents say about the contradiction rules of a pack. */
import type { ContradictionRule } from '../pack/contradictionRule';
import type { DurationMs, Instant } from '../time';
import { classifyRecord } from './classifyRecord';
import type { RuleCount } from './figureSummary';
import type { IncidentFacts } from './incidentTimes';
import { countOverLimit, spanOf } from './limitCount';

/** The rules that incidents can be counted for; alignment is not among the incidents. */
export type CountedRule = Exclude<ContradictionRule, { kind: 'alignment-below' }>;

/** One incident that can tell; null: it cannot. */
type Told = { readonly at: Instant; readonly over: boolean; readonly size: number | null } | null;

/** The time-to-truth at which a rule draws its line: the workflow's own target, else the rule's. In milliseconds. */
export const truthLimit = (
  rule: Extract<ContradictionRule, { kind: 'truth-over' }>,
  target: DurationMs | null,
): number => target ?? rule.limitMs;

/**
 * Counts the incidents that tell something about a rule, and those among them that speak against the answer. What
 * starts, is detected or is restored after `asOf` is not known yet and left out.
 *
 * - `over-limit`: as `countOverLimit`.
 * - `reported-by-people`: n are the incidents whose record says who reported them; over, those by a person.
 * - `truth-over`: n are the restored incidents whose time from restored to reconciled is known, and those still not
 *   reconciled at `asOf` that have outlasted the limit by then; over, those longer than the limit, exactly at it is
 *   not over. An open truth younger than the limit can still keep it and cannot tell. Left out too: no readable
 *   restore, an unreadable reconciliation, reconciled before restored. `target` is the workflow's own for truth.
 *   Because young open ones wait outside, the share leans towards kept, never towards contradiction.
 * - `defects-found`: n are the incidents whose record says how many wrong records were found (a number below zero
 *   says nothing); over, those with at least one. Reconciliations are entered with the assessment and added where it is judged.
 *
 * Days are those on which it started, was detected (escalate), rolled back or, for truth, was restored; UTC.
 * Source: assessment model, section 6.
 */
export function countRule(
  rule: CountedRule,
  records: Iterable<IncidentFacts>,
  target: DurationMs | null,
  asOf: Instant,
): RuleCount {
  switch (rule.kind) {
    case 'over-limit': {
      const { n, over, worst, from, to } = countOverLimit(rule.figure, records, rule.limitMs, asOf);
      return { ruleId: rule.id, limitMs: rule.limitMs, n, over, worst, from, to };
    }
    case 'reported-by-people':
      return count(rule, null, records, (incident) => reporterTold(incident, asOf));
    case 'truth-over': {
      const limitMs = truthLimit(rule, target);
      return count(rule, limitMs, records, (incident) => truthTold(incident, limitMs, asOf));
    }
    case 'defects-found':
      return count(rule, null, records, (incident) => defectsTold(incident, asOf));
  }
}

function reporterTold({ started, reportedBy }: IncidentFacts, asOf: Instant): Told {
  if (reportedBy === null || typeof started !== 'number' || started > asOf) return null;
  return { at: started, over: reportedBy === 'person', size: null };
}

function truthTold(incident: IncidentFacts, limitMs: number, asOf: Instant): Told {
  const { restored } = incident;
  const truth = classifyRecord('truth', incident, asOf, 'started');
  if (truth.kind === 'excluded' || typeof restored !== 'number') return null;
  const over = truth.duration > limitMs;
  return truth.kind === 'open' && !over ? null : { at: restored, over, size: truth.duration };
}

function defectsTold({ started, defects }: IncidentFacts, asOf: Instant): Told {
  if (defects === null || defects < 0 || typeof started !== 'number' || started > asOf) return null;
  return { at: started, over: defects > 0, size: defects };
}

function count(
  { id }: CountedRule,
  limitMs: number | null,
  records: Iterable<IncidentFacts>,
  told: (incident: IncidentFacts) => Told,
): RuleCount {
  let n = 0;
  let over = 0;
  let worst: number | null = null;
  let first = Infinity;
  let last = -Infinity;
  for (const incident of records) {
    const seen = told(incident);
    if (seen === null) continue;
    n += 1;
    if (seen.over) over += 1;
    if (seen.size !== null) worst = Math.max(worst ?? 0, seen.size);
    first = Math.min(first, seen.at);
    last = Math.max(last, seen.at);
  }
  return { ruleId: id, limitMs, n, over, worst, ...spanOf(first, last) };
}
