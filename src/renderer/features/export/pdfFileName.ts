import type { ReportKind } from '../../../domain/report/reportModel';
import type { Day } from '../../../domain/time';
import { plainName } from '../../../shared/plainName';

/** `harbor-pay-executive-summary-2026-10-30.pdf`: letters, digits and hyphens, so that any disk takes it. */
export const pdfFileName = (client: string, kind: ReportKind, asOf: Day): string =>
  `${plainName(client, 'client')}-${kind}-${asOf}.pdf`;
