import type { Symptom } from '../../domain/assessment/assessmentRecord';
import type { AssessmentId, PatternId, WorkflowId } from '../../domain/ids';
import { deleteSymptom, findSymptom, upsertSymptom } from '../storage/symptoms';
import type { ServiceDeps } from './deps';
import { existingWorkflow } from './existing';
import { recordedSaved } from './recorded';

/** What was said in the room about failure patterns. */
export function createSymptomService(deps: ServiceDeps) {
  const save = recordedSaved(deps);
  return {
    set: save((edit, input: { readonly assessmentId: AssessmentId; readonly symptom: Symptom }) => {
      const { assessmentId, symptom } = input;
      const workflow = existingWorkflow(edit.db, assessmentId, symptom.workflowId);
      // A place may have been taken out of the landscape while the symptom was being written.
      const known = new Set(workflow.services.map((service) => service.id));
      const to: Symptom = { ...symptom, serviceIds: symptom.serviceIds.filter((id) => known.has(id)) };
      const from = findSymptom(edit.db, symptom.workflowId, symptom.patternId);
      upsertSymptom(edit.db, to);
      edit.log({ entity: 'symptom', key: keyOf(symptom), assessmentId, from, to, why: null });
    }),

    clear: save(
      (
        edit,
        input: {
          readonly assessmentId: AssessmentId;
          readonly workflowId: WorkflowId;
          readonly patternId: PatternId;
        },
      ) => {
        const { assessmentId, workflowId, patternId } = input;
        existingWorkflow(edit.db, assessmentId, workflowId);
        const from = findSymptom(edit.db, workflowId, patternId);
        deleteSymptom(edit.db, workflowId, patternId);
        edit.log({ entity: 'symptom', key: keyOf(input), assessmentId, from, to: null, why: null });
      },
    ),
  };
}

const keyOf = ({ workflowId, patternId }: Pick<Symptom, 'workflowId' | 'patternId'>): string =>
  JSON.stringify([workflowId, patternId]);
