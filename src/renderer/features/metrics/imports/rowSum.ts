import type { ImportReport } from '../../../../domain/metrics/importTypes';
import { text } from '../../../../shared/i18n/text';

/** `412 rows read = 371 imported + ...`; rows are only folded into incidents. */
export const rowSum = ({ rows, kind }: Pick<ImportReport, 'rows' | 'kind'>): string =>
  text(kind === 'incident' ? 'metrics:report.sum' : 'metrics:report.sumUnfolded', { ...rows });
