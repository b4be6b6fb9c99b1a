/** How the values of the KPI are written, each with its unit. */
import { kpiUnit, type KpiReading, type KpiReviewProgress } from '../../../domain/plan/kpi';
import type { ContinuityKpi, KpiBasis } from '../../../domain/plan/plan';
import { basisSentence } from '../../../domain/report/kpiSentences';
import { formatDuration, formatNumber } from '../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../shared/i18n/text';
import { sentenceText } from '../../report/sentenceText';

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

/** What is measured today with the records behind it, or why nothing is. */
export function readingSentence(kpi: ContinuityKpi, reading: KpiReading): string {
  if ('missing' in reading)
    return text(
      reading.missing === 'not-reached' && kpi.measure === 'truth-p90'
        ? 'plan:kpi.notReached'
        : `plan:kpi.missing.${reading.missing}`,
    );
  const value = kpiValue(kpi, reading.value);
  const { basis } = reading;
  return basis === undefined
    ? text('plan:kpi.today', { value })
    : text('plan:kpi.todayFrom', { value, basis: sentenceText(basisSentence(basis)) });
}

/** The records behind the baseline; empty where nobody measured it, and where they are those of today. */
export function baselineSentence({ baseline }: ContinuityKpi, reading: KpiReading): string {
  if (baseline === null || baseline.basis === null) return '';
  const today = 'value' in reading ? reading : null;
  if (today?.value === baseline.value && isEqual(today.basis, baseline.basis)) return '';
  return text('plan:kpi.baselineFrom', { basis: sentenceText(basisSentence(baseline.basis)) });
}

const isEqual = (one: KpiBasis | undefined, other: KpiBasis): boolean =>
  one !== undefined &&
  one.n === other.n &&
  one.open === other.open &&
  [0, 1].every((at) => (one.ci95?.[at] ?? null) === (other.ci95?.[at] ?? null));

/** How one review stands: to come, let pass, or against the target. */
export function reviewSentence({ state, stands, share }: KpiReviewProgress): string {
  if (stands === null) return text(`plan:kpi.state.${state}`);
  if (stands === 'nearer' && share === null) return text('plan:kpi.nearer');
  return text(`plan:kpi.stands.${stands}`, { share: share ?? 0 });
}
