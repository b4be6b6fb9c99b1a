import { createContext } from 'react';
import type { AssessmentRecord, Workflow } from '../../domain/assessment/assessmentRecord';
import type { AssessmentResult, WorkflowResult } from '../../domain/assessment/assessmentResult';
import type { QuestionId, WorkflowId } from '../../domain/ids';
import type { WorkflowMetrics } from '../../domain/metrics/figureSummary';
import type { Pack } from '../../domain/pack/packSchema';
import type { Day } from '../../domain/time';
import type { AssessmentChanges } from './assessmentChanges';
import type { Page } from './pages';
import type { Step } from './steps';

export interface OpenAssessment {
  /** With every change that is still on its way. */
  readonly record: AssessmentRecord;
  readonly pack: Pack;
  readonly metrics: readonly WorkflowMetrics[];
  /** What the domain concludes from all of it, recomputed with every change. */
  readonly result: AssessmentResult;
  /** The assessment's own day, or today. */
  readonly asOf: Day;
  /** The chosen workflow; null only while the assessment has none. */
  readonly workflow: Workflow | null;
  /** What the domain concludes about the chosen workflow. */
  readonly workflowResult: WorkflowResult | null;
  readonly setWorkflow: (id: WorkflowId) => void;
  /** The question that a link asked for, and a way to go to any step or page with a workflow or question in hand. */
  readonly question: QuestionId | null;
  /** What stands in place of the page itself, by a name of the page's own; null: the page. Any link leads out of it. */
  readonly part: string | null;
  readonly goTo: (
    step: Step | Page,
    to?: { readonly workflow?: WorkflowId; readonly question?: QuestionId; readonly part?: string },
  ) => void;
  readonly change: AssessmentChanges;
  /** The record as it stands at this moment, for handlers that outlive a render (autosave). */
  readonly latest: () => AssessmentRecord;
  /** Reads record and figures anew, for example after an import. */
  readonly reload: () => Promise<void>;
}

export const AssessmentContext = createContext<OpenAssessment | null>(null);
