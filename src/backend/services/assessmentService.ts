import type { Assessment, AssessmentRecord } from '../../domain/assessment/assessmentRecord';
import { continueAssessment } from '../../domain/assessment/continueAssessment';
import { keyOfEntry, withEntries } from '../../domain/assessment/entry';
import { NOTHING_ENTERED } from '../../domain/assessment/nothingEntered';
import type { AssessmentId } from '../../domain/ids';
import { listAnswers } from '../storage/answers';
import {
  findAssessment,
  insertAssessment,
  setAssessmentRemoved,
  updateAssessment,
} from '../storage/assessments';
import { listBeliefs } from '../storage/beliefs';
import { listConditionOwners } from '../storage/conditionOwners';
import type { ReadableDb } from '../storage/database';
import { listEntries, upsertEntry } from '../storage/entries';
import { listOverrules } from '../storage/overrules';
import { listReceipts } from '../storage/receipts';
import { listSymptoms } from '../storage/symptoms';
import { insertWorkflow, listWorkflows } from '../storage/workflows';
import type { ServiceDeps } from './deps';
import { existingAssessment, existingClient } from './existing';
import { notFound } from './failure';
import type { PackCatalogue } from './packCatalogue';
import { createPackMoveService } from './packMoveService';
import { type Edit, recorded, recordedSaved } from './recorded';

/** Everything that one assessment holds, read at one moment. */
export function readRecord(db: ReadableDb, id: AssessmentId): AssessmentRecord {
  const assessment = existingAssessment(db, id);
  const record: AssessmentRecord = {
    ...NOTHING_ENTERED,
    client: existingClient(db, assessment.clientId),
    assessment,
    workflows: [...listWorkflows(db, id)],
    answers: [...listAnswers(db, id)],
    receipts: [...listReceipts(db, id)],
    symptoms: [...listSymptoms(db, id)],
    beliefs: [...listBeliefs(db, id)],
    overrules: [...listOverrules(db, id)],
    conditionOwners: [...listConditionOwners(db, id)],
  };
  return withEntries(record, listEntries(db, id));
}

/**
 * Without a pack it works with the newest built-in one. Based on an earlier one of the same client, it takes over what
 * `continueAssessment` says, and the currency, in which costs of the workflows are told.
 */
export type NewAssessment = Omit<Assessment, 'id' | 'pack'> & {
  readonly pack?: Assessment['pack'] | undefined;
  readonly basedOn?: AssessmentId | undefined;
};

/** Assessments: create with a pack, read whole, change, remove and restore. */
export function createAssessmentService(deps: ServiceDeps & { readonly packs: PackCatalogue }) {
  const change = recorded(deps);
  const save = recordedSaved(deps);
  return {
    create: change((edit, input: NewAssessment): Assessment => {
      existingClient(edit.db, input.clientId);
      const { pack = deps.packs.newest(), basedOn, ...entered } = input;
      // Throws for a pack that is not there, before anything is written.
      deps.packs.get(pack);
      const earlier = basedOn === undefined ? null : readRecord(edit.db, basedOn);
      // A list of workflows is no business of another client.
      if (earlier !== null && earlier.client.id !== input.clientId) throw notFound('assessment');
      const assessment: Assessment = {
        ...entered,
        ...(earlier === null ? {} : { currency: earlier.assessment.currency }),
        id: deps.newId() as AssessmentId,
        pack,
      };
      insertAssessment(edit.db, assessment, edit.at);
      edit.log({
        entity: 'assessment',
        key: assessment.id,
        assessmentId: assessment.id,
        from: null,
        to: assessment,
        why: null,
      });
      if (earlier !== null) takeOver(edit, earlier, assessment.id, deps.newId);
      return assessment;
    }),

    get: ({ id }: { readonly id: AssessmentId }): AssessmentRecord => readRecord(deps.library.db, id),

    update: save((edit, input: Omit<Assessment, 'clientId' | 'pack'>) => {
      const from = existingAssessment(edit.db, input.id);
      updateAssessment(edit.db, input);
      const to = { ...from, ...input };
      edit.log({ entity: 'assessment', key: input.id, assessmentId: input.id, from, to, why: null });
    }),

    remove: save((edit, { id }: { readonly id: AssessmentId }) => {
      const from = existingAssessment(edit.db, id);
      setAssessmentRemoved(edit.db, id, edit.at);
      edit.log({ entity: 'assessment', key: id, assessmentId: id, from, to: null, why: null });
    }),

    movePack: createPackMoveService(deps),

    restore: save((edit, { id }: { readonly id: AssessmentId }) => {
      const from = findAssessment(edit.db, id);
      if (!setAssessmentRemoved(edit.db, id, null)) throw notFound('assessment');
      const to = existingAssessment(edit.db, id);
      edit.log({ entity: 'assessment', key: id, assessmentId: id, from, to, why: null });
    }),
  };
}

function takeOver(
  edit: Edit,
  earlier: AssessmentRecord,
  assessmentId: AssessmentId,
  newId: () => string,
): void {
  const { workflows, entries } = continueAssessment(earlier, newId);
  for (const workflow of workflows) {
    insertWorkflow(edit.db, assessmentId, workflow, edit.at);
    edit.log({ entity: 'workflow', key: workflow.id, assessmentId, from: null, to: workflow, why: null });
  }
  for (const entry of entries) {
    upsertEntry(edit.db, assessmentId, entry, edit.at);
    const key = keyOfEntry(entry);
    edit.log({ entity: entry.kind, key, assessmentId, from: null, to: entry.value, why: null });
  }
}
