/** Days without a zone, times of closing, and examples of what was rejected. */
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../../src/backend/imports/inspectFile';
import { entryRows } from '../../../src/backend/imports/kinds/entryRows';
import { lookAtFile } from '../../../src/backend/imports/lookAtFile';
import { readEntries } from '../../../src/backend/imports/readEntries';
import { mappingCautions } from '../../../src/backend/imports/suggestMapping';
import type { RecordEntry } from '../../../src/backend/imports/kinds/entryRow';
import { importAll } from './checks';
import { fileOf, plainOptions } from './importText';
import { meanings } from './kinds/cells';

const T = '2024-03-01T10:00:00Z';

describe('a calendar day', () => {
  it('asks for no zone, however it is written', async () => {
    const path = fileOf(
      'workflow,period from,period to,checked,defects\n' +
        'Card payments,13/1/2024,31/1/2024,100,2\nCard payments,1/2/2024,29/2/2024 23:59,100,3\n',
    );
    const entries: RecordEntry[] = [];
    const report = await readEntries(
      { path, options: { ...plainOptions, kind: 'reconciliation' } },
      (row) => entryRows.reconciliation(row, meanings()),
      { records: (batch) => batch.forEach(({ entry }) => entries.push(entry)), rejected: () => undefined },
    );
    expect(report.rows).toMatchObject({ read: 2, imported: 2 });
    expect(report.timeColumns.map(({ usesZone }) => usesZone)).toEqual([false, false]);
    expect(entries.map(({ value }) => value)).toMatchObject([
      { from: '2024-01-13', to: '2024-01-31' },
      { from: '2024-02-01', to: '2024-02-29' },
    ]);
    const { columns } = await inspectFile(path, null, 'reconciliation');
    expect(columns.map(({ time }) => time?.needsZone ?? null)).toEqual([null, false, false, null, null]);
    const { readings } = await lookAtFile(path, 'reconciliation', {});
    expect(readings.map(({ usesZone }) => usesZone)).toEqual([false, false]);
  });
});

describe('a time of closing that is taken as restored', () => {
  it.each([
    ['Issue ID,URL,Title,State,Author Username,Created At (UTC),Closed At (UTC)', 'Closed At (UTC)'],
    ['ID,Work Item Type,Title,State,Created Date,Closed Date', 'Closed Date'],
    ['number,title,state,created_at,closed_at', 'closed_at'],
    ['Unique Key,Created Date,Closed Date,Agency,Status', 'Closed Date'],
  ])('is told: %s', async (header, column) => {
    const cells = header.split(',').map((name) => (/date|at\b|_at/i.test(name) ? T : '1'));
    const { mapping, cautions } = await inspectFile(fileOf(`${header}\n${cells.join(',')}\n`));
    expect(mapping.restored).toBe(column);
    expect(cautions).toContainEqual({ code: 'closed-as-restored', column });
  });

  it('is not where a time of restoring is there, or what is closed is an alert', async () => {
    const { cautions } = await inspectFile(fileOf(`started,resolved_at,closed_at\n${T},${T},${T}\n`));
    expect(cautions.filter(({ code }) => code === 'closed-as-restored')).toEqual([]);
    expect(
      mappingCautions('opsgenie', { restored: 'ClosedAt' }, { names: ['ClosedAt'], above: null }),
    ).toEqual([]);
  });
});

describe('examples of rejected rows', () => {
  it('are the first five of each reason, in the order of the file', async () => {
    const soon = Array.from({ length: 30 }, (_, i) => `A${i},soon\n`).join('');
    const content = `id,started\n${soon}B\nC,${T}\nC,2024-03-02T10:00:00Z\n"D,${T}\n`;
    const { report } = await importAll(content, { mapping: { id: 'id', started: 'started' } });
    expect(report.rejectedBy).toEqual({
      'start-unreadable': 30,
      ragged: 1,
      'duplicate-id': 2,
      'unclosed-quote': 1,
    });
    expect(report.rejectedExamples.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 32, 33, 34, 35]);
  });
});
