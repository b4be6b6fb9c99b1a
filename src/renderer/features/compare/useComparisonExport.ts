import { useState } from 'react';
import type { WorkflowPair } from '../../../domain/compare/pairWorkflows';
import type { AssessmentId } from '../../../domain/ids';
import type { Day } from '../../../domain/time';
import { client } from '../../api';
import { useToday } from '../../assessment/useToday';
import { pdfFileName } from '../export/pdfFileName';
import type { ExportState } from '../export/useExport';
import { whenSaved } from '../export/whenSaved';

export interface ComparisonJob {
  readonly before: AssessmentId;
  readonly after: AssessmentId;
  readonly pairs: readonly WorkflowPair[];
  readonly client: string;
  readonly asOf: Day;
}

/** Prints a comparison once everything typed is kept. */
export function useComparisonExport(): readonly [ExportState, (job: ComparisonJob) => void] {
  const [state, setState] = useState<ExportState>({ step: 'idle' });
  const today = useToday();
  const run = async ({ client: name, asOf, pairs, ...sides }: ComparisonJob): Promise<void> => {
    setState({ step: 'preparing' });
    try {
      await whenSaved();
      const model = await client.reports.comparison({ ...sides, pairs: [...pairs], today });
      const fileName = pdfFileName(name, 'comparison', asOf);
      setState({ step: 'printing', files: [fileName] });
      setState({ step: 'over', outcome: await window.desktop.exportPdfs([{ fileName, model }]) });
    } catch (error) {
      setState({ step: 'failed', error });
    }
  };
  return [state, (job) => void run(job)];
}
