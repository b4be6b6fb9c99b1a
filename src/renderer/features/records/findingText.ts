/** What a check has found, in a sentence. */
import type { RecordFinding } from '../../../domain/metrics/recordFinding';
import type { CheckedAt } from '../../../domain/metrics/recordChecks';
import { text } from '../../../shared/i18n/text';

export function findingText(finding: RecordFinding<string>, { asOf }: CheckedAt): string {
  if (finding.weight === 'error') return text(`records:problem.${finding.says}`);
  if (finding.says !== 'leftOut') return text(`records:notice.${finding.says}`, { asOf });
  return text('records:notice.leftOut', {
    figures: finding.figures.map((figure) => text(`imports:figure.${figure}`)),
    reason: text(`imports:exclusion.${finding.reason}`),
  });
}
