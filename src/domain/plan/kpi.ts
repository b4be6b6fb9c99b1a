/** The one continuity KPI: what it measures today, and how far it came by its two reviews. */
import type { AssessmentRecord } from '../assessment/assessmentRecord';
import type { AssessmentResult } from '../assessment/assessmentResult';
import { comparableName } from '../assessment/comparableName';
import { milestonesWithTargets, targetOf } from '../assessment/milestoneTargets';
import { measured, measuredMilestone } from '../report/measuredFigure';
import type { MeasuredTimes } from '../report/reportFigures';
import type { WorkflowId } from '../ids';
import { shown, type Score } from '../scoring/score';
import { addDays, type Day } from '../time';
import type { ContinuityKpi, KpiBasis, KpiMeasure } from './plan';
import { quarterIndex } from './quarters';

/** Days before the assessment in which a reconciliation has to end to count, as receipts of records do. */
const RECENT_DAYS = 90;

export type KpiUnit = 'duration' | 'points' | 'records' | 'per-10000' | 'own';

/** What the numbers of a measure are: milliseconds, whole points, a count, defects per 10,000 records, or its own. */
export function kpiUnit(measure: KpiMeasure): KpiUnit {
  switch (measure) {
    case 'truth-median':
    case 'truth-p90':
    case 'recover-median':
    case 'milestone-median':
      return 'duration';
    case 'proven-readiness':
    case 'claims-gap':
      return 'points';
    case 'open-truths':
      return 'records';
    case 'defects-per-10000':
      return 'per-10000';
    case 'own':
      return 'own';
  }
}

/** What is measured: which figure, where, and for `milestone-median` of which milestone. */
export type KpiSubject = Pick<ContinuityKpi, 'measure' | 'workflowId' | 'milestone'>;

/** A value, for measured times with the records behind it; or why there is none. */
export type KpiReading =
  | { readonly value: number; readonly basis?: KpiBasis }
  | {
      readonly missing:
        'own' | 'choose-workflow' | 'choose-milestone' | 'not-measured' | 'not-reached' | 'not-assessed';
    };

/**
 * What a measure reads on the day of the assessment, for one workflow or (null) the client. Times are Kaplan-Meier
 * figures as soon as a record is open; over several workflows they are not known from the figures of each, so one
 * has to be chosen unless there is only one, and so has a milestone. Defects are counted over reconciliations that
 * ended in the last 90 days. Scores and gaps are as shown.
 */
export function kpiReading(
  { measure, workflowId, milestone }: KpiSubject,
  record: AssessmentRecord,
  result: AssessmentResult,
): KpiReading {
  const chosen = result.workflows.filter((one) => workflowId === null || one.workflowId === workflowId);
  const [only, ...others] = chosen;
  const time = (found: MeasuredTimes | null, statistic: 'median' | 'p90'): KpiReading => {
    if (others.length > 0) return { missing: 'choose-workflow' };
    if (found === null || found.n + found.open === 0) return { missing: 'not-measured' };
    const value = found[statistic];
    if (value === null) return { missing: 'not-reached' };
    const ci95 = statistic === 'median' ? found.medianCi95 : found.p90Ci95;
    return { value, basis: { n: found.n, open: found.open, ci95 } };
  };
  const metrics = only?.metrics ?? null;
  switch (measure) {
    case 'truth-median':
      return time(measured(metrics, 'truth'), 'median');
    case 'truth-p90':
      return time(measured(metrics, 'truth'), 'p90');
    case 'recover-median':
      return time(measured(metrics, 'recover'), 'median');
    case 'milestone-median':
      if (others.length === 0 && milestone === null) return { missing: 'choose-milestone' };
      return time(milestone === null ? null : measuredMilestone(metrics, milestone), 'median');
    case 'proven-readiness': {
      const score = scoreOf(workflowId, result)?.proven.score ?? null;
      return score === null ? { missing: 'not-assessed' } : { value: shown(score) };
    }
    case 'claims-gap': {
      const score = scoreOf(workflowId, result);
      const claimed = score?.claimed.score ?? null;
      const proven = score?.proven.score ?? null;
      return claimed === null || proven === null
        ? { missing: 'not-assessed' }
        : { value: shown(claimed) - shown(proven) };
    }
    case 'open-truths': {
      const figures = chosen.flatMap(({ metrics }) => measured(metrics, 'truth') ?? []);
      return figures.length === 0
        ? { missing: 'not-measured' }
        : { value: figures.reduce((sum, { open }) => sum + open, 0) };
    }
    case 'defects-per-10000':
      return defects(workflowId, record, result.asOf);
    case 'own':
      return { missing: 'own' };
  }
}

/** The one workflow that a KPI is for; null while it is for several. */
function workflowOf({ workflowId }: KpiSubject, { workflows }: AssessmentRecord) {
  if (workflowId !== null) return workflows.find(({ id }) => id === workflowId) ?? null;
  return workflows.length === 1 ? (workflows[0] ?? null) : null;
}

/**
 * Milestones that a KPI can be about: the workflow's own, those that only a target names, those that only a file
 * names, and the one that is chosen, which may have been renamed since. Each name once; empty while the KPI is for
 * several workflows.
 */
