/** Answering the degraded day away from the app: sheets to print, pages to fill in, and the files that come back. */
import * as z from 'zod';
import { ScriptRole } from '../domain/alignment/degradedDay';
import { RoleFile } from '../domain/alignment/roleFile';
import { AssessmentId, WorkflowId } from '../domain/ids';
import { ReportModel } from '../domain/report/reportModel';
import { Day } from '../domain/time';
import { base } from './contractBase';

/** For whom: chosen roles and workflows, and whom to give the answers back to (may be empty). */
const chosen = {
  assessmentId: AssessmentId,
  roles: z.array(ScriptRole).min(1),
  workflowIds: z.array(WorkflowId).min(1),
  returnTo: z.string().trim().max(200),
};

/** A file that somebody chose: read as a role file, or why it is none. `at` names the place that is wrong. */
export const RoleFileReading = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read'), file: RoleFile }),
  z.strictObject({
    kind: z.literal('refused'),
    why: z.enum([
      'not-found',
      'not-readable',
      'too-large',
      'page',
      'not-json',
      'not-a-role-file',
      'other-version',
    ]),
    at: z.string(),
  }),
]);
export type RoleFileReading = z.infer<typeof RoleFileReading>;

export const roleFilesContract = {
  /** One sheet for each role and workflow, drawn by the report window. */
  sheets: base.input(z.strictObject({ ...chosen, today: Day })).output(ReportModel),
  /** Writes one page for each role into the folder, over pages of the same name; nothing half-written stays. */
  writePages: base
    .input(z.strictObject({ ...chosen, folder: z.string().min(1) }))
    .output(z.array(z.strictObject({ path: z.string(), bytes: z.number().int() }))),
  read: base.input(z.strictObject({ path: z.string().min(1) })).output(RoleFileReading),
};
