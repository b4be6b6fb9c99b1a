/** Imported incidents: chunks of columns, and table `incident_place` with what many of them have in common. */
import { FACT_COLUMNS, type FactColumn } from '../../domain/metrics/incidentColumns';
import { ImportFlag, Severity, type ReportedBy, TimeField } from '../../domain/metrics/importTypes';
import type { IncidentTimes } from '../../domain/metrics/incidentTimes';
import type { PatternId, WorkflowId } from '../../domain/ids';
import { ChunkBuilder } from './chunkBuilder';
import { MISSING, UNREADABLE } from './columnCodec';
import type { ReadableDb, WritableDb } from './database';
import type { ImportNo } from './imports';
import { insertChunk, type KeptChunk, numbersOf, textsOf } from './recordChunks';

/** What many records of a file have in common. */
export interface IncidentPlace {
  readonly workflowText: string | null;
  readonly serviceText: string | null;
  readonly vendor: string | null;
  readonly patternText: string | null;
  /** Of milestone events. */
  readonly milestoneText: string | null;
  readonly workflowId: WorkflowId | null;
  readonly patternId: PatternId | null;
}

export interface KeptPlace extends IncidentPlace {
  readonly no: number;
}

export interface NewIncident {
  readonly line: number;
  readonly externalId: string | null;
  readonly severity: Severity | null;
  readonly severityText: string | null;
  /** As written; `times.closed` says what it means. */
  readonly state: string | null;
  readonly reportedBy: ReportedBy | null;
  readonly causedByChange: boolean | null;
  readonly reconciliationDefects: number | null;
  readonly amountAtRisk: number | null;
  readonly times: IncidentTimes;
  readonly reopens: number;
  readonly flags: readonly ImportFlag[];
}

type NumberField =
  FactColumn | 'line' | 'place' | 'severity' | 'causedByChange' | 'amountAtRisk' | 'reopens' | 'flags';
type TextField = 'externalId' | 'severityText' | 'stateText';

const REPORTERS: readonly ReportedBy[] = ['system', 'person'];

/** Incidents on their way into chunks. Numbers stand for words by their place in the lists of the domain. */
export class IncidentChunk {
  private readonly columns = new ChunkBuilder<NumberField, TextField>();

  get isFull(): boolean {
    return this.columns.isFull;
  }

  add(incident: NewIncident, placeNo: number): void {
    const { columns } = this;
    const { times, flags } = incident;
    columns.next();
    columns.number('line', incident.line);
    columns.number('place', placeNo);
    for (const field of TimeField.options) {
      const cell = times[field];
      if (cell !== 'missing') columns.number(field, cell === 'unreadable' ? UNREADABLE : cell);
    }
    if (times.closed) columns.number('closed', 1);
    if (incident.reportedBy !== null) columns.number('reportedBy', REPORTERS.indexOf(incident.reportedBy));
    if (incident.reconciliationDefects !== null) columns.number('defects', incident.reconciliationDefects);
    if (incident.severity !== null) columns.number('severity', Severity.options.indexOf(incident.severity));
    if (incident.causedByChange !== null) columns.number('causedByChange', incident.causedByChange ? 1 : 0);
    if (incident.amountAtRisk !== null) columns.number('amountAtRisk', incident.amountAtRisk);
    if (incident.reopens > 0) columns.number('reopens', incident.reopens);
    if (flags.length > 0)
      columns.number(
        'flags',
        flags.reduce((bits, flag) => bits | (1 << ImportFlag.options.indexOf(flag)), 0),
      );
    if (incident.externalId !== null) columns.text('externalId', incident.externalId);
    if (incident.severityText !== null) columns.text('severityText', incident.severityText);
    if (incident.state !== null) columns.text('stateText', incident.state);
  }

  /** Writes what has gathered as one chunk; nothing when nothing has. */
  writeTo(db: WritableDb, importNo: ImportNo): void {
    const { rows } = this.columns;
    if (rows > 0) insertChunk(db, importNo, rows, this.columns.take());
  }
}

/** What is counted of the incidents of a chunk, row by row with its place. */
export interface CountedChunk {
  readonly rows: number;
  readonly places: Float64Array;
  readonly facts: Readonly<Record<FactColumn, Float64Array | null>>;
}

/** Reads what is counted of one chunk after the other, always into the same memory: valid until the next one is read. */
export function createCountedReader(db: ReadableDb): (chunk: KeptChunk) => CountedChunk {
  const scratch = new Map<string, Float64Array>();
  const read = (chunk: KeptChunk, field: string): Float64Array | null => {
    const into = scratch.get(field);
    const found = numbersOf(db, chunk, field, into);
    if (found !== null && found.buffer !== into?.buffer) scratch.set(field, found);
    return found;
  };
  return (chunk) => ({
    rows: chunk.rows,
    places: read(chunk, 'place') ?? new Float64Array(chunk.rows).fill(MISSING),
    facts: Object.fromEntries(
      FACT_COLUMNS.map((column) => [column, read(chunk, column)]),
    ) as CountedChunk['facts'],
  });
}

/** The ids of a chunk's records as their file has them; null where there is none. */
export const readExternalIds = (db: ReadableDb, chunk: KeptChunk): readonly (string | null)[] | null =>
  textsOf(db, chunk, 'externalId');

/** Adds a place of an import and returns its number. */
export function insertPlace(db: WritableDb, importNo: ImportNo, place: IncidentPlace): number {
  db.run(
    `INSERT INTO incident_place (import_no, workflow_text, service_text, vendor, pattern_text, milestone_text,
       workflow_id, pattern_id)
     VALUES (@importNo, @workflowText, @serviceText, @vendor, @patternText, @milestoneText, @workflowId,
       @patternId)`,
    { ...place, importNo },
  );
  const row = db.get<{ no: number }>('SELECT last_insert_rowid() AS no');
  if (row === undefined) throw new Error('a place was not kept');
  return row.no;
}

/** The places of an import. */
export const listPlaces = (db: ReadableDb, importNo: ImportNo): readonly KeptPlace[] =>
  db.all<KeptPlace>(
    `SELECT no, workflow_text AS workflowText, service_text AS serviceText, vendor, pattern_text AS patternText,
       milestone_text AS milestoneText, workflow_id AS workflowId, pattern_id AS patternId
     FROM incident_place WHERE import_no = ? ORDER BY no`,
    [importNo],
  );

/** Deletes the places of an import, once its records are gone. */
export function deletePlaces(db: WritableDb, importNo: ImportNo): void {
  db.run('DELETE FROM incident_place WHERE import_no = ?', [importNo]);
}
