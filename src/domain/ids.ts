/** Identifiers, branded so that one kind can never be passed where another is meant. */
import * as z from 'zod';

const id = () => z.string().min(1).max(200);

export const ClientId = id().brand<'ClientId'>();
export type ClientId = z.infer<typeof ClientId>;
export const VendorId = id().brand<'VendorId'>();
export type VendorId = z.infer<typeof VendorId>;
export const ClaimId = id().brand<'ClaimId'>();
export type ClaimId = z.infer<typeof ClaimId>;
export const DrillId = id().brand<'DrillId'>();
export type DrillId = z.infer<typeof DrillId>;
export const ReconciliationId = id().brand<'ReconciliationId'>();
export type ReconciliationId = z.infer<typeof ReconciliationId>;
export const ChangeId = id().brand<'ChangeId'>();
export type ChangeId = z.infer<typeof ChangeId>;
export const IncidentId = id().brand<'IncidentId'>();
export type IncidentId = z.infer<typeof IncidentId>;
export const ReviewId = id().brand<'ReviewId'>();
export type ReviewId = z.infer<typeof ReviewId>;
export const ActionId = id().brand<'ActionId'>();
export type ActionId = z.infer<typeof ActionId>;
export const AssessmentId = id().brand<'AssessmentId'>();
export type AssessmentId = z.infer<typeof AssessmentId>;
export const WorkflowId = id().brand<'WorkflowId'>();
export type WorkflowId = z.infer<typeof WorkflowId>;
export const ServiceId = id().brand<'ServiceId'>();
export type ServiceId = z.infer<typeof ServiceId>;
export const ReceiptId = id().brand<'ReceiptId'>();
export type ReceiptId = z.infer<typeof ReceiptId>;
export const ImportId = id().brand<'ImportId'>();
export type ImportId = z.infer<typeof ImportId>;

/** Ids that a question pack gives: lower case, digits and hyphens. */
const packId = () =>
  z
    .string()
    .max(100)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

export const PackId = packId().brand<'PackId'>();
export type PackId = z.infer<typeof PackId>;
export const DimensionId = packId().brand<'DimensionId'>();
export type DimensionId = z.infer<typeof DimensionId>;
export const DisciplineId = packId().brand<'DisciplineId'>();
export type DisciplineId = z.infer<typeof DisciplineId>;
export const QuestionId = packId().brand<'QuestionId'>();
export type QuestionId = z.infer<typeof QuestionId>;
export const PatternId = packId().brand<'PatternId'>();
export type PatternId = z.infer<typeof PatternId>;
export const CauseId = packId().brand<'CauseId'>();
export type CauseId = z.infer<typeof CauseId>;
export const BeliefId = packId().brand<'BeliefId'>();
export type BeliefId = z.infer<typeof BeliefId>;
export const MoveId = packId().brand<'MoveId'>();
export type MoveId = z.infer<typeof MoveId>;
export const GuardrailId = packId().brand<'GuardrailId'>();
export type GuardrailId = z.infer<typeof GuardrailId>;
export const CriterionId = packId().brand<'CriterionId'>();
export type CriterionId = z.infer<typeof CriterionId>;
export const RoleId = packId().brand<'RoleId'>();
export type RoleId = z.infer<typeof RoleId>;
export const RuleId = packId().brand<'RuleId'>();
export type RuleId = z.infer<typeof RuleId>;
export const ScriptItemId = packId().brand<'ScriptItemId'>();
export type ScriptItemId = z.infer<typeof ScriptItemId>;
export const ChoiceId = packId().brand<'ChoiceId'>();
export type ChoiceId = z.infer<typeof ChoiceId>;
export const KnowledgeId = packId().brand<'KnowledgeId'>();
export type KnowledgeId = z.infer<typeof KnowledgeId>;
