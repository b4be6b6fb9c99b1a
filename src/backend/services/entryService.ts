import { type Entry, type EntryPlace, keyOfEntry, workflowOfEntry } from '../../domain/assessment/entry';
import type { AssessmentId } from '../../domain/ids';
import { findEntry, setEntryRemoved, upsertEntry } from '../storage/entries';
import type { ServiceDeps } from './deps';
import { existingAssessment, existingWorkflow } from './existing';
import { notFound } from './failure';
import { recordedSaved } from './recorded';

export interface Placed {
  readonly assessmentId: AssessmentId;
  readonly place: EntryPlace;
}

/** What is entered beside answers, receipts and symptoms: put, remove and restore, whatever its kind. */
export function createEntryService(deps: ServiceDeps) {
  const save = recordedSaved(deps);
  return {
    put: save((edit, input: { readonly assessmentId: AssessmentId; readonly entry: Entry }) => {
      const { assessmentId, entry } = input;
      const workflowId = workflowOfEntry(entry);
      if (workflowId === null) existingAssessment(edit.db, assessmentId);
      else existingWorkflow(edit.db, assessmentId, workflowId);
      const key = keyOfEntry(entry);
      const from = findEntry(edit.db, assessmentId, { kind: entry.kind, key });
      upsertEntry(edit.db, assessmentId, entry, edit.at);
      const why = entry.kind === 'settlement' ? entry.value.reason : null;
      edit.log({ entity: entry.kind, key, assessmentId, from: from?.value ?? null, to: entry.value, why });
    }),

    remove: save((edit, { assessmentId, place }: Placed) => {
      existingAssessment(edit.db, assessmentId);
      const from = findEntry(edit.db, assessmentId, place);
      setEntryRemoved(edit.db, assessmentId, place, edit.at);
      edit.log({
        entity: place.kind,
        key: place.key,
        assessmentId,
        from: from?.value ?? null,
        to: null,
        why: null,
      });
    }),

    restore: save((edit, { assessmentId, place }: Placed) => {
      existingAssessment(edit.db, assessmentId);
      const from = findEntry(edit.db, assessmentId, place);
      if (!setEntryRemoved(edit.db, assessmentId, place, null)) throw notFound('entry');
      const to = findEntry(edit.db, assessmentId, place);
      edit.log({
        entity: place.kind,
        key: place.key,
        assessmentId,
        from: from?.value ?? null,
        to: to?.value ?? null,
        why: null,
      });
    }),
  };
}
