/** Milestone events out of a file. */
import type { ImportReport } from '../../domain/metrics/importTypes';
import { type ImportedMilestone, MilestoneConverter } from './milestoneConverter';
import { readRecords, type ReadRequest, type RecordSink } from './readRecords';

/** Reads a CSV file of milestone events into the sink; see `readRecords`. */
export const readMilestones = (
  request: ReadRequest,
  sink: RecordSink<ImportedMilestone>,
): Promise<ImportReport> =>
  readRecords(
    request,
    ({ positions }) => new MilestoneConverter(positions.get('requested') ?? -1, positions.has('milestone')),
    sink,
  );
