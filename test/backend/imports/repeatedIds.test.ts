/** Rows of one id: duplicates, event logs and errors, wherever in the file they stand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../../src/domain/metrics/importTypes';
import { importAll } from './checks';
import type { Imported } from './importText';

const HOUR = 3_600_000;
const START = Date.UTC(2024, 2, 1);
const HEADER = 'id,started,restored,reconciled,state,note\n';
const mapping: ImportOptions['mapping'] = {
  id: 'id',
  started: 'started',
  restored: 'restored',
  reconciled: 'reconciled',
  state: 'state',
};

/** Hours after the start; null: an empty cell. */
type Row = {
  id: string;
  started: number;
  restored: number | null;
  reconciled: number | null;
  state: string;
  note: string;
};

const iso = (hours: number | null) => (hours === null ? '' : new Date(START + hours * HOUR).toISOString());
const lineOf = (row: Row) =>
  `${row.id},${iso(row.started)},${iso(row.restored)},${iso(row.reconciled)},${row.state},${row.note}\n`;
const fileOf = (rows: readonly Row[]) => HEADER + rows.map(lineOf).join('');

const row = (id: fc.Arbitrary<string>): fc.Arbitrary<Row> =>
  fc.record({
    id,
    started: fc.nat(20),
    restored: fc.option(fc.integer({ min: 20, max: 30 })),
    reconciled: fc.option(fc.integer({ min: 30, max: 40 })),
    state: fc.constantFrom('', 'new', 'resolved', 'closed'),
    note: fc.constantFrom('x', 'y', 'z'),
  });

/** Rows with some of them again, exactly as they were, anywhere in between. */
const withRepeats = (rows: fc.Arbitrary<Row[]>): fc.Arbitrary<{ rows: Row[]; shuffled: Row[] }> =>
  rows.chain((given) =>
    fc
      .tuple(
        fc.array(fc.nat(Math.max(0, given.length - 1)), { maxLength: 12 }),
        fc.infiniteStream(fc.nat(1000)),
      )
      .map(([again, places]) => {
        const shuffled = [...given];
        for (const i of again) {
          const at = Number(places.next().value) % (shuffled.length + 1);
          shuffled.splice(at, 0, given[i]!);
        }
        return { rows: given, shuffled };
      }),
  );

const distinctRows = (rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((one) => [lineOf(one), one] as const)).values(),
];

/** What is told of each incident but its place in the file. */
const told = ({ incidents }: Imported) =>
  incidents
    .map(({ externalId, times, state, reopens }) => ({ id: externalId, ...times, state, reopens }))
    .sort((a, b) => String(a.id).localeCompare(String(b.id)));

describe('identical rows', () => {
  const unique = fc.uniqueArray(row(fc.integer({ min: 0, max: 500 }).map((n) => `I-${n}`)), {
    selector: ({ id }) => id,
    minLength: 1,
    maxLength: 20,
  });

  it('are duplicates of the first, and change nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        withRepeats(unique),
        fc.constantFrom('error' as const, 'fold' as const, 'last' as const, 'first' as const),
        async ({ rows, shuffled }, dedupe) => {
          const without = await importAll(fileOf(rows), { mapping, dedupe });
          const found = await importAll(fileOf(shuffled), { mapping, dedupe });
          expect(told(found)).toEqual(told(without));
          expect(found.report.latest).toBe(without.report.latest);
          expect(found.report.rows).toEqual({
            ...without.report.rows,
            read: shuffled.length,
            imported: rows.length,
            duplicates: shuffled.length - rows.length,
          });
          const lines = found.incidents.map(({ line, externalId }) => [line, externalId]);
          for (const [line, id] of lines) expect(line).toBe(2 + shuffled.findIndex((one) => one.id === id));
        },
      ),
      { numRuns: 80 },
    );
  });

  it('are identical in what they say, however it is quoted and whatever ends the line', async () => {
    const first = 'I-1,2024-03-01T00:00:00Z,,,new,"a, b"\r\n';
    const again = '"I-1","2024-03-01T00:00:00Z","",,"new","a, b"';
    const { report } = await importAll(`${HEADER.trim()}\r\n${first}${again}`, { mapping });
    expect(report.rows).toMatchObject({ read: 2, imported: 1, duplicates: 1 });
  });

  it('are not those that differ in a blank, a case or a cell that is not mapped', async () => {
    const rows = ['x', 'X', 'x ', 'y'].map((note) => `I-1,2024-03-01T00:00:00Z,,,new,"${note}"\n`);
    const { report } = await importAll(HEADER + rows.join(''), { mapping });
    expect(report).toMatchObject({ rows: { read: 4, duplicates: 0 }, rejectedBy: { 'duplicate-id': 4 } });
  });
});