export function kpiMilestones(
  kpi: KpiSubject,
  record: AssessmentRecord,
  result: AssessmentResult,
): readonly string[] {
  const workflow = workflowOf(kpi, record);
  if (workflow === null) return [];
  const { metrics } = result.workflows.find((one) => one.workflowId === workflow.id) ?? { metrics: null };
  const names = [
    ...milestonesWithTargets(workflow),
    ...(metrics?.milestones ?? []).map(({ milestone }) => milestone),
    ...(kpi.milestone === null ? [] : [kpi.milestone]),
  ];
  const keys = names.map(comparableName);
  return names.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

/** What the workflow has agreed for a median, in milliseconds; null for everything else and while nothing is agreed. */
export function agreedTarget(kpi: KpiSubject, record: AssessmentRecord): number | null {
  const workflow = workflowOf(kpi, record);
  if (workflow === null) return null;
  switch (kpi.measure) {
    case 'truth-median':
      return workflow.targets.truth;
    case 'recover-median':
      return workflow.targets.recover;
    case 'milestone-median':
      return kpi.milestone === null ? null : targetOf(workflow, kpi.milestone);
    case 'truth-p90':
    case 'proven-readiness':
    case 'claims-gap':
    case 'open-truths':
    case 'defects-per-10000':
    case 'own':
      return null;
  }
}

function scoreOf(workflowId: WorkflowId | null, result: AssessmentResult): Score | null {
  if (workflowId === null) return result.client.score;
  return result.workflows.find((one) => one.workflowId === workflowId)?.score ?? null;
}

function defects(
  workflowId: WorkflowId | null,
  { reconciliations }: AssessmentRecord,
  asOf: Day,
): KpiReading {
  const from = addDays(asOf, -RECENT_DAYS);
  const counted = reconciliations.filter(
    ({ to, ...one }) => to <= asOf && to >= from && (workflowId === null || one.workflowId === workflowId),
  );
  const checked = counted.reduce((sum, one) => sum + one.checked, 0);
  if (checked === 0) return { missing: 'not-measured' };
  return { value: (counted.reduce((sum, one) => sum + one.defects, 0) * 10_000) / checked };
}

/** Which way is better: only readiness should rise; an own measure goes from its baseline to its target. */
function better({ measure, baseline, target }: ContinuityKpi): 'lower' | 'higher' | null {
  if (measure === 'proven-readiness') return 'higher';
  if (measure !== 'own') return 'lower';
  if (baseline === null || target === null || baseline.value === target) return null;
  return target > baseline.value ? 'higher' : 'lower';
}

export interface KpiReviewProgress {
  readonly on: Day | null;
  readonly value: number | null;
  /** `missing`: the day has passed and no value was written down. */
  readonly state: 'no-date' | 'coming' | 'missing' | 'held';
  /** Against the target; null while there is no value or no target to hold it against. */
  readonly stands: 'reached' | 'nearer' | 'unchanged' | 'farther' | null;
  /** Share of the way from baseline to target, under 0 when it moved away; null where that way has no length. */
  readonly share: number | null;
}

/** How each of the two reviews stands on a day. A value that is written down counts whatever the day. */
export const kpiProgress = (
  kpi: ContinuityKpi,
  asOf: Day,
): readonly [KpiReviewProgress, KpiReviewProgress] => {
  const of = ({ on, value }: ContinuityKpi['reviews'][number]): KpiReviewProgress => ({
    on,
    value,
    state: value !== null ? 'held' : on === null ? 'no-date' : on < asOf ? 'missing' : 'coming',
    ...against(kpi, value),
  });
  return [of(kpi.reviews[0]), of(kpi.reviews[1])];
};

function against(kpi: ContinuityKpi, value: number | null): Pick<KpiReviewProgress, 'stands' | 'share'> {
  const { baseline, target } = kpi;
  const direction = better(kpi);
  if (value === null || target === null || direction === null) return { stands: null, share: null };
  const gain = (from: number, to: number): number => (direction === 'higher' ? to - from : from - to);
  // A baseline that meets the target already leaves no way to go.
  const way = baseline === null ? 0 : gain(baseline.value, target);
  const gone = baseline === null ? 0 : gain(baseline.value, value);
  const share = way > 0 ? gone / way : null;
  if (gain(target, value) >= 0) return { stands: 'reached', share };
  if (baseline === null) return { stands: null, share: null };
  return { stands: gone > 0 ? 'nearer' : gone < 0 ? 'farther' : 'unchanged', share };
}

/** Whether the two reviews fall into consecutive calendar quarters, the first one first. */
export function reviewQuarters({
  reviews,
}: ContinuityKpi): 'consecutive' | 'same' | 'apart' | 'reversed' | 'open' {
  const [first, second] = reviews;
  if (first.on === null || second.on === null) return 'open';
  const between = quarterIndex(second.on) - quarterIndex(first.on);
  if (between < 0) return 'reversed';
  return between === 0 ? 'same' : between === 1 ? 'consecutive' : 'apart';
}
