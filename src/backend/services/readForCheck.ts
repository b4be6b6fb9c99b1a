/** Reads a file of any kind as the import would, and keeps nothing. */
import type { ImportCheck } from '../../domain/metrics/importCheck';
import type { ImportReport } from '../../domain/metrics/importTypes';
import { endOfDay } from '../../domain/time';
import type { ImportRequest } from '../../shared/contract';
import type { ReadableDb } from '../storage/database';
import { listWorkflows } from '../storage/workflows';
import { CheckTally } from './checkTally';
import { entryMeanings } from './entryMeanings';
import { EntryTally } from './entryTally';
import { existingAssessment } from './existing';
import { readEntries, readIncidents, readMilestones, type ReadRequest } from './importFile';
import { importMeanings } from './importMeanings';
import { requireMilestone } from './requireMilestone';
import { MilestoneTally } from './milestoneTally';

type Found = Omit<ImportCheck, 'same'>;

/** Nothing that is read here is kept under an id. */
const NO_ID = 'none';

/** What the import of the same request would report and bring. */
export async function readForCheck(
  db: ReadableDb,
  request: ImportRequest,
  read: ReadRequest,
): Promise<Found> {
  const { assessmentId, options } = request;
  const meanings = importMeanings(db, request);
  const workflowOf = (name: string | null) => meanings.workflowOf(name);
  const own = existingAssessment(db, assessmentId).asOf;
  // Instants of a file that come after its latest one are those after now, so now classifies like the latest does.
  const asOf = own === null ? options.now : endOfDay(own);
  switch (options.kind) {
    case 'incident': {
      const tally = new CheckTally(asOf, workflowOf);
      return complete(await readIncidents(read, tally), tally.found());
    }
    case 'milestone': {
      const { milestone } = request;
      const tally = new MilestoneTally(asOf, workflowOf, listWorkflows(db, assessmentId), milestone ?? null);
      const report = await readMilestones(read, {
        begin(start) {
          requireMilestone(start, milestone);
          tally.begin(start);
        },
        restart: () => tally.restart(),
        records: (batch) => tally.records(batch),
        rejected: (batch) => tally.rejected(batch),
      });
      return complete(report, tally.found());
    }
    case 'drill':
    case 'reconciliation':
    case 'change':
    case 'review': {
      const tally = new EntryTally(options.kind, entryMeanings(db, request, { newId: () => NO_ID }));
      const report = await readEntries(read, (row) => tally.convert(row), tally);
      return complete(report, tally.found());
    }
  }
}

/** The findings of a kind with the report, which gives a few examples of each reason instead of the first of all. */
function complete(
  report: ImportReport,
  found: Partial<Omit<Found, 'report'>> &
    Pick<Found, 'sharedIds' | 'flagLines' | 'unknownWorkflows' | 'withoutWorkflow'> &
    Pick<ImportReport, 'rejectedExamples'>,
): Found {
  const { rejectedExamples, ...rest } = found;
  return {
    figures: [],
    entries: [],
    span: null,
    unlistedMilestones: [],
    ...rest,
    report: { ...report, rejectedExamples },
  };
}
