/** What one assessment holds: everything that people entered, as the domain reads it. */
import * as z from 'zod';
import {
  AssessmentId,
  BeliefId,
  ClientId,
  GuardrailId,
  PackId,
  PatternId,
  QuestionId,
  ReceiptId,
  ServiceId,
  WorkflowId,
} from '../ids';
import { AddedRole, AgreedItem, RoleAnswer, WordsJudgement } from '../alignment/degradedDay';
import { Claim } from '../claims/claim';
import { ChangeRecord, DrillRecord, IncidentRecord, ReconciliationRecord } from '../metrics/enteredRecords';
import { FlagFact, NumberFact, Stage } from '../pack/condition';
import { Level } from '../pack/level';
import { DrillOutcome, ReceiptKind } from '../pack/receiptKind';
import { ContinuityKpi, IncidentReview, PlanAction } from '../plan/plan';
import { Day, DurationMs, Instant } from '../time';
import { Vendor } from '../vendors/vendor';
import { Person } from './person';

export { Person };

const name = z.string().trim().min(1).max(200);
const line = z.string().trim().max(500);
const note = z.string().max(20_000);

export const Client = z.strictObject({ id: ClientId, name, sector: line });
export type Client = z.infer<typeof Client>;

export const Assessment = z.strictObject({
  id: AssessmentId,
  clientId: ClientId,
  title: name,
  scope: z.enum(['core', 'full']),
  /** The day up to which everything is judged; null: the day on which it is looked at. */
  asOf: Day.nullable(),
  pack: z.strictObject({ id: PackId, version: z.string(), hash: z.string() }),
  /** ISO 4217, for cost per hour down. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  confidentiality: line,
});
export type Assessment = z.infer<typeof Assessment>;

/** Null: not known. */
export const Profile = z.strictObject({
  ...(Object.fromEntries(
    NumberFact.options.map((fact) => [fact, z.number().nonnegative().nullable()]),
  ) as Record<NumberFact, z.ZodNullable<z.ZodNumber>>),
  ...(Object.fromEntries(FlagFact.options.map((fact) => [fact, z.boolean().nullable()])) as Record<
    FlagFact,
    z.ZodNullable<z.ZodBoolean>
  >),
  stage: Stage.nullable(),
});
export type Profile = z.infer<typeof Profile>;

/** A place in this client's landscape where a cause can land: a service, or the boundary between two. */
export const Service = z.strictObject({ id: ServiceId, name, kind: z.enum(['service', 'boundary']) });
export type Service = z.infer<typeof Service>;

export const MilestoneTarget = z.strictObject({ milestone: name, within: DurationMs });
export type MilestoneTarget = z.infer<typeof MilestoneTarget>;

export const Workflow = z.strictObject({
  id: WorkflowId,
  name,
  promise: line,
  profile: Profile,
  /** Customer-visible moments in the client's own words. */
  milestones: z.array(name).max(30),
  services: z.array(Service).max(60),
  /** Answers for the workflow as a whole. */
  owner: Person.nullable(),
  /** Owns shortening time-to-truth. */
  truthOwner: Person.nullable(),
  guardrailOwners: z.array(z.strictObject({ guardrailId: GuardrailId, person: Person })),
  /** Upper limits for the median; null: no target agreed. */
  targets: z.strictObject({
    recover: DurationMs.nullable(),
    truth: DurationMs.nullable(),
    /** For the median time from request to completion; at most one for each milestone, see `comparableName`. */
    milestones: z.array(MilestoneTarget).max(30).default([]),
    due: Day.nullable(),
  }),
});
export type Workflow = z.infer<typeof Workflow>;

/** Where an answer stands: null is client-wide. */
export const AnswerPlace = z.strictObject({ questionId: QuestionId, workflowId: WorkflowId.nullable() });
export type AnswerPlace = z.infer<typeof AnswerPlace>;

export const Answer = z.strictObject({
  ...AnswerPlace.shape,
  /** Null while only a note is written, or when not applicable. */
  level: Level.nullable(),
  /** Why the question does not apply; null: it does. */
  notApplicable: z.string().trim().min(1).max(2000).nullable(),
  /** Why a workflow departs from the client-wide answer; null unless it does. */
  overrideReason: z.string().trim().min(1).max(2000).nullable(),
  note,
  answeredAt: Instant,
});
export type Answer = z.infer<typeof Answer>;

export const Receipt = z.strictObject({
  id: ReceiptId,
  kind: ReceiptKind,
  title: name,
  source: line,
  capturedOn: Day,
  /** A document's last review. */
  reviewedOn: Day.nullable(),
  /** Last day of the data behind a metric or record. */
  dataEndsOn: Day.nullable(),
  /** Drills only. */
  drill: z
    .strictObject({
      on: Day,
      outcome: DrillOutcome,
      /** When service was back and when the records were right again, as rehearsed. */
      restoredAt: Instant.nullable(),
      reconciledAt: Instant.nullable(),
    })
    .nullable(),
  recordedBy: line,
  reviewer: line,
  file: z
    .strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), name, bytes: z.number().int().nonnegative() })
    .nullable(),
  link: line,
  supports: z.array(z.strictObject({ ...AnswerPlace.shape, level: Level })),
});
export type Receipt = z.infer<typeof Receipt>;

