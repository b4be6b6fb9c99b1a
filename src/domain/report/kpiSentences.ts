/** The one KPI in sentences: what, whose, from where to where, and how its two reviews stand. */
import { kpiProgress, kpiUnit, type KpiReviewProgress } from '../plan/kpi';
import type { ContinuityKpi, KpiBasis } from '../plan/plan';
import { WEAK_UNDER } from './measuredFigure';
import type { ReportContext } from './reportContext';
import { say, type Sentence } from './sentence';

/** A value with its unit; fractions with one decimal. */
function written({ measure, unit }: ContinuityKpi, value: number): Sentence {
  const kind = kpiUnit(measure);
  if (kind === 'duration') return say('plan:paper.written.duration', { value });
  const number = Number.isInteger(value) ? String(value) : value.toFixed(1);
  return say(`plan:paper.written.${kind}`, { value: number, unit });
}

/** The records that a measured value rests on: how many, how many are open, and the interval where there is one. */
export function basisSentence({ n, open, ci95 }: KpiBasis): Sentence {
  const counts = say(`plan:paper.basis.${open > 0 ? 'open' : 'complete'}`, { n, open });
  const [low, high] = ci95 ?? [null, null];
  const range =
    low === null
      ? high === null
        ? null
        : say('plan:paper.basis.to', { high })
      : high === null
        ? say('plan:paper.basis.from', { low })
        : say('plan:paper.basis.range', { low, high });
  const known = range === null ? counts : say('plan:paper.basis.both', { counts, range });
  return n + open < WEAK_UNDER ? say('plan:paper.basis.weak', { known, weak: WEAK_UNDER }) : known;
}

function baselineOf(kpi: ContinuityKpi, { value, basis }: NonNullable<ContinuityKpi['baseline']>): Sentence {
  const number = written(kpi, value);
  return basis === null ? number : say('plan:paper.basis.value', { number, basis: basisSentence(basis) });
}

/** Where it is measured; a milestone is named unless the KPI is called after it. */
function placeOf({ name, milestone, measure }: ContinuityKpi, workflow: string | undefined) {
  const place = workflow ?? say('plan:kpi.client');
  return measure === 'milestone-median' && milestone !== null && !name.includes(milestone)
    ? say('plan:paper.kpiMilestone', { milestone, place })
    : place;
}

/** Empty while no KPI is chosen. */
export function kpiSentences({ record, result, views }: ReportContext): Sentence[] {
  const { kpi } = record;
  if (kpi === null) return [];
  const workflow = views.find((view) => view.workflow.id === kpi.workflowId)?.name;
  return [
    say('plan:paper.kpiName', {
      name: kpi.name,
      place: placeOf(kpi, workflow),
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
      baseline: baselineOf(kpi, baseline),
      on: baseline.on,
      target: written(kpi, target),
    });
  }
  if (baseline !== null) {
    return say('plan:paper.kpiBaseline', { baseline: baselineOf(kpi, baseline), on: baseline.on });
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
