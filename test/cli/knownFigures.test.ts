/** Figures of files whose answers are known: computed elsewhere for a real one, by hand for small ones. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { file, folder, json, type Json, run, withoutMaintenance } from './metricsRun';
import { PrintedFigure } from './printedFigure';

const figureOf = ({ figures }: Json, name: string): PrintedFigure => PrintedFigure.parse(figures[name]);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
type Known = Record<'mean' | 'sd' | 'median' | 'p75' | 'p90' | 'p95' | 'p99' | 'max', number>;

/** Every figure in a unit, to six digits. */
function expectFigures(figure: PrintedFigure, unit: number, known: Known): void {
  for (const [name, value] of Object.entries(known)) {
    const found = (figure[name as keyof Known] ?? NaN) / unit;
    expect([name, Number(found.toPrecision(6))]).toEqual([name, Number(value.toPrecision(6))]);
  }
}

describe('the status page of GitHub, without maintenance', () => {
  it('from the first post to the end', async () => {
    const found = await withoutMaintenance('started=first_post_at,restored=resolved_at');
    const recover = figureOf(found, 'recover');
    expect(recover).toMatchObject({ n: 801, open: 0, excluded: {}, zero: 29, quantileType: 7 });
    // Mean 100,808 / 801 and so on: numpy, percentiles by linear interpolation, n - 1.
    expectFigures(recover, MINUTE, {
      mean: 125.853,
      sd: 259.523,
      median: 65,
      p75: 131,
      p90: 263,
      p95: 404,
      p99: 1048,
      max: 3718,
    });
  });

  it('from when it was watched to the end: rows without that time are excluded, and counted', async () => {
    const found = await withoutMaintenance('started=monitoring_at,restored=resolved_at');
    const recover = figureOf(found, 'recover');
    expect(recover).toMatchObject({ n: 74, open: 0, excluded: { 'start-missing': 727 }, zero: 8 });
    expectFigures(recover, MINUTE, {
      mean: 58.2432,
      sd: 103.057,
      median: 14.5,
      p75: 70.75,
      p90: 184,
      p95: 244.45,
      p99: 457.85,
      max: 644,
    });
    expect(found.rows).toMatchObject({ read: 819, imported: 801, leftOut: 18 });
  });
});

describe('an export of ServiceNow with its traps', () => {
  /*
   * INC1 2 h, then 24 h. INC2 6 h, closed two hours before it was resolved; its duration says 4 h. INC3 1 h, not closed.
   * INC4 open. INC5 closed after 24 h, never resolved. INC6 resolved at once, closed 12 h later.
   */
  const content =
    'number,short_description,opened_at,resolved_at,closed_at,incident_state,priority,assignment_group,calendar_stc\r\n' +
    'INC1,"Cafés, all",2024-03-01 08:00:00,2024-03-01 10:00:00,2024-03-02 10:00:00,7,1 - Critical,ops,7200\r\n' +
    'INC2,Tills,2024-03-02 08:00:00,2024-03-02 14:00:00,2024-03-02 12:00:00,7,2 - High,ops,14400\r\n' +
    'INC3,Fährhaus,2024-03-03 08:00:00,2024-03-03 09:00:00,,6,3 - Moderate,ops,3600\r\n' +
    'INC4,Doors,2024-03-04 00:00:00,,,2,4 - Low,ops,\r\n' +
    'INC5,Lifts,2024-03-05 00:00:00,,2024-03-06 00:00:00,7,3 - Moderate,ops,\r\n' +
    'INC6,Locks,2024-03-06 08:00:00,2024-03-06 08:00:00,2024-03-06 20:00:00,7,3 - Moderate,ops,0\r\n';
  const path = file('servicenow.csv', Buffer.from(content, 'latin1'));

  it('is read in its encoding, with closing taken for reconciling, and asks for the zone', async () => {
    const refused = await run(path);
    expect(refused.code).toBe(3);
    expect(refused.err).toMatch(/opened_at.*carry no time zone.*Add --zone Area\/City\.\n$/);
    const found = await json(path, '--zone', 'UTC');
    expect(found.file).toMatchObject({ encoding: 'windows-1252', delimiter: ',' });
    expect(found.mapping).toMatchObject({
      id: 'number',
      started: 'opened_at',
      restored: 'resolved_at',
      reconciled: 'closed_at',
      duration: 'calendar_stc',
    });
    expect(found.asOf).toEqual({ instant: '2024-03-06T20:00:00Z', source: 'file' });
    expect(found.rows).toMatchObject({ read: 6, imported: 6, flagged: 1 });
  });

  it('recovers in 0, 1, 2 and 6 hours, with one open and one without its time', async () => {
    const recover = figureOf(await json(path, '--zone', 'UTC'), 'recover');
    expect(recover).toMatchObject({ n: 4, open: 1, excluded: { 'restore-time-missing': 1 }, zero: 1 });
    // Squares of -0.25, 3.75, -1.25, -2.25: 20.75; over 3, rooted. Ranks 1 + 3p between 0, 1, 2 and 6.
    expectFigures(recover, HOUR, {
      mean: 2.25,
      sd: Math.sqrt(20.75 / 3),
      median: 1.5,
      p75: 3,
      p90: 4.8,
      p95: 5.4,
      p99: 5.88,
      max: 6,
    });
    // Five at risk, the open one to the end: 0.8, 0.6, 0.4 and 0.2 after each; 0.8 + 0.6 + 4 * 0.4 up to hour 6.
    const { median, p90, restrictedMean, horizon } = recover.kaplanMeier;
    expect([median, p90, horizon]).toEqual([2 * HOUR, null, 6 * HOUR]);
    expect(restrictedMean! / HOUR).toBeCloseTo(3, 9);
  });

  it('knows its truth after 12 and 24 hours: before the end is excluded, not yet is open', async () => {
    const truth = figureOf(await json(path, '--zone', 'UTC'), 'truth');
    expect(truth).toMatchObject({ n: 2, open: 1, excluded: { negative: 1, 'start-missing': 2 } });
    expect([truth.mean, truth.max]).toEqual([18 * HOUR, 24 * HOUR]);
  });

  it('takes 4, 12, 24 and 26 hours in all, with two open', async () => {
    const total = figureOf(await json(path, '--zone', 'UTC'), 'total');
    expect(total).toMatchObject({ n: 4, open: 2, excluded: {}, mean: 16.5 * HOUR, median: 18 * HOUR });
  });

  it('says the same in another zone without changes of the clock in between', async () => {
    const figures = async (zone: string) => (await json(path, '--zone', zone)).figures;
    expect(await figures('Asia/Kathmandu')).toEqual(await figures('UTC'));
  });
});

