import { use } from 'react';
import { AssessmentContext, type OpenAssessment } from './assessmentContext';

/** The open assessment: its record, what follows from it, and every change that can be made to it. */
export function useAssessment(): OpenAssessment {
  const open = use(AssessmentContext);
  if (open === null) throw new Error('useAssessment is used outside of an assessment');
  return open;
}
