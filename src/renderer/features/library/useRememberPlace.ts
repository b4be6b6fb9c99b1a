import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { STEPS } from '../../assessment/steps';
import { useAssessment } from '../../assessment/useAssessment';
import { rememberPlace } from './lastPlace';

/** Remembers the step and workflow that are open, for the library's "continue". */
export function useRememberPlace(): void {
  const { record, workflow } = useAssessment();
  const path = useLocation({ select: (location) => location.pathname });
  const step = STEPS.find((entry) => path.endsWith(`/${entry}`));
  const assessmentId = record.assessment.id;
  const workflowId = workflow?.id ?? null;
  useEffect(() => {
    if (step !== undefined) rememberPlace({ assessmentId, step, workflowId });
  }, [assessmentId, step, workflowId]);
}
