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

/** Assessments: create with a pack, read whole, change, remove and restore. */
export function createAssessmentService(
  deps: ServiceDeps & { readonly newestPack: () => Assessment['pack'] },
) {
  const change = recorded(deps);
  const save = recordedSaved(deps);
  return {
    create: change((edit, input: Omit<Assessment, 'id' | 'pack'>): Assessment => {
      existingClient(edit.db, input.clientId);
      const assessment: Assessment = { ...input, id: deps.newId() as AssessmentId, pack: deps.newestPack() };
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

    restore: save((edit, { id }: { readonly id: AssessmentId }) => {
      const from = findAssessment(edit.db, id);
      if (!setAssessmentRemoved(edit.db, id, null)) throw notFound('assessment');
      const to = existingAssessment(edit.db, id);
      edit.log({ entity: 'assessment', key: id, assessmentId: id, from, to, why: null });
    }),
  };
}
