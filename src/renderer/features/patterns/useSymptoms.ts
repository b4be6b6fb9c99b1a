import type { Symptom } from '../../../domain/assessment/assessmentRecord';
import type { PatternId, WorkflowId } from '../../../domain/ids';
import { useAssessment } from '../../assessment/useAssessment';
import type { Occurrence } from './symptomRows';

export interface Symptoms {
  readonly say: (patternId: PatternId, occurrence: Occurrence) => void;
  /** Back to "not asked"; gives what was there, so that it can be brought back. */
  readonly clear: (patternId: PatternId) => Symptom | null;
  readonly put: (symptom: Symptom) => void;
  readonly edit: (
    patternId: PatternId,
    change: Partial<Pick<Symptom, 'lastSeen' | 'note' | 'serviceIds'>>,
  ) => void;
}

/** Changes to what was said about the failure patterns of one workflow. Date, places and note outlive a change of mind. */
export function useSymptoms(workflowId: WorkflowId): Symptoms {
  const { change, latest } = useAssessment();
  const current = (patternId: PatternId): Symptom | null =>
    latest().symptoms.find((entry) => entry.workflowId === workflowId && entry.patternId === patternId) ??
    null;
  const put = (symptom: Symptom): void => void change.setSymptom(symptom);
  return {
    put,
    say: (patternId, occurrence) => {
      const known = current(patternId);
      if (known?.occurrence === occurrence) return;
      put({ ...(known ?? { workflowId, patternId, lastSeen: null, note: '', serviceIds: [] }), occurrence });
    },
    clear: (patternId) => {
      const known = current(patternId);
      if (known !== null) void change.clearSymptom(workflowId, patternId);
      return known;
    },
    edit: (patternId, changes) => {
      const known = current(patternId);
      if (known !== null) put({ ...known, ...changes });
    },
  };
}