/** What was said in the room about a failure pattern; a pattern without an entry was not asked. */
export const Symptom = z.strictObject({
  workflowId: WorkflowId,
  patternId: PatternId,
  occurrence: z.enum(['never', 'once', 'recurring']),
  lastSeen: Day.nullable(),
  note,
  serviceIds: z.array(ServiceId),
});
export type Symptom = z.infer<typeof Symptom>;

export const VoicedBelief = z.strictObject({ beliefId: BeliefId, note });
export type VoicedBelief = z.infer<typeof VoicedBelief>;

export const Overrule = z.strictObject({
  workflowId: WorkflowId,
  decision: z.enum(['go', 'go-with-conditions', 'no-go']),
  by: name,
  reason: z.string().trim().min(1).max(2000),
  at: Instant,
});
export type Overrule = z.infer<typeof Overrule>;

/** Owner and date that somebody gave to one condition of a decision; `key` is the condition's own. */
export const ConditionOwner = z.strictObject({
  workflowId: WorkflowId,
  /** Long enough for a cap that names a milestone. */
  key: z.string().min(1).max(300),
  owner: line,
  due: Day.nullable(),
});
export type ConditionOwner = z.infer<typeof ConditionOwner>;

/** What somebody decided about a contradiction; `key` is the contradiction's own, see `contradictionKey`. */
export const Settlement = z.strictObject({
  workflowId: WorkflowId,
  key: z.string().min(1).max(200),
  /** `accepted` keeps it listed and keeps its cap; the other two say which side was corrected. */
  kind: z.enum(['accepted', 'answer-corrected', 'data-corrected']),
  reason: z.string().trim().min(1).max(2000),
  by: name,
  at: Instant,
});
export type Settlement = z.infer<typeof Settlement>;

/** A question that the pack had when it was answered and that a newer pack dropped, kept readable. */
export const RetiredQuestion = z.strictObject({
  questionId: QuestionId,
  /** The last version of the pack that asked it. */
  packVersion: z.string(),
  short: z.string(),
  prompt: z.string(),
  levels: z.array(z.string()).length(5),
});
export type RetiredQuestion = z.infer<typeof RetiredQuestion>;

export const AssessmentRecord = z.strictObject({
  client: Client,
  assessment: Assessment,
  workflows: z.array(Workflow),
  answers: z.array(Answer),
  receipts: z.array(Receipt),
  symptoms: z.array(Symptom),
  beliefs: z.array(VoicedBelief),
  overrules: z.array(Overrule),
  conditionOwners: z.array(ConditionOwner),
  settlements: z.array(Settlement),
  retiredQuestions: z.array(RetiredQuestion),
  addedRoles: z.array(AddedRole),
  roleAnswers: z.array(RoleAnswer),
  wordsJudgements: z.array(WordsJudgement),
  agreedItems: z.array(AgreedItem),
  vendors: z.array(Vendor),
  claims: z.array(Claim),
  drills: z.array(DrillRecord),
  reconciliations: z.array(ReconciliationRecord),
  changes: z.array(ChangeRecord),
  incidents: z.array(IncidentRecord),
  actions: z.array(PlanAction),
  reviews: z.array(IncidentReview),
  /** Null: none chosen yet. */
  kpi: ContinuityKpi.nullable(),
});
export type AssessmentRecord = z.infer<typeof AssessmentRecord>;
