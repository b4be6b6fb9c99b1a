import { useState } from 'react';
import type { AssessmentId } from '../../../domain/ids';
import type { ReportModel } from '../../../domain/report/reportModel';
import type { Day } from '../../../domain/time';
import type { ReportKind } from '../../../shared/contract';
import type { ExportOutcome } from '../../../shared/desktop';
import { client } from '../../api';
import { pdfFileName } from './pdfFileName';
import { whenSaved } from './whenSaved';

export type ExportState =
  | { readonly step: 'idle' }
  | { readonly step: 'preparing' }
  | { readonly step: 'printing'; readonly files: readonly string[] }
  | { readonly step: 'over'; readonly outcome: ExportOutcome }
  | { readonly step: 'failed'; readonly error: unknown };

export interface ExportJob {
  readonly assessmentId: AssessmentId;
  readonly client: string;
  readonly kinds: readonly ReportKind[];
  readonly asOf: Day;
  readonly today: Day;
}

/** Prints the chosen documents: reads them anew once everything typed is kept, then hands them to the shell. */
export function useExport(): readonly [ExportState, (job: ExportJob) => void] {
  const [state, setState] = useState<ExportState>({ step: 'idle' });
  const run = async ({ assessmentId, client: name, kinds, asOf, today }: ExportJob): Promise<void> => {
    setState({ step: 'preparing' });
    try {
      await whenSaved();
      const reports: { fileName: string; model: ReportModel }[] = [];
      for (const kind of kinds) {
        const model = await client.reports.model({ assessmentId, kind, today });
        reports.push({ fileName: pdfFileName(name, kind, asOf), model });
      }
      setState({ step: 'printing', files: reports.map(({ fileName }) => fileName) });
      setState({ step: 'over', outcome: await window.desktop.exportPdfs(reports) });
    } catch (error) {
      setState({ step: 'failed', error });
    }
  };
  return [state, (job) => void run(job)];
}
