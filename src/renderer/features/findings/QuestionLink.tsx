import type { ReactNode } from 'react';
import type { QuestionId, WorkflowId } from '../../../domain/ids';
import { useAssessment } from '../../assessment/useAssessment';

interface QuestionLinkProps {
  readonly questionId: QuestionId;
  readonly workflowId: WorkflowId;
  readonly children: ReactNode;
}

/** Goes to the question behind a figure. */
export function QuestionLink({ questionId, workflowId, children }: QuestionLinkProps) {
  const { goTo } = useAssessment();
  return (
    <button
      type="button"
      className="ek-link"
      onClick={() => goTo('questions', { workflow: workflowId, question: questionId })}
    >
      {children}
    </button>
  );
}
