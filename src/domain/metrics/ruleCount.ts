/** What imported incidents say about the contradiction rules of a pack. */
import type { ContradictionRule } from '../pack/contradictionRule';
import type { DurationMs, Instant } from '../time';
import type { RuleCount } from './figureSummary';
import { type IncidentColumns, PERSON } from './incidentColumns';
import { countLongerSteps, countWaitsSteps } from './limitCount';
import { OverTally } from './overTally';
import type { Steps } from './steps';
import { sweepIncidentsSteps } from './sweepIncidents';

/** The rules that incidents can be counted for; alignment is not among the incidents. */
export type CountedRule = Exclude<ContradictionRule, { kind: 'alignment-below' }>;

/** The time-to-truth at which a rule draws its line: the workflow's own target, else the rule's. In milliseconds. */
export const truthLimit = (
  rule: Extract<ContradictionRule, { kind: 'truth-over' }>,
  target: DurationMs | null,
): number => target ?? rule.limitMs;

/**
 * Counts the incidents that tell something about a rule, and those among them that speak against the answer. What
 * starts, is detected or is restored after `asOf` is not known yet and left out.
 *
 * - `over-limit`: as `countOverLimitSteps`.
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
export function* countRuleSteps(
  rule: CountedRule,
  parts: readonly IncidentColumns[],
  target: DurationMs | null,
  asOf: Instant,
): Steps<RuleCount> {
  const told = (limitMs: number | null, tally: OverTally): RuleCount => ({
    ruleId: rule.id,
    limitMs,
    ...tally.result(),
  });
  switch (rule.kind) {
    case 'over-limit':
      return told(rule.limitMs, yield* countWaitsSteps(rule.figure, parts, rule.limitMs, asOf));
    case 'truth-over': {
      const limitMs = truthLimit(rule, target);
      return told(limitMs, yield* countLongerSteps('truth', parts, limitMs, asOf));
    }
    case 'reported-by-people': {
      const tally = new OverTally();
      yield* countStartedSteps(parts, 'reportedBy', asOf, (reporter, at) => {
        tally.add(at, reporter === PERSON, NaN);
      });
      return told(null, tally);
    }
    case 'defects-found': {
      const tally = new OverTally();
      yield* countStartedSteps(parts, 'defects', asOf, (defects, at) => {
        if (defects >= 0) tally.add(at, defects > 0, defects);
      });
      return told(null, tally);
    }
  }
}

/** Has `take` count what a column says of the incidents that have started by `asOf`. */
const countStartedSteps = (
  parts: readonly IncidentColumns[],
  name: 'reportedBy' | 'defects',
  asOf: Instant,
  take: (value: number, started: number) => void,
): Steps<void> =>
  sweepIncidentsSteps(
    parts.filter((part) => part.column(name) !== null),
    (part) => {
      const values = part.column(name);
      const starts = part.column('started');
      return (row) => {
        const value = values?.[row] ?? NaN;
        const started = starts?.[row] ?? NaN;
        if (!Number.isNaN(value) && started > Number.NEGATIVE_INFINITY && started <= asOf)
          take(value, started);
      };
    },
  );
