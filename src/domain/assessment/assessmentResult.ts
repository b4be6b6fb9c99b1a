/** What the domain concludes from an assessment. Everything is data; sentences are made where it is drawn. */
import type {
  BeliefId,
  CauseId,
  CriterionId,
  DimensionId,
  DisciplineId,
  GuardrailId,
  MoveId,
  PatternId,
  QuestionId,
  ReceiptId,
  RuleId,
  ServiceId,
  WorkflowId,
} from '../ids';
import type { AlignmentResult } from '../alignment/alignmentResult';
import type { ClaimResult } from '../claims/claimResult';
import type { WorkflowMetrics } from '../metrics/figureSummary';
import type { ContradictionRule } from '../pack/contradictionRule';
import type { Level } from '../pack/level';
import type { Band, Score } from '../scoring/score';
import type { Day, DurationMs } from '../time';
import type { Answer, ConditionOwner, Overrule, Person, Receipt, Settlement } from './assessmentRecord';

/** What one receipt does for one answer on the day of the assessment. */
export interface ReceiptSupport {
  readonly receiptId: ReceiptId;
  /** Level the reviewer gave, held to the cap of its kind and outcome. */
  readonly fresh: Level;
  /** Level after ageing. */
  readonly now: Level;
  readonly ageDays: number;
  readonly fullUntil: Day;
  /** Day from which age counts. */
  readonly countedFrom: Day;
}

export interface QuestionResult {
  readonly questionId: QuestionId;
  readonly dimensionId: DimensionId;
  readonly disciplineId: DisciplineId;
  readonly weight: number;
  /** `outside`: not in this scope or not applicable by the profile; `marked`: marked not applicable with a reason. */
  readonly applicability: 'applies' | 'marked' | 'outside';
  /** The answer that counts here: the workflow's own, or the inherited client-wide one. */
  readonly answer: Answer | null;
  readonly inherited: boolean;
  /** Null: unanswered. */
  readonly claimed: Level | null;
  /** 0 without a receipt; null while unanswered. */
  readonly proven: Level | null;
  readonly supports: readonly ReceiptSupport[];
}

export interface DimensionResult {
  readonly dimensionId: DimensionId;
  readonly weight: number;
  readonly score: Score;
}

export type GuardrailState = 'broken' | 'held' | 'claimed' | 'unknown';

export interface MeasuredLimit {
  readonly figure: 'escalate' | 'rollback';
  readonly limitMs: DurationMs;
  readonly n: number;
  readonly over: number;
  readonly worst: number | null;
  /** First and last day among the `n`; null when there are none. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Exact one-sided 95 % lower bound of the share over the limit; null under the rule's minimum n. */
  readonly lowerBound: number | null;
  readonly allowedShare: number;
  readonly minimum: number;
  readonly contradicts: boolean;
}

export interface GuardrailResult {
  readonly guardrailId: GuardrailId;
  readonly questionId: QuestionId;
  readonly state: GuardrailState;
  /** Why: measured over the limit, answered so low, proven, or only said. */
  readonly because:
    'measured' | 'answered-low' | 'proven' | 'said' | 'not-applicable' | 'no-answer' | 'level-between';
  readonly measured: MeasuredLimit | null;
  readonly owner: Person | null;
}

export type RuleKind = ContradictionRule['kind'];

/** What was counted for one rule of the pack, incidents and reconciliations together where both tell. */
export interface RuleMeasure {
  readonly n: number;
  readonly over: number;
  /** Longest wait in milliseconds, or most wrong records found at once; null where neither is counted. */
  readonly worst: number | null;
  /** In milliseconds: the workflow's own target or the rule's limit; null where nothing is timed. */
  readonly limitMs: number | null;
  /** First and last day among the `n`; null when there are none. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Exact one-sided 95 % lower bound of the share; null under the rule's minimum n. */
  readonly lowerBound: number | null;
  readonly allowedShare: number;
  readonly minimum: number;
}

/** The degraded day as the roles described it apart. */
export interface AlignmentMeasure {
  /** 0 to 1; null: fewer than two roles answered the same item. */
  readonly alignment: number | null;
  readonly limit: number;
  /** Items that at least two roles answered. */
  readonly items: number;
  /** Roles that said anything. */
  readonly roles: number;
  /** First and last day on which they did; null when nobody has. */
  readonly from: Day | null;
  readonly to: Day | null;
}

/**
 * What the other side of a rule says, whatever was answered: `too-few` under the rule's minimum n (or, for
 * alignment, under two answers), `not-measured` without anything to count.
 */
export type RuleSays = 'against' | 'not-against' | 'too-few' | 'not-measured';

