/** Reads a file of any kind as the import would, and keeps nothing. */
import type { ImportCheck } from '../../domain/metrics/importCheck';
import type { ImportReport } from '../../domain/metrics/importTypes';
import type { ListedRecord } from '../../domain/metrics/sameRecord';
import { endOfDay } from '../../domain/time';
import type { ImportRequest } from '../../shared/contract';
import type { ReadableDb } from '../storage/database';
import { listEntryValues } from '../storage/entries';
import { listWorkflows } from '../storage/workflows';
import { CheckTally } from './checkTally';
import { entryMeanings } from './entryMeanings';
import { EntryTally } from './entryTally';
import { existingAssessment } from './existing';
import { readEntries, readIncidents, readMilestones, type ReadRequest } from './importFile';
import { importMeanings } from './importMeanings';
import { requireMilestone } from './requireMilestone';
import { MilestoneTally } from './milestoneTally';
import { overlapsOfRecords, overlapsOfRows, standingRowsOf } from './overlaps';
import type { StandingRows } from './standingRows';

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
      const tally = new CheckTally(asOf, workflowOf, listEntryValues(db, assessmentId, 'incident'));
      const standing = standingRowsOf(db, request, 'incident', workflowOf);
      return standingIn(standing, read.signal, tally, () =>
        readIncidents(read, {
          begin(start) {
            tally.begin(start);
            standing.begin(start);
          },
          restart() {
            tally.restart();
            standing.restart();
          },
          incidents(batch) {
            tally.incidents(batch);
            if (standing.isNeeded)
              for (const { workflow, service, times } of batch)
                standing.add({ workflow, service, milestone: null, externalId: null, at: times.started });
          },
          rejected: (batch) => tally.rejected(batch),
        }),
      );
    }
    case 'milestone': {
      const milestone = request.milestone ?? null;
      const tally = new MilestoneTally(asOf, workflowOf, listWorkflows(db, assessmentId), milestone);
      const standing = standingRowsOf(db, request, 'milestone', workflowOf);
      return standingIn(standing, read.signal, tally, () =>
        readMilestones(read, {
          begin(start) {
            requireMilestone(start, request.milestone);
            tally.begin(start);
            standing.begin(start);
          },
          restart() {
            tally.restart();
            standing.restart();
          },
          records(batch) {
            tally.records(batch);
            if (standing.isNeeded)
              for (const { workflow, milestone: named, externalId, requested: at } of batch)
                standing.add({ workflow, service: null, milestone: named ?? milestone, externalId, at });
          },
          rejected: (batch) => tally.rejected(batch),
        }),
      );
    }
    case 'drill':
    case 'reconciliation':
    case 'change':
    case 'review': {
      const tally = new EntryTally(options.kind, entryMeanings(db, request, { newId: () => NO_ID }));
      const records: ListedRecord[] = [];
      const report = await readEntries(read, (row) => tally.convert(row), {
        records(batch) {
          tally.records(batch);
          for (const { entry } of batch) records.push(entry);
        },
        rejected: (batch) => tally.rejected(batch),
      });
      const overlaps = overlapsOfRecords(db, request, report.mapping, records);
      return complete(report, { ...tally.found(), overlaps });
    }
  }
}

/** Reads, and tells what the tally found and what stands already. */
async function standingIn(
  standing: StandingRows,
  signal: AbortSignal | undefined,
  tally: { found(): Parameters<typeof complete>[1] },
  readFile: () => Promise<ImportReport>,
): Promise<Found> {
  try {
    const report = await readFile();
    const overlaps = overlapsOfRows(await standing.found(signal));
    return complete(report, { ...tally.found(), overlaps });
  } finally {
    standing.close();
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
    overlaps: [],
    writtenTwice: [],
    ...rest,
    report: { ...report, rejectedExamples },
  };
}