describe('times at the edges', () => {
  it('all equal give zeros and no errors', async () => {
    const T = '2024-03-01T10:00:00Z';
    const path = file(
      'equal.csv',
      `started,detected,restored,reconciled\n${`${T},${T},${T},${T}\n`.repeat(30)}`,
    );
    const found = await json(path);
    for (const name of ['detect', 'recover', 'truth', 'total'])
      expect(figureOf(found, name)).toMatchObject({
        n: 30,
        open: 0,
        zero: 30,
        mean: 0,
        sd: 0,
        median: 0,
        p99: 0,
        max: 0,
        meanCi95: [0, 0],
        medianCi95: [0, 0],
        kaplanMeier: { median: 0, p90: 0, restrictedMean: 0, horizon: 0 },
      });
    expect((await run(path)).code).toBe(0);
  });

  it('in the years 0001 and 9999 are no end and an end to come', async () => {
    const path = file(
      'edges.csv',
      'started,restored,reconciled\n' +
        '2024-03-01T10:00:00Z,2024-03-01T11:00:00Z,2024-03-01T12:00:00Z\n' +
        '2024-03-01T10:00:00Z,9999-12-31T23:59:59Z,\n' +
        '2024-03-01T10:00:00Z,0001-01-01T00:00:00Z,\n' +
        '9999-12-31T00:00:00Z,9999-12-31T23:59:59Z,\n',
    );
    const found = await json(path);
    expect(found.asOf.instant).toBe('2024-03-01T12:00:00Z');
    expect(figureOf(found, 'recover')).toMatchObject({
      n: 1,
      open: 1,
      excluded: { 'end-unreadable': 1, 'start-after-as-of': 1 },
      max: HOUR,
    });
  });

  it('that never were are excluded as ends, and reject their row as starts', async () => {
    const path = file(
      'gap.csv',
      'started,restored\n2024-03-31 01:00,2024-03-31 02:30\n2024-03-31 02:15,2024-03-31 04:00\n2024-03-31 01:30,2024-03-31 03:30\n',
    );
    const found = await json(path, '--zone', 'Europe/Berlin');
    expect(found.rows).toMatchObject({ read: 3, imported: 2, rejected: 1, flagged: 1 });
    // From 00:30Z to 01:30Z, although the clock on the wall moved by two hours.
    expect(figureOf(found, 'recover')).toMatchObject({ n: 1, excluded: { 'end-unreadable': 1 }, max: HOUR });
  });
});

describe('names that mean something to the language', () => {
  const path = file(
    'names.csv',
    '__proto__,toString,started\nA,x,2024-03-01T10:00:00Z\nA,y,2024-03-01T11:00:00Z\n',
  );

  it('may be columns', async () => {
    const found = await json(path, '--map', 'started=started,id=__proto__', '--where', 'toString!=x');
    expect(found.rows).toMatchObject({ read: 2, imported: 1, leftOut: 1 });
    expect(found.mapping).toEqual({ started: 'started', id: '__proto__' });
  });

  it.each(['__proto__', 'constructor', 'toString'])('are no fields: %s', async (name) => {
    const { code, out, err } = await run(path, '--map', `${name}=started`);
    expect([code, out]).toEqual([2, '']);
    expect(err.startsWith(`--map knows no field "${name}"; `)).toBe(true);
    expect((await run(path, `--${name}`, 'x')).code).toBe(2);
  });
});

describe('cells that a spreadsheet would run', () => {
  it('are written behind an apostrophe among the rejected rows', async () => {
    const path = file(
      'formulas.csv',
      `id,started,=note\n=1+1,@now,+1\n-2,2024-03-01T10:00:00Z,-\n"=cmd|' /C calc'!A0",-1,x\n`,
    );
    const out = join(folder, 'formulas-rejects.csv');
    const found = await json(path, '--rejects', out);
    expect(found.rows).toMatchObject({ read: 3, imported: 1, rejected: 2 });
    expect(readFileSync(out, 'utf8').trimEnd().split('\n').sort()).toEqual(
      [
        "line,reason,detail,id,started,'=note",
        "2,start-unreadable,'@now,'=1+1,'@now,'+1",
        "4,start-unreadable,'-1,'=cmd|' /C calc'!A0,'-1,x",
      ].sort(),
    );
  });
});