/** Where one contradiction rule of the pack stands. */
export type RuleResult = {
  readonly ruleId: RuleId;
  readonly questionId: QuestionId;
  /** The lowest claimed level that says something which data can deny. */
  readonly claimedFrom: Level;
  readonly says: RuleSays;
} & (
  | { readonly kind: Exclude<RuleKind, 'alignment-below'>; readonly measured: RuleMeasure }
  | { readonly kind: 'alignment-below'; readonly measured: AlignmentMeasure }
);

/** The two sides of a contradiction: which answer, and what it is held against. */
export type ContradictionSubject =
  | { readonly kind: 'failed-drill'; readonly questionId: QuestionId; readonly receiptId: ReceiptId }
  | { readonly kind: 'measured-limit'; readonly questionId: QuestionId; readonly guardrailId: GuardrailId }
  | { readonly kind: 'rule'; readonly questionId: QuestionId; readonly ruleId: RuleId };

interface ContradictionState {
  /** Stable across recomputation, so that what somebody decided about it stays attached; see `contradictionKey`. */
  readonly key: string;
  readonly claimed: Level;
  /** Day of the answer that counts here. */
  readonly answeredOn: Day | null;
  readonly state: 'open' | 'accepted';
  /** The acceptance; on an open one, a correction that was told and after which it still stands; else null. */
  readonly settlement: Settlement | null;
}

/** Two sides that cannot both be right. */
export type Contradiction = ContradictionState &
  (
    | (Extract<ContradictionSubject, { kind: 'failed-drill' }> & { readonly on: Day })
    | (Extract<ContradictionSubject, { kind: 'measured-limit' }> & { readonly measured: MeasuredLimit })
    | (Extract<ContradictionSubject, { kind: 'rule' }> & { readonly rule: RuleResult })
  );

/** What somebody settled and what is no longer contradicted. */
export interface SettledContradiction {
  readonly key: string;
  /** Null: a key of another version that names nothing here. */
  readonly subject: ContradictionSubject | null;
  readonly settlement: Settlement;
}

/** What a target is agreed for: a figure of incidents, or one milestone by its name. */
export type TargetSubject =
  { readonly figure: 'recover' | 'truth' } | { readonly figure: 'milestone'; readonly milestone: string };

export type Cap =
  | { readonly kind: 'guardrail-broken'; readonly atMost: 'exposed'; readonly guardrailId: GuardrailId }
  | {
      readonly kind: 'guardrail-not-held';
      readonly atMost: 'steady';
      readonly guardrailId: GuardrailId;
      readonly state: 'claimed' | 'unknown';
    }
  | { readonly kind: 'contradiction'; readonly atMost: 'steady'; readonly questionId: QuestionId }
  | { readonly kind: 'truth-not-measured'; readonly atMost: 'steady'; readonly truths: number }
  | ({
      readonly kind: 'target-missed';
      readonly atMost: 'steady';
      readonly target: DurationMs;
      /** Null: more than half are still open, the median is not reached. */
      readonly median: number | null;
    } & TargetSubject)
  | { readonly kind: 'coverage-low'; readonly atMost: 'steady'; readonly coverage: number }
  | { readonly kind: 'scope-core'; readonly atMost: 'steady' }
  | { readonly kind: 'not-applicable-share'; readonly atMost: 'steady'; readonly share: number }
  | {
      readonly kind: 'guardrail-not-applicable';
      readonly atMost: 'steady';
      readonly guardrailId: GuardrailId;
    };

export type Decision = 'go' | 'go-with-conditions' | 'no-go' | 'not-decided' | 'overhead';

/** A condition of the decision: a cap, or one of the weakest questions, with whoever took it on. */
export interface DecisionCondition {
  /** Stable across recomputation, so that owner and date stay attached. */
  readonly key: string;
  readonly about:
    | { readonly kind: 'cap'; readonly cap: Cap }
    | {
        readonly kind: 'question';
        readonly questionId: QuestionId;
        readonly claimed: Level;
        readonly proven: Level;
      };
  readonly owner: ConditionOwner | null;
}

export type TargetResult = {
  readonly target: DurationMs;
  readonly state: 'met' | 'missed' | 'not-measured';
  readonly median: number | null;
} & TargetSubject;

export interface Criticality {
  readonly value: number;
  readonly costBand: number;
  readonly volumeBand: number;
  readonly customerFacing: boolean;
  readonly regulated: boolean;
  /** Facts that are not known and were taken as present. */
  readonly assumed: readonly ('costPerHourDown' | 'transactionsPerHour' | 'customerFacing' | 'regulated')[];
}

