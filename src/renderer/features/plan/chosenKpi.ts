/** What becomes of a KPI when its measure, its workflow or its milestone is chosen anew. */
import type { AssessmentRecord } from '../../../domain/assessment/assessmentRecord';
import type { AssessmentResult } from '../../../domain/assessment/assessmentResult';
import { comparableName } from '../../../domain/assessment/comparableName';
import { agreedTarget, kpiMilestones, kpiReading, type KpiSubject } from '../../../domain/plan/kpi';
import type { ContinuityKpi } from '../../../domain/plan/plan';
import type { Day } from '../../../domain/time';
import { text } from '../../../shared/i18n/text';

const LONGEST_NAME = 200;

/** What a KPI is called until somebody names it. */
export const kpiDefaultName = ({ measure, milestone }: KpiSubject): string =>
  measure === 'milestone-median' && milestone !== null
    ? text('plan:kpi.milestoneName', { milestone }).slice(0, LONGEST_NAME)
    : text(`plan:kpi.measures.${measure}`);

/** The baseline as it reads on a day; null while there is nothing to read. */
export function measuredBaseline(
  subject: KpiSubject,
  record: AssessmentRecord,
  result: AssessmentResult,
  on: Day,
): ContinuityKpi['baseline'] {
  const reading = kpiReading(subject, record, result);
  return 'value' in reading ? { value: reading.value, on, basis: reading.basis ?? null } : null;
}

/** The milestone of that name where the subject has one, else its first; null for measures of no milestone. */
function milestoneOf(subject: KpiSubject, record: AssessmentRecord, result: AssessmentResult): string | null {
  if (subject.measure !== 'milestone-median') return null;
  const names = kpiMilestones({ ...subject, milestone: null }, record, result);
  const { milestone } = subject;
  const same = names.find((name) => milestone !== null && comparableName(name) === comparableName(milestone));
  return same ?? names[0] ?? null;
}

const FIGURE: Partial<Record<ContinuityKpi['measure'], string>> = {
  'truth-median': 'truth',
  'truth-p90': 'truth',
};

/** Whether values of the one can stand beside values of the other: the same figure of the same place. */
const comparable = (a: KpiSubject, b: KpiSubject): boolean =>
  (FIGURE[a.measure] ?? a.measure) === (FIGURE[b.measure] ?? b.measure) &&
  a.workflowId === b.workflowId &&
  comparableName(a.milestone ?? '') === comparableName(b.milestone ?? '');

/**
 * The KPI for another subject: the baseline is read anew, the target is the agreed one. Target and reviewed values
 * stay only where they still mean the same; the reviews keep their days and notes, and a name of somebody's own stays.
 */
export function chosenKpi(
  before: ContinuityKpi,
  edit: Partial<KpiSubject>,
  { record, result, on }: { record: AssessmentRecord; result: AssessmentResult; on: Day },
): ContinuityKpi {
  const asked: KpiSubject = { ...before, ...edit };
  const subject: KpiSubject = {
    measure: asked.measure,
    workflowId: asked.workflowId,
    milestone: milestoneOf(asked, record, result),
  };
  const stays = comparable(before, subject);
  const [first, second] = before.reviews;
  return {
    ...before,
    ...subject,
    name: before.name === kpiDefaultName(before) ? kpiDefaultName(subject) : before.name,
    baseline: measuredBaseline(subject, record, result, on),
    target: stays ? before.target : agreedTarget(subject, record),
    reviews: stays
      ? before.reviews
      : [
          { ...first, value: null },
          { ...second, value: null },
        ],
  };
}
