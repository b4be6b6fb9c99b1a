/** What people said about the degraded day, each role by itself, and what they agreed on afterwards. */
import * as z from 'zod';
import { ChoiceId, WorkflowId } from '../ids';
import { Day, Instant } from '../time';

/** A role in the degraded-day script: one of the usual ones, or one that the user added. */
export const ScriptRole = z.string().min(1).max(100).brand<'ScriptRole'>();
export type ScriptRole = z.infer<typeof ScriptRole>;

/** The roles that every assessment has; their names are in the catalogue. */
export const USUAL_ROLES = ['sales', 'support', 'engineering', 'marketing'] as const;

/** A role that the user added to an assessment. */
export const AddedRole = z.strictObject({ role: ScriptRole, name: z.string().trim().min(1).max(200) });
export type AddedRole = z.infer<typeof AddedRole>;

/** Names an item of the script in one workflow: the item's id, with `/` and the milestone where it is asked for each. */
export const ItemKey = z.string().min(1).max(500).brand<'ItemKey'>();
export type ItemKey = z.infer<typeof ItemKey>;

const words = z.string().max(5_000);

/** What one role answered to one item, not having seen the others. */
export const RoleAnswer = z.strictObject({
  workflowId: WorkflowId,
  role: ScriptRole,
  item: ItemKey,
  /** Null while only words are written. */
  choice: ChoiceId.nullable(),
  words,
  answeredAt: Instant,
});
export type RoleAnswer = z.infer<typeof RoleAnswer>;

/** The facilitator's judgement of the free texts of one item: roles in one group said the same. */
export const WordsJudgement = z.strictObject({
  workflowId: WorkflowId,
  item: ItemKey,
  groups: z.array(z.array(ScriptRole).min(1)),
});
export type WordsJudgement = z.infer<typeof WordsJudgement>;

/** One item of the definition that everybody agreed on. */
export const AgreedItem = z.strictObject({
  workflowId: WorkflowId,
  item: ItemKey,
  choice: ChoiceId.nullable(),
  words,
  agreedOn: Day,
  /** Who was in the room or signed. */
  by: z.string().trim().max(500),
});
export type AgreedItem = z.infer<typeof AgreedItem>;
