import type { AlignmentResult } from '../alignment/alignmentResult';
import type { AlignmentMeasure, RuleMeasure, RuleResult, RuleSays } from '../assessment/assessmentResult';
import type { ReconciliationRecord } from '../metrics/enteredRecords';
import type { RuleCount, WorkflowMetrics } from '../metrics/figureSummary';
import { truthLimit, type CountedRule } from '../metrics/ruleCount';
import type { ContradictionRule } from '../pack/contradictionRule';
import type { Day, DurationMs } from '../time';
import { shareLowerBound } from './shareLowerBound';

/** What the answers of one workflow can be held against by the rules of the pack. */
export interface RuleGrounds {
  readonly metrics: WorkflowMetrics | null;
  /** Of this workflow. */
  readonly reconciliations: readonly ReconciliationRecord[];
  /** Null while no role said anything about the degraded day. */
  readonly alignment: AlignmentResult | null;
  readonly truthTarget: DurationMs | null;
  readonly asOf: Day;
}

/** Alignment is a mean of fractions; exactly at the limit must not tip over on the last bit. */
const TOLERANCE = 1e-9;

const NOTHING_COUNTED = { n: 0, over: 0, worst: null, from: null, to: null } as const;

/**
 * What the data says to each contradiction rule, in pack order, whatever was answered (section 6). A share speaks
 * against the answer when its exact one-sided 95 % lower bound exceeds the rule's; under the minimum n there is no
 * bound. Alignment speaks against it when it is under the limit; exactly at it does not.
 */
export function ruleResults(
  rules: readonly ContradictionRule[],
  grounds: RuleGrounds,
): readonly RuleResult[] {
  return rules.map((rule): RuleResult => {
    const { id: ruleId, question: questionId, claimedFrom } = rule;
    const about = { ruleId, questionId, claimedFrom };
    if (rule.kind === 'alignment-below') {
      const measured = alignmentMeasure(grounds.alignment, rule.limit);
      return { ...about, kind: rule.kind, says: alignmentSays(measured), measured };
    }
    const measured = measuredFor(rule, grounds);
    return { ...about, kind: rule.kind, says: shareSays(measured), measured };
  });
}

const alignmentMeasure = (result: AlignmentResult | null, limit: number): AlignmentMeasure => ({
  alignment: result?.alignment ?? null,
  limit,
  items: result?.items.length ?? 0,
  roles: result?.roles.length ?? 0,
  from: result?.from ?? null,
  to: result?.to ?? null,
});

function alignmentSays({ alignment, limit, roles }: AlignmentMeasure): RuleSays {
  if (alignment === null) return roles === 0 ? 'not-measured' : 'too-few';
  return alignment < limit - TOLERANCE ? 'against' : 'not-against';
}

function shareSays({ n, lowerBound, allowedShare }: RuleMeasure): RuleSays {
  if (n === 0) return 'not-measured';
  if (lowerBound === null) return 'too-few';
  return lowerBound > allowedShare ? 'against' : 'not-against';
}

type Counted = Pick<RuleCount, 'n' | 'over' | 'worst' | 'from' | 'to'>;

function measuredFor(rule: CountedRule, grounds: RuleGrounds): RuleMeasure {
  const limitMs = limitOf(rule, grounds.truthTarget);
  const known = grounds.metrics?.rules.find(({ ruleId }) => ruleId === rule.id);
  // A count against another line than today's was made before a target changed: it tells nothing about this one.
  const imported: Counted = known !== undefined && known.limitMs === limitMs ? known : NOTHING_COUNTED;
  const counted =
    rule.kind === 'defects-found'
      ? together(imported, reconciled(grounds.reconciliations, grounds.asOf))
      : imported;
  const { n, over, worst, from, to } = counted;
  return {
    n,
    over,
    worst,
    limitMs,
    from,
    to,
    lowerBound: shareLowerBound(over, n, rule.minimum),
    allowedShare: rule.share,
    minimum: rule.minimum,
  };
}

function limitOf(rule: CountedRule, truthTarget: DurationMs | null): number | null {
  switch (rule.kind) {
    case 'over-limit':
      return rule.limitMs;
    case 'truth-over':
      return truthLimit(rule, truthTarget);
    case 'reported-by-people':
    case 'defects-found':
      return null;
  }
}

/**
 * Reconciliations as a rule counts them: each is one comparison, over when it found at least one wrong record. One
 * that checked nothing, or whose period ends after the day of the assessment, cannot tell.
 */
function reconciled(reconciliations: readonly ReconciliationRecord[], asOf: Day): Counted {
  const telling = reconciliations.filter(({ checked, to }) => checked > 0 && to <= asOf);
  return telling.reduce<Counted>(
    (sum, { from, to, defects }) =>
      together(sum, { n: 1, over: defects > 0 ? 1 : 0, worst: defects, from, to }),
    NOTHING_COUNTED,
  );
}

const together = (a: Counted, b: Counted): Counted => ({
  n: a.n + b.n,
  over: a.over + b.over,
  worst: a.worst === null ? b.worst : b.worst === null ? a.worst : Math.max(a.worst, b.worst),
  from: a.from === null ? b.from : b.from === null || a.from <= b.from ? a.from : b.from,
  to: a.to === null ? b.to : b.to === null || a.to >= b.to ? a.to : b.to,
});
