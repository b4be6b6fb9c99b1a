/** Reads a file of any kind into the library, under an import that nobody sees yet. */
import type { ImportReport } from '../../domain/metrics/importTypes';
import type { ImportRequest } from '../../shared/contract';
import type { ImportNo } from '../storage/imports';
import type { ServiceDeps } from './deps';
import { createEntryIntake } from './entryIntake';
import { entryMeanings } from './entryMeanings';
import { readEntries, readIncidents, readMilestones, type ReadRequest } from './importFile';
import { importMeanings } from './importMeanings';
import { createIncidentIntake, createMilestoneIntake } from './incidentIntake';
import { requireMilestone } from './requireMilestone';

/** Everything that the file brings is in the library when this resolves, and waits for the import to be committed. */
export async function readInto(
  deps: ServiceDeps,
  importNo: ImportNo,
  request: ImportRequest,
  read: ReadRequest,
): Promise<ImportReport> {
  const { db } = deps.library;
  const { kind } = request.options;
  switch (kind) {
    case 'incident': {
      const intake = createIncidentIntake(db, importNo, importMeanings(db, request));
      const report = await readIncidents(read, intake);
      intake.finish();
      return report;
    }
    case 'milestone': {
      const milestone = request.milestone ?? null;
      const intake = createMilestoneIntake(db, importNo, importMeanings(db, request), milestone);
      const report = await readMilestones(read, {
        ...intake,
        begin: (start) => requireMilestone(start, request.milestone),
      });
      intake.finish();
      return report;
    }
    case 'drill':
    case 'reconciliation':
    case 'change':
    case 'review': {
      const into = { importNo, assessmentId: request.assessmentId, at: deps.now() };
      const intake = createEntryIntake(db, into, kind, entryMeanings(db, request, deps));
      return readEntries(read, (row) => intake.convert(row), {
        records: (batch) => intake.entries(batch),
        rejected: (batch) => intake.rejected(batch),
      });
    }
  }
}
