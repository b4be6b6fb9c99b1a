import type { ReportKind } from '../../../shared/contract';
import type { Day } from '../../../domain/time';

/** `harbor-pay-executive-summary-2026-10-30.pdf`: letters, digits and hyphens, so that any disk takes it. */
export function pdfFileName(client: string, kind: ReportKind, asOf: Day): string {
  const name = client
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${name === '' ? 'client' : name}-${kind}-${asOf}.pdf`;
}
