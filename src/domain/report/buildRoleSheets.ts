import { askedItems } from '../alignment/askedItems';
import type { ScriptRole } from '../alignment/degradedDay';
import { type NamedRole, scriptRoles } from '../alignment/scriptRoles';
import type { AssessmentRecord } from '../assessment/assessmentRecord';
import type { WorkflowId } from '../ids';
import type { Pack } from '../pack/packSchema';
import type { Day } from '../time';
import type { ReportMeta } from './reportContext';
import type { RoleSheet, RoleSheets, SheetItem } from './roleSheets';
import { say, type Sentence } from './sentence';

export interface SheetChoice {
  readonly roles: ReadonlySet<ScriptRole>;
  readonly workflowIds: ReadonlySet<WorkflowId>;
  readonly returnTo: string;
}

/** The role in words; the usual ones are in the catalogue. */
export const roleSentence = ({ role, name }: NamedRole): Sentence =>
  name === null ? say(`degraded:role.${role}`) : say('degraded:role.named', { name });

/**
 * Sheets of the chosen roles and workflows, all of one role together, in the orders of the assessment. Workflows of
 * which the script asks nothing have none. Pure; the digest is left empty for the caller.
 */
export function buildRoleSheets(
  record: AssessmentRecord,
  pack: Pack,
  chosen: SheetChoice,
  asOf: Day,
  meta: ReportMeta,
): RoleSheets {
  const workflows = record.workflows.flatMap((workflow): Omit<RoleSheet, 'role'>[] => {
    if (!chosen.workflowIds.has(workflow.id)) return [];
    const asked = new Set(askedItems(pack.script, workflow).map(({ item }) => item.id));
    if (asked.size === 0) return [];
    const milestones = [...new Set(workflow.milestones)];
    return [
      {
        workflow: workflow.name,
        promise: workflow.promise,
        milestones,
        returnTo: chosen.returnTo,
        items: pack.script
          .filter(({ id }) => asked.has(id))
          .map((item): SheetItem => {
            const texts = pack.texts.script[item.id];
            return {
              prompt: texts?.prompt ?? item.id,
              freeText: texts?.freeText ?? '',
              choices: item.choices.map((id) => texts?.choices[id] ?? id),
              milestones: item.perMilestone ? milestones : [],
            };
          }),
      },
    ];
  });
  return {
    kind: 'role-sheet',
    frame: {
      client: record.client.name,
      subject: record.assessment.title,
      confidentiality: record.assessment.confidentiality,
      documentId: meta.documentId,
      revision: meta.revision,
      asOf,
      digest: '',
    },
    sheets: scriptRoles(record)
      .filter(({ role }) => chosen.roles.has(role))
      .flatMap((named) => workflows.map((sheet) => ({ role: roleSentence(named), ...sheet }))),
  };
}
