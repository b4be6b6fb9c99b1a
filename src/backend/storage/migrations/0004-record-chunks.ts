/** Imported records by the column: a million incidents are written and read in a fraction of the time. */
import { ImportFlag, ReportedBy, Severity } from '../../../domain/metrics/importTypes';
import type { TimeCell } from '../../../domain/metrics/incidentTimes';
import { instant } from '../../../domain/time';
import type { Connection } from '../connection';
import type { ImportNo } from '../imports';
import { IncidentChunk } from '../incidents';
import type { Migration } from './migration';

type Cell = number | string | null;

export const recordChunks: Migration = {
  version: 4,
  up: (db) => {
    db.exec(`
      CREATE TABLE record_chunk (
        no INTEGER PRIMARY KEY,
        import_no INTEGER NOT NULL REFERENCES import_file (no),
        rows INTEGER NOT NULL CHECK (rows > 0)
      ) STRICT;
      CREATE INDEX record_chunk_by_import ON record_chunk (import_no);

      -- One column of a chunk. How numbers and texts lie in it: columnCodec.ts.
      CREATE TABLE chunk_column (
        chunk_no INTEGER NOT NULL REFERENCES record_chunk (no),
        field TEXT NOT NULL,
        data BLOB NOT NULL,
        PRIMARY KEY (chunk_no, field)
      ) STRICT;

      -- Places of milestone events as well.
      ALTER TABLE incident_place ADD COLUMN milestone_text TEXT;
    `);
    for (const { no } of db.all<{ no: ImportNo }>('SELECT DISTINCT import_no AS no FROM incident'))
      moveIncidents(db, no);
    db.exec('DROP TABLE incident');
  },
};

function moveIncidents(db: Connection, no: ImportNo): void {
  const chunk = new IncidentChunk();
  // In pieces: no statement may write while another one reads row by row.
  for (let after = 0; ;) {
    const rows = db.all<Record<string, Cell>>(
      'SELECT * FROM incident WHERE import_no = ? AND line > ? ORDER BY line LIMIT 10000',
      [no, after],
    );
    for (const row of rows) {
      const numberAt = (name: string) => Number(row[name]);
      const textAt = (name: string) => (row[name] === null ? null : String(row[name]));
      const numberOrNull = (name: string) => (row[name] === null ? null : Number(row[name]));
      const time = (name: string, bit: number): TimeCell =>
        (numberAt('unreadable') >> bit) & 1
          ? 'unreadable'
          : row[name] === null
            ? 'missing'
            : instant(numberAt(name));
      const incident = {
        line: numberAt('line'),
        externalId: textAt('external_id'),
        severity: Severity.nullable().parse(row['severity']),
        severityText: textAt('severity_text'),
        state: textAt('state_text'),
        reportedBy: ReportedBy.nullable().parse(row['reported_by']),
        causedByChange: row['caused_by_change'] === null ? null : row['caused_by_change'] === 1,
        reconciliationDefects: numberOrNull('defects'),
        amountAtRisk: numberOrNull('amount_at_risk'),
        times: {
          started: time('started', 0),
          detected: time('detected', 1),
          acknowledged: time('acknowledged', 2),
          escalated: time('escalated', 3),
          restored: time('restored', 4),
          reconciled: time('reconciled', 5),
          rollbackStarted: time('rollback_started', 6),
          rollbackFinished: time('rollback_finished', 7),
          closed: row['closed'] === 1,
        },
        reopens: numberAt('reopens'),
        flags: (textAt('flags') ?? '')
          .split(' ')
          .filter((flag) => flag !== '')
          .map((flag) => ImportFlag.parse(flag)),
      };
      chunk.add(incident, numberAt('place_no'));
      if (chunk.isFull) chunk.writeTo(db, no);
    }
    const last = rows.at(-1);
    if (last === undefined) break;
    after = Number(last['line']);
  }
  chunk.writeTo(db, no);
}
