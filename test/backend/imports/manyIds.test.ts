/** Ids beyond what stays in memory, and ids written in many ways: found where they repeat, and only there. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIncidents } from '../../../src/backend/imports/readIncidents';
import type { DedupeMode, ImportOptions } from '../../../src/domain/metrics/importTypes';
import { importAll } from './checks';
import { fileOf, plainOptions } from './importText';

const T = '2024-03-01T10:00:00Z';
const mapping: ImportOptions['mapping'] = { id: 'id', started: 'started', workflow: 'title' };

/** Through a sink that can forget what it got, which is read in another way. */
async function restarted(path: string, options: Partial<ImportOptions>) {
  const found = { incidents: [] as string[], rejected: [] as number[] };
  let restarts = 0;
  const report = await readIncidents(
    { path, options: { ...plainOptions, ...options } },
    {
      restart() {
        restarts += 1;
        found.incidents = [];
        found.rejected = [];
      },
      incidents: (batch) =>
        batch.forEach(({ line, externalId, workflow }) =>
          found.incidents.push(`${line} ${externalId} ${workflow}`),
        ),
      rejected: (batch) => batch.forEach(({ line }) => found.rejected.push(line)),
    },
  );
  return { report, restarts, ...found };
}

describe('more ids than stay in memory', () => {
  // An id is kept as 8 bytes, 8 MB of them in memory: 1,150,000 are beyond that.
  const many = 1_150_000;
  const lines = Array.from({ length: many }, (_, i) => `i${i},${T}`);

  it('are each found to come once, or again a whole file away', async () => {
    const of = { mapping: { id: 'id', started: 'started' } };
    let imported = 0;
    const sink = {
      incidents: (batch: readonly unknown[]) => void (imported += batch.length),
      rejected: () => undefined,
    };
    const path = fileOf(`id,started\n${lines.join('\n')}\ni0,${T}\ni7,2024-03-01T11:00:00Z\n`);
    const report = await readIncidents({ path, options: { ...plainOptions, ...of } }, sink);
    expect(report.rows).toMatchObject({ read: many + 2, imported: many - 1, duplicates: 1, rejected: 2 });
    expect([imported, report.rejectedExamples.map(({ line }) => line)]).toEqual([many - 1, [9, many + 3]]);
  });
});

describe('rows of one id in different windows of the file', () => {
  it('come together, whichever way the file is read', async () => {
    const filler = Array.from({ length: 30_000 }, (_, i) => `f${i},${T},${'x'.repeat(60)}`).join('\n');
    const path = fileOf(
      `id,started,title\nA-1234,${T},a\nB-1234,${T},b\n${filler}\nA-1234,${T},c\nB-1234,${T},b\n`,
    );
    const { report, restarts, incidents, rejected } = await restarted(path, { mapping });
    expect(restarts).toBe(1);
    expect(report.rows).toMatchObject({ read: 30_004, imported: 30_001, duplicates: 1, rejected: 2 });
    expect([rejected, incidents.filter((one) => one.includes('B-1234'))]).toEqual([
      [2, 30_004],
      ['3 B-1234 b'],
    ]);
  });
});

describe('ids', () => {
  const distinctOf = async (ids: readonly string[]) => {
    const rows = ids.map((id, i) => `${id},${T},t${i}`);
    const { report } = await importAll(`id,started,title\n${rows.join('\n')}\n`, { mapping, dedupe: 'last' });
    return report.rows.imported;
  };

  it.each([
    ['in quotes and bare', ['INC-77', '"INC-77"']],
    ['with doubled quotes', ['"INC ""77"""', '"INC ""77"""']],
    ['with blanks around', ['INC-77', '  INC-77 ', '" INC-77\t"', '\u00a0INC-77']],
    ['short', ['A1', '"A1"', ' A1']],
    ['beyond ASCII', ['störung-7', '"störung-7"', ' störung-7 ']],
    ['of another script', ['故障壱弐参', '"故障壱弐参"']],
  ])('are the same %s', async (_, ids) => {
    expect(await distinctOf(ids)).toBe(1);
  });

  it.each([
    ['in case', ['INC-77', 'inc-77', 'Inc-77']],
    ['in an accent', ['störung-7', 'storung-7']],
    ['in how the accent is made', ['st\u00f6rung', 'sto\u0308rung']],
    ['in a blank inside', ['INC 77', 'INC  77', 'INC77']],
    ['in a quote inside', ['"INC""77"', 'INC77', '"INC""""77"']],
    ['in a zero', ['INC-007', 'INC-07']],
  ])('differ %s', async (_, ids) => {
    expect(await distinctOf(ids)).toBe(ids.length);
  });

  it('that say that there is none never repeat', async () => {
    expect(await distinctOf(['', '-', 'N/A', '"null"', '?', '', '-'])).toBe(7);
  });

  it('of any file bring the same through a sink that forgets and one that does not', async () => {
    const id = fc.constantFrom(
      'A',
      '"A"',
      ' A',
      'a',
      'INC-1234',
      '"INC-1234"',
      'inc-1234',
      'ü-12345',
      '"ü-12345"',
      '-',
      '',
    );
    const title = fc.constantFrom('x', 'y');
    const start = fc.constantFrom(T, '2024-03-02T10:00:00Z', 'soon');
    const mode = fc.constantFrom<DedupeMode>('error', 'fold', 'last', 'first');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(id, start, title), { minLength: 1, maxLength: 12 }),
        mode,
        async (rows, dedupe) => {
          const content = `id,started,title\n${rows.map((cells) => cells.join(',')).join('\n')}\n`;
          const plain = await importAll(content, { mapping, dedupe });
          const again = await restarted(fileOf(content), { mapping, dedupe });
          expect(again.report).toEqual(plain.report);
          expect(again.incidents.sort()).toEqual(
            plain.incidents
              .map(({ line, externalId, workflow }) => `${line} ${externalId} ${workflow}`)
              .sort(),
          );
          expect(again.rejected.sort()).toEqual(plain.rejected.map(({ line }) => line).sort());
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('rows that are settled at the end', () => {
  it('leave time for other work between their parts, and for a cancel', async () => {
    // Every id comes twice, told apart: all 12 MB are set aside, in parts of four.
    const title = 'x'.repeat(200);
    const rows = Array.from(
      { length: 50_000 },
      (_, i) => `I${i % 25_000},2026-05-01T10:00:00Z,2026-05-01T1${i < 25_000 ? 1 : 2}:00:00Z,${title}`,
    );
    const path = fileOf(`id,started,restored,title\n${rows.join('\n')}\n`);
    const leaving = new AbortController();
    const options = {
      ...plainOptions,
      dedupe: 'last',
      mapping: { id: 'id', started: 'started', restored: 'restored' },
    } as const;
    const settling: number[] = [];
    const read = readIncidents(
      {
        path,
        options,
        signal: leaving.signal,
        onProgress: ({ phase, rowsRead }) => {
          if (phase !== 'settle') return;
          settling.push(rowsRead);
          // Comes like a message from another process: when there is time for it.
          setImmediate(() => leaving.abort());
        },
      },
      { incidents: () => undefined, rejected: () => undefined },
    );
    await expect(read).rejects.toMatchObject({ problem: { code: 'cancelled' } });
    expect(settling).toHaveLength(2);
  });
});
