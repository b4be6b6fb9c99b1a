/** The one KPI in sentences: what, whose, from where to where, and how its two reviews stand. */
import { kpiProgress, kpiUnit, type KpiReviewProgress } from '../plan/kpi';
import type { ContinuityKpi } from '../plan/plan';
import type { ReportContext } from './reportContext';
import { say, type Sentence } from './sentence';

/** A value with its unit; fractions with one decimal. */
function written({ measure, unit }: ContinuityKpi, value: number): Sentence {
  const kind = kpiUnit(measure);
  if (kind === 'duration') return say('plan:paper.written.duration', { value });
  const number = Number.isInteger(value) ? String(value) : value.toFixed(1);
  return say(`plan:paper.written.${kind}`, { value: number, unit });
}

/** Empty while no KPI is chosen. */
export function kpiSentences({ record, result, views }: ReportContext): Sentence[] {
  const { kpi } = record;
  if (kpi === null) return [];
  const workflow = views.find((view) => view.workflow.id === kpi.workflowId)?.name;
  return [
    say('plan:paper.kpiName', {
      name: kpi.name,
      place: workflow ?? say('plan:kpi.client'),
    }),
    kpi.owner === null ? say('plan:paper.kpiNoOwner') : say('plan:paper.kpiOwner', { owner: kpi.owner.name }),
    way(kpi),
    ...kpiProgress(kpi, result.asOf).map((review, at) => reviewSentence(kpi, review, at + 1)),
  ];
}

function way(kpi: ContinuityKpi): Sentence {
  const { baseline, target } = kpi;
  if (baseline !== null && target !== null) {
    return say('plan:paper.kpiFrom', {
      baseline: written(kpi, baseline.value),
      on: baseline.on,
      target: written(kpi, target),
    });
  }
  if (baseline !== null) {
    return say('plan:paper.kpiBaseline', { baseline: written(kpi, baseline.value), on: baseline.on });
  }
  return target === null
    ? say('plan:paper.kpiNothing')
    : say('plan:paper.kpiTarget', { target: written(kpi, target) });
}

function reviewSentence(kpi: ContinuityKpi, review: KpiReviewProgress, n: number): Sentence {
  const { on, value, state, stands, share } = review;
  if (value !== null) {
    const values = { n, value: written(kpi, value) };
    if (stands === null) return say('plan:paper.kpiHeldOnly', values);
    const words =
      stands === 'nearer' && share === null
        ? say('plan:kpi.nearer')
        : say(`plan:kpi.stands.${stands}`, { share: share ?? 0 });
    return say('plan:paper.kpiHeld', { ...values, stands: words });
  }
  if (on === null) return say('plan:paper.kpiNoDate', { n });
  return say(`plan:paper.${state === 'missing' ? 'kpiMissing' : 'kpiComing'}`, { n, on });
}
