import type { ImportReport } from '../../../../domain/metrics/importTypes';
import { text } from '../../../../shared/i18n/text';

/** Up to when open records count; null for records that cannot be open, or a file without times. */
export function latestSentence({ latest, kind }: Pick<ImportReport, 'latest' | 'kind'>): string | null {
  if (latest === null) return null;
  switch (kind) {
    case 'incident':
    case 'milestone':
      return text(`metrics:report.asOf.${kind}`, { at: latest });
    case 'drill':
    case 'reconciliation':
    case 'change':
    case 'review':
      return null;
  }
}
