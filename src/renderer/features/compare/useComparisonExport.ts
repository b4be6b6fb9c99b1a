import type { WorkflowPair } from '../../../domain/compare/pairWorkflows';
import type { AssessmentId } from '../../../domain/ids';
import type { Day } from '../../../domain/time';
import { client } from '../../api';
import { useToday } from '../../assessment/useToday';
import { pdfFileName } from '../export/pdfFileName';
import { usePdfExport } from '../export/usePdfExport';

export interface ComparisonJob {
  readonly before: AssessmentId;
  readonly after: AssessmentId;
  readonly pairs: readonly WorkflowPair[];
  readonly client: string;
  readonly asOf: Day;
}

/** Prints a comparison once everything typed is kept. */
export function useComparisonExport() {
  const today = useToday();
  return usePdfExport(async ({ client: name, asOf, pairs, ...sides }: ComparisonJob) => {
    const model = await client.reports.comparison({ ...sides, pairs: [...pairs], today });
    return [{ fileName: pdfFileName(name, 'comparison', asOf), model }];
  });
}
