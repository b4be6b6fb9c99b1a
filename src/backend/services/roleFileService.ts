import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ScriptRole } from '../../domain/alignment/degradedDay';
import { blankRoleFile } from '../../domain/alignment/roleFile';
import { scriptRoles } from '../../domain/alignment/scriptRoles';
import type { AssessmentId, WorkflowId } from '../../domain/ids';
import { buildRoleSheets } from '../../domain/report/buildRoleSheets';
import { documentId } from '../../domain/report/documentId';
import { digestInput, type ReportModel, withDigest } from '../../domain/report/reportModel';
import type { Day } from '../../domain/time';
import { roleName } from '../../shared/i18n/roleName';
import { plainName } from '../../shared/plainName';
import { rolePage } from '../exports/rolePage';
import { readRoleFile } from '../files/readRoleFile';
import { writeWholeFile } from '../files/writeWholeFile';
import type { ReadableDb } from '../storage/database';
import { readRecord } from './assessmentService';
import type { PackCatalogue } from './packCatalogue';
import { unwritableAsFailure } from './unwritable';

export interface ChosenRoles {
  readonly assessmentId: AssessmentId;
  readonly roles: readonly ScriptRole[];
  readonly workflowIds: readonly WorkflowId[];
  /** Whom to give the answers back to; may be empty. */
  readonly returnTo: string;
}

/** What roles take away to answer, and the files that they bring back. */
export function createRoleFileService(deps: { readonly db: ReadableDb; readonly packs: PackCatalogue }) {
  return {
    /** One sheet for each role and workflow, all of one role together. */
    sheets(chosen: ChosenRoles & { readonly today: Day }): ReportModel {
      const record = readRecord(deps.db, chosen.assessmentId);
      const asOf = record.assessment.asOf ?? chosen.today;
      const model = buildRoleSheets(
        record,
        deps.packs.get(record.assessment.pack),
        {
          roles: new Set(chosen.roles),
          workflowIds: new Set(chosen.workflowIds),
          returnTo: chosen.returnTo,
        },
        asOf,
        { documentId: documentId(record.client.name, asOf), revision: null },
      );
      return withDigest(model, createHash('sha256').update(digestInput(model), 'utf8').digest('hex'));
    },

    /** Writes one page for each role that the assessment has, in its order. */
    async writePages(chosen: ChosenRoles & { readonly folder: string }) {
      const record = readRecord(deps.db, chosen.assessmentId);
      const pack = deps.packs.get(record.assessment.pack);
      const workflows = new Set(chosen.workflowIds);
      const roles = new Set(chosen.roles);
      const taken = new Set<string>();
      const files: { path: string; bytes: number }[] = [];
      for (const named of scriptRoles(record)) {
        if (!roles.has(named.role)) continue;
        const role = roleName(named);
        const name = freeName(`${plainName(record.client.name, 'client')}-${plainName(role, 'role')}`, taken);
        const file = blankRoleFile(record, pack, named.role, role, workflows);
        const path = join(chosen.folder, `${name}.html`);
        try {
          const page = rolePage(file, `${name}.evenkeel-role.json`, chosen.returnTo);
          files.push({ path, bytes: await writeWholeFile(path, page) });
        } catch (error) {
          throw unwritableAsFailure(path, error);
        }
      }
      return files;
    },

    read: ({ path }: { readonly path: string }) => readRoleFile(path),
  };
}

/** The name, or with a number behind it where another role came to the same one. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = `${name}-${n}`;
  taken.add(free);
  return free;
}
