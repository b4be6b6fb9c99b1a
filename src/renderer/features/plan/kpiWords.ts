/** How the values of the KPI are written, each with its unit. */
import { kpiUnit, type KpiReading, type KpiReviewProgress } from '../../../domain/plan/kpi';
import type { ContinuityKpi } from '../../../domain/plan/plan';
import { formatDuration, formatNumber } from '../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../shared/i18n/text';

/** A value with its unit: "1 d 19 h", "51 points", "2.5 in 10,000". */
export function kpiValue({ measure, unit }: Pick<ContinuityKpi, 'measure' | 'unit'>, value: number): string {
  const language = currentLanguage();
  const kind = kpiUnit(measure);
  const number = formatNumber(value, language, Number.isInteger(value) ? 0 : 1);
  switch (kind) {
    case 'duration':
      return formatDuration(value, language);
    case 'points':
    case 'records':
    case 'per-10000':
      return `${number} ${text(`plan:kpi.unit.${kind}`)}`;
    case 'own':
      return unit === '' ? number : `${number} ${unit}`;
  }
}

/** What is measured today, or why nothing is. */
export const readingSentence = (kpi: ContinuityKpi, reading: KpiReading): string =>
  'value' in reading
    ? text('plan:kpi.today', { value: kpiValue(kpi, reading.value) })
    : text(
        reading.missing === 'not-reached' && kpi.measure === 'truth-p90'
          ? 'plan:kpi.notReached'
          : `plan:kpi.missing.${reading.missing}`,
      );

/** How one review stands: to come, let pass, or against the target. */
export function reviewSentence({ state, stands, share }: KpiReviewProgress): string {
  if (stands === null) return text(`plan:kpi.state.${state}`);
  if (stands === 'nearer' && share === null) return text('plan:kpi.nearer');
  return text(`plan:kpi.stands.${stands}`, { share: share ?? 0 });
}
