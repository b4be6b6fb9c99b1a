import { STEPS } from '../assessment/steps';
import { useAssessment } from '../assessment/useAssessment';
import { useKeys, type KeyMap } from '../ui/useKeys';

/** Alt with a digit goes to a step; the square brackets go through the workflows. */
export function useAssessmentKeys(): void {
  const { record, workflow, setWorkflow, goTo } = useAssessment();
  const by = (count: number): void => {
    const at = record.workflows.findIndex((entry) => entry.id === workflow?.id);
    const next = record.workflows[at + count];
    if (next !== undefined) setWorkflow(next.id);
  };
  const steps: KeyMap = Object.fromEntries(
    STEPS.map((step, index) => [`alt+${index + 1}`, () => goTo(step)]),
  );
  useKeys({ ...steps, '[': () => by(-1), ']': () => by(1) });
}
