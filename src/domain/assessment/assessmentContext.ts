import { degradedDayIndex, type DegradedDayIndex } from '../alignment/alignmentOf';
import { diagnosisIndex, type CauseLinks } from '../diagnosis/diagnosisIndex';
import type { BeliefId, WorkflowId } from '../ids';
import type { WorkflowMetrics } from '../metrics/figureSummary';
import type { Pack } from '../pack/packSchema';
import type { Day } from '../time';
import type { AssessmentRecord, ConditionOwner } from './assessmentRecord';
import { packIndex, type PackIndex } from './packIndex';
import { recordIndex, type RecordIndex } from './recordIndex';

/** Everything that the workflows of one assessment are judged by, indexed once. */
export interface AssessmentContext {
  readonly scope: 'core' | 'full';
  readonly asOf: Day;
  readonly pack: PackIndex;
  readonly links: readonly CauseLinks[];
  readonly record: RecordIndex;
  readonly beliefs: ReadonlySet<BeliefId>;
  readonly degradedDay: DegradedDayIndex;
  readonly conditionOwners: ReadonlyMap<WorkflowId, readonly ConditionOwner[]>;
}

/** Indexes an assessment as of a day; see `recordIndex` and `packIndex`. */
export function assessmentContext(
  record: AssessmentRecord,
  pack: Pack,
  metrics: readonly WorkflowMetrics[],
  asOf: Day,
): AssessmentContext {
  const owners = new Map<WorkflowId, ConditionOwner[]>();
  for (const owner of record.conditionOwners) {
    const known = owners.get(owner.workflowId);
    if (known === undefined) owners.set(owner.workflowId, [owner]);
    else known.push(owner);
  }
  return {
    scope: record.assessment.scope,
    asOf,
    pack: packIndex(pack),
    links: diagnosisIndex(pack),
    record: recordIndex(record, pack, metrics, asOf),
    beliefs: new Set(record.beliefs.map(({ beliefId }) => beliefId)),
    degradedDay: degradedDayIndex(record),
    conditionOwners: owners,
  };
}
