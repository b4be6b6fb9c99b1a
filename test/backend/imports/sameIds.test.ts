import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importText, shown } from './importText';

const at = (hour: number) => `2024-03-01T${String(hour).padStart(2, '0')}:00:00Z`;
const log =
  'id,started,restored,reconciled,state\n' +
  `A,${at(1)},,,new\n` +
  `B,${at(2)},${at(3)},,closed\n` +
  `A,${at(1)},${at(4)},,resolved\n` +
  `B,${at(2)},${at(3)},,closed\n` +
  `A,${at(2)},${at(6)},${at(7)},closed\n` +
  `,${at(5)},,,new\n` +
  `,${at(5)},,,new\n`;

const read = async (dedupe: 'error' | 'fold' | 'last' | 'first') => {
  const { report, incidents, rejected } = await importText(log, { dedupe });
  const a = incidents.find(({ externalId }) => externalId === 'A');
  return { rows: report.rows, a, rejected };
};

describe('several rows with one id', () => {
  it('are rejected when they differ, unless told otherwise; identical rows are duplicates', async () => {
    const { rows, a, rejected } = await read('error');
    expect(rows).toMatchObject({ read: 7, imported: 3, duplicates: 1, folded: 0, rejected: 3 });
    expect(a).toBeUndefined();
    expect(rejected.map(({ line, reason, detail }) => [line, reason, detail])).toEqual([
      [2, 'duplicate-id', 'A'],
      [4, 'duplicate-id', 'A'],
      [6, 'duplicate-id', 'A'],
    ]);
  });

  it('fold into the earliest start and the latest end, and count reopenings', async () => {
    const { rows, a } = await read('fold');
    expect(rows).toMatchObject({ read: 7, imported: 4, duplicates: 1, folded: 2, rejected: 0 });
    expect([shown(a!.times.started), shown(a!.times.restored), shown(a!.times.reconciled)]).toEqual([
      at(1),
      at(6),
      at(7),
    ]);
    // Restored at 4 and at 6: it was reopened once.
    expect([a!.reopens, a!.state, a!.times.closed, a!.line]).toEqual([1, 'closed', true, 2]);
  });

  it('give way to the last or the first row as a whole, in file order', async () => {
    const last = await read('last');
    expect([last.a!.line, shown(last.a!.times.started)]).toEqual([6, at(2)]);
    expect(last.rows).toMatchObject({ imported: 4, folded: 2 });
    const first = await read('first');
    expect([first.a!.line, first.a!.times.restored]).toEqual([2, 'missing']);
    expect(first.rows).toMatchObject({ imported: 4, folded: 2 });
  });

  it('are not compared without an id column', async () => {
    const { report } = await importText(`started,b\n${at(1)},x\n${at(1)},x\n`);
    expect(report.rows).toMatchObject({ read: 2, imported: 2, duplicates: 0 });
  });

  it('are compared over the whole row, mapped or not', async () => {
    const { report } = await importText(`id,started,note\nA,${at(1)},x\nA,${at(1)},y\n`);
    expect(report.rejectedBy).toEqual({ 'duplicate-id': 2 });
  });

  it('never lose a row, whatever the file', async () => {
    const row = fc.record({
      id: fc.constantFrom('A', 'B', 'C', ''),
      started: fc.constantFrom(at(1), at(2), '', 'soon'),
      note: fc.constantFrom('x', 'y', 'test', 'ragged,row'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        fc.constantFrom('error' as const, 'fold' as const, 'last' as const, 'first' as const),
        async (rows, dedupe) => {
          const file = rows.map(({ id, started, note }) => `${id},${started},${note}\n`).join('');
          const { report, incidents, rejected } = await importText(`id,started,note\n${file}`, {
            mapping: { id: 'id', started: 'started' },
            dedupe,
            where: [{ column: 'note', operator: '!=', value: 'test' }],
          });
          const counts = report.rows;
          expect(counts.read).toBe(rows.length);
          expect(counts.imported + counts.duplicates + counts.folded + counts.leftOut + counts.rejected).toBe(
            counts.read,
          );
          expect([incidents.length, rejected.length]).toEqual([counts.imported, counts.rejected]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('conditions', () => {
  const file = `started,kind,team\n${at(1)},incident,red\n${at(2)}, maintenance ,red\n${at(3)},incident,blue\n`;

  it('keep the rows for which all of them hold', async () => {
    const { report, incidents } = await importText(file, {
      where: [
        { column: 'kind', operator: '!=', value: 'maintenance' },
        { column: 'team', operator: '=', value: 'red' },
      ],
    });
    expect(report.rows).toMatchObject({ read: 3, imported: 1, leftOut: 2 });
    expect(incidents[0]?.line).toBe(2);
  });

  it('leave the latest time of the file as it is, and ignore times to come', async () => {
    const { report } = await importText(`${file}2999-01-01T00:00:00Z,incident,red\n`, {
      where: [{ column: 'team', operator: '=', value: 'red' }],
    });
    expect(shown(report.latest!)).toBe(at(3));
  });
});

describe('the last row of an id', () => {
  it('is the last in the file, also where it repeats an earlier one', async () => {
    const back = `id,started,restored\nA,${at(1)},${at(2)}\nA,${at(1)},${at(5)}\nA,${at(1)},${at(2)}\n`;
    const { report, incidents } = await importText(back, { dedupe: 'last' });
    expect(report.rows).toMatchObject({ read: 3, imported: 1, duplicates: 1, folded: 1 });
    expect(incidents.map(({ times }) => shown(times.restored))).toEqual([at(2)]);
  });
});

describe('the latest instant of a file', () => {
  it('may stand in a row that does not come in', async () => {
    const { report } = await importText(
      `id,started,restored\nA,${at(1)},${at(2)}\nB,soon,${at(9)}\nC,${at(1)},${at(7)}\nC,${at(1)},${at(8)}\n`,
    );
    expect(report.rejectedBy).toEqual({ 'start-unreadable': 1, 'duplicate-id': 2 });
    expect(shown(report.latest ?? 'none')).toBe(at(9));
  });
});

describe('other cells', () => {
  it('are read by their meaning', async () => {
    const { incidents, report } = await importText(
      'started;restored;severity;status;reporter;caused by change;defects;amount at risk;duration minutes\n' +
        `${at(1)};${at(2)};2 - High;Resolved;Monitoring;CHG0001;12;"1.234,50 €";60\n` +
        `${at(1)};${at(2)};P1;open;Jane;no;-1;12,5;90\n`,
    );
    expect(incidents[0]).toMatchObject({
      severity: 'SEV2',
      severityText: '2 - High',
      reportedBy: 'system',
      causedByChange: true,
      reconciliationDefects: 12,
      amountAtRisk: 1234.5,
      flags: [],
      times: { closed: true },
    });
    expect(incidents[1]).toMatchObject({
      severity: 'SEV1',
      reportedBy: 'person',
      causedByChange: false,
      reconciliationDefects: null,
      amountAtRisk: 12.5,
      flags: ['duration-disagrees'],
      times: { closed: false },
    });
    expect(report.unreadable).toMatchObject([{ field: 'reconciliationDefects', count: 1, firstText: '-1' }]);
  });
});
