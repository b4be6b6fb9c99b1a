import { askedItems } from '../../domain/alignment/askedItems';
import type { OpenAssessment } from '../assessment/assessmentContext';
import type { Step } from '../assessment/steps';

/** How far a step is: finished, so many of so many, a count, or nothing that could be finished. */
export type StepProgress =
  | { readonly kind: 'done' }
  | { readonly kind: 'part'; readonly done: number; readonly total: number }
  | { readonly kind: 'none' };

const part = (done: number, total: number): StepProgress =>
  total > 0 && done === total ? { kind: 'done' } : { kind: 'part', done, total };

/** How far a step of the open assessment is. */
export function stepProgress(step: Step, open: OpenAssessment): StepProgress {
  const { record, pack, metrics, result } = open;
  const count = record.workflows.length;
  if (count === 0) return { kind: 'none' };
  switch (step) {
    case 'fit': {
      const decided = result.workflows.filter((workflow) =>
        workflow.fit.criteria.every((criterion) => criterion.state !== 'unknown'),
      );
      return part(decided.length, count);
    }
    case 'workflows': {
      const ready = record.workflows.filter(
        (workflow) => workflow.truthOwner !== null && workflow.targets.truth !== null,
      );
      return part(ready.length, count);
    }
    case 'degraded-day': {
      const agreed = new Set(
        record.agreedItems.map(({ workflowId, item }) => JSON.stringify([workflowId, item])),
      );
      if (pack.script.length === 0) return { kind: 'none' };
      const defined = record.workflows.filter(({ id, milestones }) =>
        askedItems(pack.script, { milestones }).every(({ key }) => agreed.has(JSON.stringify([id, key]))),
      );
      return part(defined.length, count);
    }
    case 'questions': {
      const sum = (of: 'answered' | 'applicable') =>
        result.workflows.reduce((total, workflow) => total + workflow.score.questions[of], 0);
      return part(sum('answered'), sum('applicable'));
    }
    case 'patterns': {
      const known = new Set(record.workflows.map((workflow) => workflow.id));
      // What was said about patterns that the pack no longer has is kept, and asks for nothing here.
      const patterns = new Set(pack.diagnosis.patterns.map(({ id }) => id));
      const asked = record.symptoms.filter(
        (symptom) => known.has(symptom.workflowId) && patterns.has(symptom.patternId),
      );
      return part(asked.length, count * pack.diagnosis.patterns.length);
    }
    case 'metrics': {
      // The figures of a removed workflow stay until they are computed anew.
      const known = new Set(record.workflows.map((workflow) => workflow.id));
      const measured = metrics.filter((entry) => entry.incidents > 0 && known.has(entry.workflowId));
      return part(measured.length, count);
    }
    case 'plan': {
      const wanted = record.actions.filter(({ status }) => status !== 'dropped');
      if (wanted.length === 0) return { kind: 'none' };
      return part(wanted.filter(({ status }) => status === 'done').length, wanted.length);
    }
    case 'findings':
    case 'report':
      return { kind: 'none' };
  }
}
