/** The import engine as services and the command line use it. */
export { ImportRefused } from '../imports/importRefused';
export { describeProblem } from '../imports/describeProblem';
export { inspectFile } from '../imports/inspectFile';
export { columnsBefore, lookAtFile, type LookOptions } from '../imports/lookAtFile';
export { normalizedName } from '../imports/columnNames';
export { readIncidents, type ImportRequest } from '../imports/readIncidents';
export type {
  ImportedIncident,
  ImportStart,
  IncidentSink,
  UnreadableCell,
} from '../imports/importedIncident';
export { RejectedRowsFile } from '../imports/rejectedRowsFile';
export { isKnownZone } from '../imports/zoneClock';
export { dayInZone } from '../imports/dayInZone';
export type { EntryRecordKind, EntryRow, RowMeanings } from '../imports/kinds/entryRow';
export { entryRows } from '../imports/kinds/entryRows';
export type { RowCells, RowFault } from '../imports/rowCells';
