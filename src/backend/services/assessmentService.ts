import type { Assessment, AssessmentRecord } from '../../domain/assessment/assessmentRecord';
import { withEntries } from '../../domain/assessment/entry';
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
import { listEntries } from '../storage/entries';
import { listOverrules } from '../storage/overrules';
import { listReceipts } from '../storage/receipts';
import { listSymptoms } from '../storage/symptoms';
import { listWorkflows } from '../storage/workflows';
import type { ServiceDeps } from './deps';
import { existingAssessment, existingClient } from './existing';
import { notFound } from './failure';
import type { PackCatalogue } from './packCatalogue';
import { createPackMoveService } from './packMoveService';
import { recorded, recordedSaved } from './recorded';

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

/** Without a pack it works with the newest built-in one. */
export type NewAssessment = Omit<Assessment, 'id' | 'pack'> & {
  readonly pack?: Assessment['pack'] | undefined;
};

/** Assessments: create with a pack, read whole, change, remove and restore. */
export function createAssessmentService(deps: ServiceDeps & { readonly packs: PackCatalogue }) {
  const change = recorded(deps);
  const save = recordedSaved(deps);
  return {
    create: change((edit, input: NewAssessment): Assessment => {
      existingClient(edit.db, input.clientId);
      const { pack = deps.packs.newest(), ...entered } = input;
      // Throws for a pack that is not there, before anything is written.
      deps.packs.get(pack);
      const assessment: Assessment = { ...entered, id: deps.newId() as AssessmentId, pack };
      insertAssessment(edit.db, assessment, edit.at);
      edit.log({
        entity: 'assessment',
        key: assessment.id,
        assessmentId: assessment.id,
        from: null,
        to: assessment,
        why: null,
      });
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
