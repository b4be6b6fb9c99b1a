import type { AssessmentId } from '../../../domain/ids';
import type { Day } from '../../../domain/time';
import type { ReportKind } from '../../../shared/contract';
import { client } from '../../api';
import { pdfFileName } from './pdfFileName';
import { type NamedReport, usePdfExport } from './usePdfExport';

export interface ExportJob {
  readonly assessmentId: AssessmentId;
  readonly client: string;
  readonly kinds: readonly ReportKind[];
  readonly asOf: Day;
  readonly today: Day;
}

async function read({ assessmentId, client: name, kinds, asOf, today }: ExportJob): Promise<NamedReport[]> {
  const reports: NamedReport[] = [];
  for (const kind of kinds) {
    const model = await client.reports.model({ assessmentId, kind, today });
    reports.push({ fileName: pdfFileName(name, kind, asOf), model });
  }
  return reports;
}

/** Prints the chosen documents. */
export const useExport = () => usePdfExport(read);