describe('differing rows of one id', () => {
  const log = withRepeats(
    fc.array(row(fc.constantFrom('A', 'B', 'C', 'D')), { minLength: 1, maxLength: 24 }).map(distinctRows),
  );
  const at = (hours: number) => START + hours * HOUR;
  /** The largest of the hours that are there, or `missing`. */
  const latest = (hours: readonly (number | null)[]) => {
    const there = hours.filter((hour) => hour !== null);
    return there.length === 0 ? 'missing' : at(Math.max(...there));
  };
  const byId = (rows: readonly Row[]): Map<string, Row[]> => {
    const groups = new Map<string, Row[]>();
    for (const one of rows) groups.set(one.id, [...(groups.get(one.id) ?? []), one]);
    return groups;
  };

  it('fold into the earliest start and the latest end, each further restoring a reopening', async () => {
    await fc.assert(
      fc.asyncProperty(log, async ({ rows, shuffled }) => {
        const found = await importAll(fileOf(shuffled), { mapping, dedupe: 'fold' });
        const groups = byId(distinctRows(shuffled));
        for (const incident of found.incidents) {
          const group = groups.get(incident.externalId!)!;
          const restores = new Set(group.map(({ restored }) => restored).filter((hour) => hour !== null));
          expect(incident).toMatchObject({
            times: {
              started: at(Math.min(...group.map(({ started }) => started))),
              restored: latest(group.map(({ restored }) => restored)),
              reconciled: latest(group.map(({ reconciled }) => reconciled)),
            },
            state: group.findLast(({ state }) => state !== '')?.state ?? null,
            reopens: Math.max(0, restores.size - 1),
          });
        }
        expect(found.report.rows).toMatchObject({
          read: shuffled.length,
          imported: groups.size,
          duplicates: shuffled.length - rows.length,
          folded: rows.length - groups.size,
          rejected: 0,
        });
      }),
      { numRuns: 80 },
    );
  });

  it('give way to the last or the first of them as a whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        log,
        fc.constantFrom('last' as const, 'first' as const),
        async ({ rows, shuffled }, dedupe) => {
          const found = await importAll(fileOf(shuffled), { mapping, dedupe });
          const groups = byId(shuffled);
          const chosen = [...groups.values()].map((group) => group.at(dedupe === 'last' ? -1 : 0)!);
          const whole = await importAll(fileOf(chosen), { mapping });
          expect(told(found)).toEqual(told(whole));
          expect(found.report.rows).toMatchObject({
            imported: groups.size,
            duplicates: shuffled.length - rows.length,
            folded: rows.length - groups.size,
            rejected: 0,
          });
          const latestOfAll = [
            ...rows.flatMap((one) => [one.started, one.restored ?? 0, one.reconciled ?? 0]),
          ];
          expect(found.report.latest).toBe(at(Math.max(...latestOfAll)));
        },
      ),
      { numRuns: 80 },
    );
  });

  it('are all rejected unless told otherwise, each with its line', async () => {
    await fc.assert(
      fc.asyncProperty(log, async ({ rows, shuffled }) => {
        const found = await importAll(fileOf(shuffled), { mapping });
        const groups = byId(rows);
        const [single, repeated] = [1, 2].map((size) =>
          [...groups.values()].filter((group) => (size === 1 ? group.length === 1 : group.length > 1)),
        );
        const rejected = repeated!.flat();
        expect(found.incidents.map(({ externalId }) => externalId).sort()).toEqual(
          single!.map(([one]) => one!.id).sort(),
        );
        expect(found.report.rows).toMatchObject({
          duplicates: shuffled.length - rows.length,
          folded: 0,
          rejected: rejected.length,
        });
        for (const { line, reason, detail, cells } of found.rejected) {
          const written = shuffled[line - 2]!;
          expect([reason, detail, `${cells.join(',')}\n`]).toEqual([
            'duplicate-id',
            written.id,
            lineOf(written),
          ]);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('with a start that is none lose that row only', async () => {
    const rows = [
      'soon,2024-03-01T05:00:00Z',
      '2024-03-01T01:00:00Z,',
      '2024-03-01T02:00:00Z,2024-03-01T04:00:00Z',
    ];
    const { report, incidents } = await importAll(
      HEADER + rows.map((times) => `A,${times},,new,x\n`).join(''),
      { mapping, dedupe: 'fold' },
    );
    expect(report).toMatchObject({
      rows: { read: 3, imported: 1, folded: 1 },
      rejectedBy: { 'start-unreadable': 1 },
    });
    expect(incidents[0]?.times).toMatchObject({ started: at(1), restored: at(4) });
  });

  it('are told apart by the whole id, blanks around it aside', async () => {
    const ids = ['a', 'A', 'a ', ' a', 'a.', 'á', 'a\u0301'];
    const { report, incidents } = await importAll(
      HEADER + ids.map((id, i) => `${id},${iso(i)},,,,x\n`).join(''),
      { mapping, dedupe: 'first' },
    );
    expect(report.rows).toMatchObject({ read: 7, imported: 5, folded: 2 });
    expect(incidents.map(({ externalId }) => externalId).sort()).toEqual(
      ['a', 'A', 'a.', 'á', 'a\u0301'].sort(),
    );
  });

  it('without an id never repeat', async () => {
    const rows = ['', '-', 'n/a', '', 'NULL'].map((id) => `${id},${iso(1)},,,,x\n`);
    const { report } = await importAll(HEADER + rows.join(''), { mapping });
    expect(report.rows).toMatchObject({ read: 5, imported: 5, duplicates: 0 });
  });
});

describe('repeats that lie far apart', () => {
  const COUNT = 120_000;
  const rows = Array.from({ length: COUNT }, (_, i) => `I-${i},2024-03-01T00:00:00Z,,,,x\n`).join('');
  const identical = `I-5,2024-03-01T00:00:00Z,,,,x\n`;
  const differing = `I-7,2024-03-01T00:00:00Z,2024-03-01T09:00:00Z,,,x\n`;

  it('are found, and nothing else is taken for one', async () => {
    const { report, rejected } = await importAll(`${HEADER}${rows}${identical}${differing}`, { mapping });
    expect(report.rows).toMatchObject({ read: COUNT + 2, imported: COUNT - 1, duplicates: 1, rejected: 2 });
    expect(rejected.map(({ line }) => line).sort((a, b) => a - b)).toEqual([9, COUNT + 3]);
  });

  it('fold all the same', async () => {
    const { report, incidents } = await importAll(`${HEADER}${rows}${identical}${differing}`, {
      mapping,
      dedupe: 'fold',
    });
    expect(report.rows).toMatchObject({ imported: COUNT, duplicates: 1, folded: 1, rejected: 0 });
    expect(incidents.find(({ externalId }) => externalId === 'I-7')).toMatchObject({
      line: 9,
      times: { restored: START + 9 * HOUR },
    });
  });

  it('are found where they are many, each beside its other half a file away', async () => {
    const half = Array.from({ length: 52_000 }, (_, i) => `H-${i},${iso(0)},,,,x\n`);
    const other = half.map((line, i) => (i % 2 === 0 ? line : line.replace(',x', ',y')));
    const { report } = await importAll(`${HEADER}${half.join('')}${other.join('')}`, {
      mapping,
      dedupe: 'last',
    });
    expect(report.rows).toMatchObject({
      read: 104_000,
      imported: 52_000,
      duplicates: 26_000,
      folded: 26_000,
    });
  });
});
