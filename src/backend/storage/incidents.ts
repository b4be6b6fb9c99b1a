/** Tables `incident` and `incident_place`: what came out of imported files. */
import type { ImportFlag, ReportedBy, Severity, TimeField } from '../../domain/metrics/importTypes';
import type { IncidentTimes } from '../../domain/metrics/incidentTimes';
import type { PatternId, WorkflowId } from '../../domain/ids';
import type { ReadableDb, SqlValue, WritableDb } from './database';
import type { ImportNo } from './imports';

/** What many incidents of a file have in common. */
export interface IncidentPlace {
  readonly workflowText: string | null;
  readonly serviceText: string | null;
  readonly vendor: string | null;
  readonly patternText: string | null;
  readonly workflowId: WorkflowId | null;
  readonly patternId: PatternId | null;
}

export interface KeptPlace extends IncidentPlace {
  readonly no: number;
}

export interface NewIncident {
  readonly line: number;
  readonly placeNo: number;
  readonly externalId: string | null;
  readonly severity: Severity | null;
  readonly severityText: string | null;
  readonly stateText: string | null;
  readonly reportedBy: ReportedBy | null;
  readonly causedByChange: boolean | null;
  readonly defects: number | null;
  readonly amountAtRisk: number | null;
  readonly times: IncidentTimes;
  readonly reopens: number;
  readonly flags: readonly ImportFlag[];
}

/** In the order of the table's columns and of the bits of `unreadable`. */
export const TIME_COLUMNS = [
  'started',
  'detected',
  'acknowledged',
  'escalated',
  'restored',
  'reconciled',
  'rollbackStarted',
  'rollbackFinished',
] as const satisfies readonly TimeField[];

const timeColumns =
  'started, detected, acknowledged, escalated, restored, reconciled, rollback_started, rollback_finished';

const COLUMNS = 23;
const ROWS_PER_STATEMENT = 50;
const oneRow = `(${Array.from({ length: COLUMNS }, () => '?').join(', ')})`;
const insertRows = (count: number) =>
  `INSERT INTO incident (import_no, line, place_no, external_id, severity, severity_text, state_text, closed,
     reported_by, caused_by_change, defects, amount_at_risk, ${timeColumns}, unreadable, reopens, flags)
   VALUES ${Array.from({ length: count }, () => oneRow).join(', ')}`;
const insertMany = insertRows(ROWS_PER_STATEMENT);
const insertOne = insertRows(1);

/** Writes the values of one row into `values`, from `at` on. */
function putRow(values: SqlValue[], at: number, importNo: ImportNo, incident: NewIncident): void {
  const { times, causedByChange } = incident;
  let next = at;
  const put = (value: SqlValue) => {
    values[next] = value;
    next += 1;
  };
  put(importNo);
  put(incident.line);
  put(incident.placeNo);
  put(incident.externalId);
  put(incident.severity);
  put(incident.severityText);
  put(incident.stateText);
  put(times.closed ? 1 : 0);
  put(incident.reportedBy);
  put(causedByChange === null ? null : causedByChange ? 1 : 0);
  put(incident.defects);
  put(incident.amountAtRisk);
  let unreadable = 0;
  for (let bit = 0; bit < TIME_COLUMNS.length; bit += 1) {
    const field = TIME_COLUMNS[bit];
    const cell = field === undefined ? 'missing' : times[field];
    if (cell === 'unreadable') unreadable |= 1 << bit;
    put(typeof cell === 'number' ? cell : null);
  }
  put(unreadable);
  put(incident.reopens);
  put(incident.flags.length === 0 ? '' : incident.flags.join(' '));
}

/** Adds incidents of an import. */
export function insertIncidents(db: WritableDb, importNo: ImportNo, incidents: readonly NewIncident[]): void {
  const many = new Array<SqlValue>(COLUMNS * ROWS_PER_STATEMENT).fill(null);
  const one = new Array<SqlValue>(COLUMNS).fill(null);
  const whole = incidents.length - (incidents.length % ROWS_PER_STATEMENT);
  incidents.forEach((incident, i) => {
    const place = i % ROWS_PER_STATEMENT;
    if (i >= whole) {
      putRow(one, 0, importNo, incident);
      db.run(insertOne, one);
      return;
    }
    putRow(many, place * COLUMNS, importNo, incident);
    if (place === ROWS_PER_STATEMENT - 1) db.run(insertMany, many);
  });
}

/** Adds a place of an import and returns its number. */
export function insertPlace(db: WritableDb, importNo: ImportNo, place: IncidentPlace): number {
  db.run(
    `INSERT INTO incident_place (import_no, workflow_text, service_text, vendor, pattern_text, workflow_id,
       pattern_id)
     VALUES (@importNo, @workflowText, @serviceText, @vendor, @patternText, @workflowId, @patternId)`,
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
       workflow_id AS workflowId, pattern_id AS patternId
     FROM incident_place WHERE import_no = ? ORDER BY no`,
    [importNo],
  );

/**
 * What is counted of an import's incidents in file order, one array a row: place, the eight times (null: none), the
 * bits of the unreadable ones, whether its state is a closed one, who reported it (0 system, 1 person, null: nobody
 * says), and the wrong records found (null: nobody says).
 */
export const eachIncidentTimes = (
  db: ReadableDb,
  importNo: ImportNo,
): IterableIterator<readonly (number | null)[]> =>
  db.eachRaw(
    `SELECT place_no, ${timeColumns}, unreadable, closed,
       CASE reported_by WHEN 'system' THEN 0 WHEN 'person' THEN 1 END, defects
     FROM incident WHERE import_no = ? ORDER BY line`,
    [importNo],
  ) as IterableIterator<readonly (number | null)[]>;

/** Deletes some rows of an import; returns how many, 0 when none are left. */
export const deleteSomeIncidents = (db: WritableDb, importNo: ImportNo, atMost: number): number =>
  db.run(
    `DELETE FROM incident WHERE import_no = @importNo AND line <= (
       SELECT max(line) FROM (
         SELECT line FROM incident WHERE import_no = @importNo ORDER BY line LIMIT @atMost))`,
    { importNo, atMost },
  );

/** Deletes the places of an import, once its incidents are gone. */
export function deletePlaces(db: WritableDb, importNo: ImportNo): void {
  db.run('DELETE FROM incident_place WHERE import_no = ?', [importNo]);
}
