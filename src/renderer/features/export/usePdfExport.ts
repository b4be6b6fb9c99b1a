import { useState } from 'react';
import type { ReportModel } from '../../../domain/report/reportModel';
import type { ExportOutcome } from '../../../shared/desktop';
import { whenSaved } from './whenSaved';

export type ExportState =
  | { readonly step: 'idle' }
  | { readonly step: 'preparing' }
  | { readonly step: 'printing'; readonly files: readonly string[] }
  | { readonly step: 'over'; readonly outcome: ExportOutcome }
  | { readonly step: 'failed'; readonly error: unknown };

/** A document that is ready to be printed, and what its file is called. */
export interface NamedReport {
  readonly fileName: string;
  readonly model: ReportModel;
}

/** Prints documents: `read` fetches them anew once everything typed is kept, then the shell writes their files. */
export function usePdfExport<Job>(
  read: (job: Job) => Promise<readonly NamedReport[]>,
): readonly [ExportState, (job: Job) => void] {
  const [state, setState] = useState<ExportState>({ step: 'idle' });
  const run = async (job: Job): Promise<void> => {
    setState({ step: 'preparing' });
    try {
      await whenSaved();
      const reports = await read(job);
      setState({ step: 'printing', files: reports.map(({ fileName }) => fileName) });
      setState({ step: 'over', outcome: await window.desktop.exportPdfs([...reports]) });
    } catch (error) {
      setState({ step: 'failed', error });
    }
  };
  return [state, (job) => void run(job)];
}
