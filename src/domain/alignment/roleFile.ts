/** A role file: the script of one role with its texts, and what that role answered away from the app. */
import * as z from 'zod';
import type { AssessmentRecord } from '../assessment/assessmentRecord';
import { AssessmentId, ChoiceId, PackId, WorkflowId } from '../ids';
import type { Pack } from '../pack/packSchema';
import { Instant } from '../time';
import { askedItems } from './askedItems';
import { ItemKey, RoleAnswer, ScriptRole } from './degradedDay';

const label = z.string().max(1_000);

/** An item as it is asked, with every text that it takes to answer it. */
const AskedText = z.strictObject({
  item: ItemKey,
  /** Null where it is asked once for the workflow. */
  milestone: label.nullable(),
  short: label,
  prompt: label,
  freeText: label,
  choices: z.array(z.strictObject({ id: ChoiceId, text: label })).max(12),
});

export const RoleFile = z.strictObject({
  format: z.literal('evenkeel-role'),
  formatVersion: z.literal(1),
  assessment: z.strictObject({ id: AssessmentId, title: label, client: label }),
  pack: z.strictObject({ id: PackId, version: z.string().max(50), hash: z.string().max(100) }),
  role: z.strictObject({ role: ScriptRole, name: label }),
  workflows: z
    .array(
      z.strictObject({ id: WorkflowId, name: label, promise: label, items: z.array(AskedText).max(1_000) }),
    )
    .max(1_000),
  /** Empty in a file that nobody has filled in. */
  answers: z.array(RoleAnswer.omit({ role: true }).extend({ answeredAt: Instant })).max(20_000),
});
export type RoleFile = z.infer<typeof RoleFile>;

/**
 * The blank file of a role: what is asked of it in the chosen workflows, and none of the answers that are known, so
 * that whoever opens it sees nobody's. `roleName` is the role in words.
 */
export function blankRoleFile(
  record: AssessmentRecord,
  pack: Pack,
  role: ScriptRole,
  roleName: string,
  workflowIds: ReadonlySet<WorkflowId>,
): RoleFile {
  const { client, assessment, workflows } = record;
  return {
    format: 'evenkeel-role',
    formatVersion: 1,
    assessment: { id: assessment.id, title: assessment.title, client: client.name },
    pack: assessment.pack,
    role: { role, name: roleName },
    workflows: workflows
      .filter(({ id }) => workflowIds.has(id))
      .map((workflow) => ({
        id: workflow.id,
        name: workflow.name,
        promise: workflow.promise,
        items: askedItems(pack.script, workflow).map(({ key, item, milestone }) => {
          const texts = pack.texts.script[item.id];
          return {
            item: key,
            milestone,
            short: texts?.short ?? item.id,
            prompt: texts?.prompt ?? item.id,
            freeText: texts?.freeText ?? '',
            choices: item.choices.map((id) => ({ id, text: texts?.choices[id] ?? id })),
          };
        }),
      })),
    answers: [],
  };
}
