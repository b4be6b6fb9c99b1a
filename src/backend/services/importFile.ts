/** The import engine as services and the command line use it. */
export { ImportRefused } from '../imports/importRefused';
export { describeProblem } from '../imports/describeProblem';
export { inspectFile } from '../imports/inspectFile';
export { columnsBefore, lookAtFile, type LookOptions } from '../imports/lookAtFile';
export {
  countShared,
  FINGERPRINT_PARTS,
  fingerprintOf,
  Fingerprints,
  hashText,
  type TextHash,
} from '../imports/fingerprints';
export { normalizedName } from '../imports/columnNames';
export { readIncidents } from '../imports/readIncidents';
export { readMilestones } from '../imports/readMilestones';
export { readEntries } from '../imports/readEntries';
export type { ImportedMilestone } from '../imports/milestoneConverter';
export type { ReadRequest } from '../imports/readRecords';
export { EncodingSurvey } from '../imports/textEncoding';
export type { SurveyedFile } from '../imports/surveyFile';
export type {
  ImportedIncident,
  ImportStart,
  IncidentSink,
  UnreadableCell,
} from '../imports/importedIncident';
export { NotReplaceable, RejectedRowsFile, requireReplaceable } from '../imports/rejectedRowsFile';
export { isKnownZone } from '../imports/zoneClock';
export { dayInZone } from '../imports/dayInZone';
export type { EntryRecordKind, EntryRow, RowMeanings } from '../imports/kinds/entryRow';
export { entryRows } from '../imports/kinds/entryRows';
export type { RowCells, RowFault } from '../imports/rowCells';
