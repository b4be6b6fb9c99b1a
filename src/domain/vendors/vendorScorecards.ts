import type { AssessmentRecord } from '../assessment/assessmentRecord';
import type { AssessmentResult, WorkflowResult } from '../assessment/assessmentResult';
import { countInterval } from '../metrics/countInterval';
import type { ChangeRecord, DrillRecord, ReconciliationRecord } from '../metrics/enteredRecords';
import { quantile } from '../metrics/quantile';
import { shareInterval } from '../metrics/shareInterval';
import { WEAK_UNDER } from '../metrics/summarizeFigure';
import { dayOf, daysBetween, endOfDay, MS_PER_DAY, type Day } from '../time';
import type { Vendor } from './vendor';
import type { VendorIncidents } from './vendorIncidents';
import type { Period, VendorScorecard } from './vendorScorecard';

const CONFIDENCE = 0.95;
const RATE_DAYS = 30;
const PER_RECORDS = 10_000;
/** The pack's discipline whose answers are about vendors. */
const DISCIPLINE = 'vendors';

/**
 * One scorecard for each vendor of the assessment, in the record's order: what its workflows' answers claim and
 * prove, drills held with it, incidents that name it, and beside that how often it changes things and how often
 * that goes wrong. Whatever happened after `asOf` is left out. `incidents` holds at most one entry a vendor.
 */
export function vendorScorecards(
  record: AssessmentRecord,
  result: Pick<AssessmentResult, 'asOf' | 'workflows'>,
  incidents: readonly VendorIncidents[],
): readonly VendorScorecard[] {
  const { asOf } = result;
  const byVendor = new Map(incidents.map((one) => [one.vendorId, one]));
  const changes = record.changes.filter(({ deployedAt }) => deployedAt <= endOfDay(asOf));
  const covered = periodOf(changes.map(({ deployedAt }) => dayOf(deployedAt)));
  return record.vendors.map((vendor) => {
    const workflows = workflowsOf(vendor, result.workflows);
    return {
      vendorId: vendor.id,
      workflowIds: workflows.map(({ workflowId }) => workflowId),
      answers: answersOf(workflows),
      drills: drillsOf(
        record.drills.filter(({ vendorId }) => vendorId === vendor.id),
        asOf,
      ),
      incidents: byVendor.get(vendor.id) ?? null,
      ...changesOf(
        changes.filter(({ vendorId }) => vendorId === vendor.id),
        covered,
      ),
      defects: defectsOf(
        record.reconciliations.filter(({ vendorId, to }) => vendorId === vendor.id && to <= asOf),
      ),
      criteria: criteriaOf(vendor),
    };
  });
}

function workflowsOf(vendor: Vendor, workflows: readonly WorkflowResult[]): readonly WorkflowResult[] {
  if (vendor.workflowIds.length === 0) return workflows;
  return workflows.filter(({ workflowId }) => vendor.workflowIds.includes(workflowId));
}

/** Weighted means of level / 4 over the answered, as a dimension is scored (section 3). */
function answersOf(workflows: readonly WorkflowResult[]): VendorScorecard['answers'] {
  const asked = workflows.flatMap(({ questions }) =>
    questions.filter((one) => one.disciplineId === DISCIPLINE && one.applicability === 'applies'),
  );
  const answered = asked.filter(({ claimed }) => claimed !== null);
  const weight = answered.reduce((sum, one) => sum + one.weight, 0);
  const mean = (side: 'claimed' | 'proven'): number | null =>
    weight === 0
      ? null
      : (100 * answered.reduce((sum, one) => sum + one.weight * (one[side] ?? 0), 0)) / (4 * weight);
  return {
    claimed: mean('claimed'),
    proven: mean('proven'),
    answered: answered.length,
    applicable: asked.length,
  };
}

function drillsOf(drills: readonly DrillRecord[], asOf: Day): VendorScorecard['drills'] {
  const held = drills.flatMap(({ held: one }) => (one === null || one.on > asOf ? [] : [one]));
  const count = (outcome: (typeof held)[number]['outcome']): number =>
    held.filter((one) => one.outcome === outcome).length;
  const lastOn = periodOf(held.map(({ on }) => on))?.to ?? null;
  return {
    held: held.length,
    passed: count('passed'),
    partly: count('partly'),
    failed: count('failed'),
    lastOn,
    daysSince: lastOn === null ? null : daysBetween(lastOn, asOf),
  };
}

function changesOf(
  changes: readonly ChangeRecord[],
  covered: Period | null,
): Pick<VendorScorecard, 'delivery' | 'failures'> {
  const times = changes.map(({ deployedAt }) => deployedAt).toSorted((a, b) => a - b);
  const gaps = times
    .slice(1)
    .map((time, at) => (time - (times[at] ?? time)) / MS_PER_DAY)
    .toSorted((a, b) => a - b);
  // Both days count: a window from the 1st to the 30th has 30 days.
  const days = covered === null ? 0 : daysBetween(covered.from, covered.to) + 1;
  const wentWrong = changes.filter(({ failed, rolledBackAt }) => failed === true || rolledBackAt !== null);
  const wentWell = changes.filter(({ failed, rolledBackAt }) => failed === false && rolledBackAt === null);
  const known = wentWrong.length + wentWell.length;
  return {
    delivery: {
      changes: changes.length,
      period: covered,
      per30Days: days < RATE_DAYS ? null : (changes.length * RATE_DAYS) / days,
      medianDaysBetween: quantile(gaps, 0.5),
    },
    failures: {
      known,
      failed: wentWrong.length,
      unknown: changes.length - known,
      share: known === 0 ? null : wentWrong.length / known,
      interval: shareInterval(wentWrong.length, known, CONFIDENCE),
      weak: known < WEAK_UNDER,
    },
  };
}

function defectsOf(reconciliations: readonly ReconciliationRecord[]): VendorScorecard['defects'] {
  const checked = reconciliations.reduce((sum, one) => sum + one.checked, 0);
  const defects = reconciliations.reduce((sum, one) => sum + one.defects, 0);
  const per = (count: number): number => Math.min(PER_RECORDS, (count * PER_RECORDS) / checked);
  const [low, high] = countInterval(defects, CONFIDENCE);
  return {
    reconciliations: reconciliations.length,
    checked,
    defects,
    period: periodOf(reconciliations.flatMap(({ from, to }) => [from, to])),
    rate: checked === 0 ? null : per(defects),
    interval: checked === 0 ? null : [per(low), per(high)],
    weak: defects < WEAK_UNDER,
  };
}

function criteriaOf({ criteria }: Vendor): VendorScorecard['criteria'] {
  const count = (state: (typeof criteria)[number]['state']): number =>
    criteria.filter((one) => one.state === state).length;
  return { met: count('met'), notMet: count('not-met'), notChecked: count('not-checked') };
}

/** First and last day; null without any. */
function periodOf(days: readonly Day[]): Period | null {
  const sorted = days.toSorted();
  const [from] = sorted;
  const to = sorted.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