export type EvidenceItem =
  | {
      readonly kind: 'symptom';
      readonly patternId: PatternId;
      /** `measured` when imported incidents show it, else said in the room. */
      readonly source: 'measured' | 'said';
      readonly occurrence: 'once' | 'recurring';
      readonly lastSeen: Day | null;
      /** True when it is so long ago that it counts half. */
      readonly aged: boolean;
      readonly incidents: number;
      readonly strength: number;
      readonly share: number;
    }
  | {
      readonly kind: 'answers';
      readonly questionIds: readonly QuestionId[];
      readonly strength: number;
      readonly share: number;
    }
  | {
      readonly kind: 'belief';
      readonly beliefId: BeliefId;
      readonly strength: number;
      readonly share: number;
    };

export type CauseBand = 'strong' | 'likely' | 'possible' | 'unlikely';

/** A control of a cause with the receipt that stands for it. */
export interface CauseControl {
  readonly questionId: QuestionId;
  readonly receiptId: ReceiptId;
  /** Day from which the receipt's age counts. */
  readonly countedFrom: Day;
  readonly damps: boolean;
  /** When it does not damp: the day after the receipt on which a symptom of the cause was seen. */
  readonly seenAfter: Day | null;
}

export interface CauseResult {
  readonly causeId: CauseId;
  readonly band: CauseBand;
  /** Place on the axis, 0 to 1; drawn, never printed as a number. */
  readonly position: number;
  /** Largest share first, ties in pack order. */
  readonly evidence: readonly EvidenceItem[];
  /** Questions whose proof damped the cause. */
  readonly dampedBy: readonly QuestionId[];
  /** Its controls that have a receipt, in pack order. */
  readonly controls: readonly CauseControl[];
  readonly serviceIds: readonly ServiceId[];
  /** Fit criteria that its patterns rest on and that are met here. */
  readonly restsOn: readonly CriterionId[];
}

export interface MoveResult {
  readonly moveId: MoveId;
  readonly effort: 1 | 2 | 3 | 5 | 8;
  readonly claimedBefore: number | null;
  readonly claimedAfter: number | null;
  readonly provenBefore: number | null;
  /** Only if the receipt that the move names is produced. */
  readonly provenAfter: number | null;
  /** Points of shown proven readiness. */
  readonly gain: number;
  readonly liftsCaps: readonly Cap[];
}

export type CriterionState = 'met' | 'not-met' | 'unknown';

export interface FitResult {
  readonly verdict: 'fits' | 'overhead' | 'mixed' | 'undecided';
  readonly criteria: readonly {
    readonly criterionId: CriterionId;
    readonly speaksFor: 'fit' | 'overhead';
    readonly state: CriterionState;
  }[];
}

export interface WorkflowResult {
  readonly workflowId: WorkflowId;
  readonly fit: FitResult;
  readonly criticality: Criticality;
  readonly score: Score;
  readonly dimensions: readonly DimensionResult[];
  readonly questions: readonly QuestionResult[];
  readonly guardrails: readonly GuardrailResult[];
  readonly contradictions: readonly Contradiction[];
  /** Settled and gone, latest first. */
  readonly settledContradictions: readonly SettledContradiction[];
  /** Every contradiction rule of the pack, in its order, whatever was answered. */
  readonly rules: readonly RuleResult[];
  readonly targets: readonly TargetResult[];
  readonly caps: readonly Cap[];
  /** Null while nothing is assessed. `byScore` from the shown proven score, `held` after the caps. */
  readonly band: { readonly byScore: Band; readonly held: Band } | null;
  /** The band after caps if the shown score were 5 points lower or higher. */
  readonly sensitivity: { readonly lower: Band; readonly higher: Band; readonly changes: boolean } | null;
  readonly decision: Decision;
  readonly overrule: Overrule | null;
  readonly conditions: readonly DecisionCondition[];
  readonly causes: readonly CauseResult[];
  /** How far the roles agree on the degraded day; no part of the score. Null: no role said anything. */
  readonly alignment: AlignmentResult | null;
  readonly moves: readonly MoveResult[];
  readonly metrics: WorkflowMetrics | null;
}

export interface ClientResult {
  readonly score: Score;
  /** Null while no workflow is assessed. */
  readonly weakest: WorkflowId | null;
  readonly fit: FitResult;
}

export interface AssessmentResult {
  readonly asOf: Day;
  readonly client: ClientResult;
  readonly workflows: readonly WorkflowResult[];
  /** The claims ledger, in the record's order. */
  readonly claims: readonly ClaimResult[];
  readonly receipts: readonly Receipt[];
}
