import { once } from 'node:events';
import { linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MS_PER_MINUTE } from '../../src/domain/time';
import { file, folder, github, json, type Json, run, withoutMaintenance } from './metricsRun';
import { PrintedFigure } from './printedFigure';

const T = (minute: number) => new Date(Date.UTC(2024, 2, 1, 10, minute)).toISOString().replace('.000', '');

describe('metrics of the status page', () => {
  it('are the expected ones, maintenance left out', async () => {
    const found = await withoutMaintenance('started=first_post_at,restored=resolved_at');
    expect(found.rows).toEqual({
      read: 819,
      imported: 801,
      duplicates: 0,
      folded: 0,
      leftOut: 18,
      rejected: 0,
      flagged: 0,
    });
    expect(found.mapping).toEqual({ started: 'first_post_at', restored: 'resolved_at' });
    expect(found.asOf).toEqual({ instant: '2026-08-21T00:37:00Z', source: 'file' });
    const recover = PrintedFigure.parse(found.figures.recover);
    expect(recover.n).toBe(801);
    expect(recover.mean! / MS_PER_MINUTE).toBeCloseTo(125.8527, 4);
    expect(recover.p99! / MS_PER_MINUTE).toBe(1048);
    expect(Object.entries(found.figures).filter(([, figure]) => figure !== null)).toHaveLength(1);
  });

  it('can be asked for with flags that repeat and with values behind an equals sign', async () => {
    const found = await json(
      github,
      '--map=restored=monitoring_at',
      '--map',
      'started=first_post_at',
      '--map',
      'reconciled=resolved_at',
      '--where=impact!=maintenance,n_updates!=1',
      '--as-of',
      '2026-01-31',
    );
    expect(found.asOf).toEqual({ instant: '2026-01-31T00:00:00Z', source: 'given' });
    const { n, open, excluded } = PrintedFigure.parse(found.figures.truth);
    const left = Object.values(excluded).reduce((sum, count) => sum + count, 0);
    expect(n + open + left).toBe(found.rows.imported);
  });

  it('take a comma inside a value for what it is', async () => {
    const found = await json(
      github,
      '--map',
      'started=first_post_at',
      '--where',
      'title=Incident with Actions, Pull Requests and Webhooks',
    );
    expect(found.rows.imported).toBe(2);
    expect(found.rows.leftOut).toBe(817);
  });

  it('print for a reader without --json', async () => {
    const { code, out } = await run(github, '--map', 'started=first_post_at,restored=resolved_at');
    expect(code).toBe(0);
    expect(out).toContain('Rows: 819 read = 819 imported');
    expect(out).toContain('Recover: n 819, open 0');
    expect(out).toContain('Truth: not recorded');
    expect(out).toContain('seed 20240607');
  });
});

describe('what pipelines read', () => {
  const path = file(
    'shape.csv',
    `id,started,detected,restored\nA,${T(0)},${T(1)},${T(7)}\nB,${T(10)},,${T(11)}\nC,${T(20)},${T(21)},${T(15)}\n`,
  );

  it('stands in the order that is promised', async () => {
    const found = await json(path);
    const promised = ['file', 'mapping', 'zone', 'order', 'asOf', 'rows', 'rejectedBy', 'figures'];
    expect(Object.keys(found).slice(0, promised.length)).toEqual(promised);
    expect(Object.keys(found.file)).toEqual(['sha256', 'bytes', 'encoding', 'delimiter']);
    expect(Object.keys(found.rows)).toEqual([
      ...['read', 'imported', 'duplicates', 'folded', 'leftOut', 'rejected', 'flagged'],
    ]);
    const recover = found.figures.recover!;
    const figure = [
      ...['n', 'open', 'excluded', 'mean', 'sd', 'median', 'p75', 'p90', 'p95', 'p99', 'max', 'zero'],
      ...['meanCi95', 'medianCi95', 'quantileType', 'kaplanMeier'],
    ];
    expect(Object.keys(recover).slice(0, figure.length)).toEqual(figure);
    expect(Object.keys(recover.kaplanMeier).slice(0, 5)).toEqual([
      ...['median', 'medianCi95', 'p90', 'restrictedMean', 'horizon'],
    ]);
  });

  it('has figures that nobody recorded as null, and only the reasons that there were', async () => {
    const { figures, rejectedBy } = await json(path);
    expect(rejectedBy).toEqual({});
    expect(Object.keys(figures).filter((name) => figures[name] !== null)).toEqual(['recover', 'detect']);
    // A recovers in 7 minutes, B in 1, C ends before it starts.
    expect(figures.recover).toMatchObject({ n: 2, open: 0, excluded: { negative: 1 } });
    expect(Object.keys(figures.recover!.excluded)).toEqual(['negative']);
    // A and C are detected after a minute; of B nobody wrote it down.
    expect(figures.detect).toMatchObject({ n: 2, open: 1, excluded: {}, mean: MS_PER_MINUTE });
  });

  it('keeps every digit', async () => {
    const times = [1, 2, 4].map((minute) => `${T(0)},${T(minute)}`).join('\n');
    const { figures } = await json(file('digits.csv', `started,restored\n${times}\n`));
    // (1 + 2 + 4) / 3 minutes = 140,000 ms; deviations -80, -20 and 100 s: sd = sqrt(16,800 / 2) s.
    expect(figures.recover!.mean).toBe(140_000);
    expect(figures.recover!.sd).toBeCloseTo(Math.sqrt(16_800 / 2) * 1000, 8);
  });
});

describe('as of', () => {
  const path = file('open.csv', `started,restored\n${T(0)},${T(5)}\n${T(10)},\n`);

  it('is the latest time of the file unless it is given, as a moment in any zone or as a day', async () => {
    expect((await json(path)).asOf).toEqual({ instant: T(10), source: 'file' });
    for (const [given, instant] of [
      ['2024-03-02', '2024-03-02T00:00:00Z'],
      ['2024-03-01T12:00Z', '2024-03-01T12:00:00Z'],
      ['2024-03-01T12:00:00.25+01:00', '2024-03-01T11:00:00.250Z'],
    ] as const) {
      const found = await json(path, '--as-of', given);
      expect(found.asOf).toEqual({ instant, source: 'given' });
      expect(found.figures.recover).toMatchObject({ n: 1, open: 1 });
    }
  });

  it('leaves out what starts later, and is now where nothing has come yet', async () => {
    const before = await json(path, '--as-of', T(3));
    // At 10:03 the first was still open; the second had not begun.
    expect(before.figures.recover).toMatchObject({ n: 0, open: 1, excluded: { 'start-after-as-of': 1 } });
    const ahead = file('ahead.csv', 'started,restored\n2027-01-01T00:00:00Z,\n2027-01-02T00:00:00Z,\n');
    const found = await json(ahead);
    expect(found.asOf).toEqual({ instant: '2026-11-01T00:00:00Z', source: 'now' });
    expect(found.figures.recover).toMatchObject({ n: 0, open: 0, excluded: { 'start-after-as-of': 2 } });
    expect((await run(ahead)).out).toContain('As of 2026-11-01T00:00:00Z, now');
  });
});

describe('rows that are wanted', () => {
  it('are told by the first operator, whatever the value holds', async () => {
    const path = file('where.csv', `started,rule\n${T(0)},a=b!=c\n${T(1)},=x\n${T(2)},!=y\n${T(3)},\n`);
    const kept = async (...where: string[]) =>
      (await json(path, ...where.flatMap((one) => ['--where', one]))).rows.imported;
    expect(await kept('rule=a=b!=c')).toBe(1);
    expect(await kept('rule==x')).toBe(1);
    expect(await kept('rule!=!=y')).toBe(3);
    expect(await kept('rule=')).toBe(1);
    expect(await kept('rule!=')).toBe(3);
    expect(await kept('rule!=,rule!==x')).toBe(2);
    expect(await kept('rule!=', 'rule!==x')).toBe(2);
  });
});

describe('what is mapped', () => {
  const ticket = file(
    'ticket.csv',
    `id,opened_at,resolved_at,closed_at,went\nA,${T(0)},${T(10)},${T(20)},${T(30)}\n`,
  );

  it('is recognised', async () => {
    expect((await json(ticket)).mapping).toEqual({ id: 'id', started: 'opened_at', restored: 'resolved_at' });
  });

  it('is corrected by a mapping that leaves the start alone, and replaced by one that names it', async () => {
    expect((await json(ticket, '--map', 'restored=went')).mapping).toEqual({
      id: 'id',
      started: 'opened_at',
      restored: 'went',
    });
    expect((await json(ticket, '--map', 'started=opened_at')).mapping).toEqual({ started: 'opened_at' });
    expect((await json(ticket, '--preset', 'servicenow', '--map', 'started=went')).mapping).toMatchObject({
      started: 'went',
      reconciled: 'closed_at',
    });
  });

  it.each(['ServiceNow', 'SERVICENOW', 'servicenow incidents', 'ServiceNow-incidents'])(
    'is that of a tool called %s',
    async (name) => {
      expect((await json(ticket, '--preset', name)).preset).toBe('servicenow');
    },
  );

  it('has the column of the id beside it when rows of one id are to be settled', async () => {
    const log = file('log.csv', `id,began,over\nA,${T(0)},\nA,${T(0)},${T(9)}\n`);
    const map = ['--map', 'started=began,restored=over'];
    expect((await json(log, ...map)).rows).toMatchObject({ read: 2, imported: 2, folded: 0 });
    const found = await json(log, ...map, '--dedupe', 'last');
    expect(found.mapping).toEqual({ id: 'id', started: 'began', restored: 'over' });
    expect(found.rows).toMatchObject({ read: 2, imported: 1, folded: 1 });
    expect(found.figures.recover).toMatchObject({ n: 1, open: 0, mean: 9 * MS_PER_MINUTE });
  });

  it('may be one column for two times, which is said', async () => {
    const { code, out, err } = await run(ticket, '--map', 'started=opened_at,detected=opened_at', '--json');
    expect(code).toBe(0);
    expect(err).toBe(
      'The column "opened_at" is mapped to started and detected: the time between them is always 0.\n',
    );
    expect((JSON.parse(out) as Json).figures.detect).toMatchObject({ n: 1, zero: 1, max: 0 });
  });

  it('counts recovery from detection when told to', async () => {
    const path = file('from.csv', `started,detected,restored\n${T(0)},${T(5)},${T(20)}\n`);
    expect((await json(path)).figures.recover?.mean).toBe(20 * MS_PER_MINUTE);
    expect((await json(path, '--from', 'detected')).figures.recover?.mean).toBe(15 * MS_PER_MINUTE);
  });
});

it('lists its options when asked', async () => {
  const { code, out, err } = await run('--help');
  expect([code, out]).toEqual([0, '']);
  expect(err).toContain('[--as-of INSTANT] [--rejects OUT.csv]');
});

describe('rejected rows', () => {
  it('are written with line and reason, and come in when corrected', async () => {
    const path = file('damaged.csv', `started,restored\n${T(0)},${T(1)}\nsoon,${T(2)}\n${T(3)}\n`);
    const out = join(folder, 'rejects.csv');
    const found = await json(path, '--rejects', out);
    expect(found.rejectedBy).toEqual({ 'start-unreadable': 1, ragged: 1 });
    expect(readFileSync(out, 'utf8')).toBe(
      `line,reason,detail,started,restored\n3,start-unreadable,soon,soon,${T(2)}\n4,ragged,1/2,${T(3)}\n`,
    );
    const corrected = file(
      'corrected.csv',
      readFileSync(out, 'utf8')
        .replace('soon,soon', `soon,${T(1)}`)
        .replace(`${T(3)}\n`, `${T(3)},\n`),
    );
    expect((await json(corrected)).rows).toMatchObject({ read: 2, imported: 2 });
  });

  it('come once when an id that comes again late in the file has everything read once more', async () => {
    // The first rows, some 256 KB of them, hold no id twice; rows 0 and 1 differ from the last two.
    const rows = Array.from({ length: 6000 }, (_, at) => `INC-${at},${T(at % 60)},${T((at % 60) + 1)}`);
    const lines = [
      'id,started,restored',
      'INC-bad,soon,',
      ...rows,
      `INC-0,${T(9)},${T(9)}`,
      `INC-1,${T(1)},`,
    ];
    const path = file('again.csv', `${lines.join('\n')}\n`);
    const out = join(folder, 'again-rejects.csv');
    const found = await json(path, '--dedupe', 'first', '--rejects', out);
    expect(found.rows).toMatchObject({ read: 6003, imported: 6000, folded: 2, rejected: 1 });
    // Each lasts a minute; nothing is counted twice.
    expect(found.figures.recover).toMatchObject({ n: 6000, open: 0, mean: MS_PER_MINUTE, sd: 0 });
    expect(readFileSync(out, 'utf8')).toBe(
      'line,reason,detail,id,started,restored\n2,start-unreadable,soon,INC-bad,soon,\n',
    );
  });

  it('leave no half-written file when the import is refused', async () => {
    const path = file('late.csv', `started,b\n${T(0)},x\nsoon,x\n2024-03-01 10:00,x\n`);
    const { code } = await run(path, '--rejects', join(folder, 'never.csv'));
    expect(code).toBe(3);
    expect(readdirSync(folder).filter((name) => name.startsWith('never'))).toEqual([]);
  });

  it('never replace the file that is read, nor leave a part of themselves in the way of a folder', async () => {
    const path = file('damaged-too.csv', `started,restored\n${T(0)},${T(1)}\nsoon,${T(2)}\n`);
    const before = readFileSync(path, 'utf8');
    const over = await run(path, '--rejects', join(folder, '.', 'damaged-too.csv'));
    expect([over.code, over.out]).toEqual([2, '']);
    expect(over.err).toMatch(/^--rejects would write over the file that is read, .*; name another\.\n$/);
    expect(readFileSync(path, 'utf8')).toBe(before);
    const taken = join(folder, 'taken');
    mkdirSync(taken);
    expect(await run(path, '--rejects', taken)).toEqual({
      code: 3,
      out: '',
      err: `The rejected rows could not be written to ${taken}: EISDIR.\n`,
    });
    expect(readdirSync(folder).filter((name) => name.startsWith('taken'))).toEqual(['taken']);
  });

  it('never replace it under another name either', async () => {
    const path = file('named.csv', `started,restored\n${T(0)},${T(1)}\nsoon,${T(2)}\n`);
    const before = readFileSync(path, 'utf8');
    symlinkSync(path, join(folder, 'soft.csv'));
    linkSync(path, join(folder, 'hard.csv'));
    for (const name of ['soft.csv', 'hard.csv']) {
      const { code, err } = await run(path, '--rejects', join(folder, name));
      expect([code, err]).toEqual([2, expect.stringMatching(/^--rejects would write over the file/)]);
      expect(readFileSync(join(folder, name), 'utf8')).toBe(before);
    }
  });

  it('leave alone what is no file', async () => {
    const path = file('device.csv', `started,restored\n${T(0)},${T(1)}\n`);
    const socket = join(folder, 'socket');
    const server = createServer().listen(socket);
    await once(server, 'listening');
    try {
      expect(await run(path, '--rejects', socket)).toEqual({
        code: 3,
        out: '',
        err: `The rejected rows could not be written to ${socket}: something other than a file is there.\n`,
      });
      expect(lstatSync(socket).isSocket()).toBe(true);
    } finally {
      server.close();
    }
  });

  it('are a file of a header alone when there are none, so that no older file is taken for them', async () => {
    const path = file('sound.csv', `started,restored\n${T(0)},${T(1)}\n`);
    const out = file('older.csv', 'line,reason,detail,started,restored\n3,ragged,1/2,x\n');
    expect((await json(path, '--rejects', out)).rows.rejected).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe('line,reason,detail,started,restored\n');
  });

  it('say when they cannot be written', async () => {
    const path = file('fine.csv', `started,b\n${T(0)},x\n`);
    const { code, err } = await run(path, '--rejects', join(folder, 'no', 'such', 'folder.csv'));
    expect(code).toBe(3);
    expect(err).toMatch(/^The rejected rows could not be written .*ENOENT\.\n$/);
  });
});

const asOfIs = (value: string) =>
  `--as-of is a moment with its zone such as 2026-01-31T00:00:00Z, or a day, which means 00:00 UTC on it; not "${value}".`;

describe('wrong usage exits 2 with one sentence', () => {
  it.each([
    [[], 'metrics needs a file: metrics FILE.csv'],
    [[github, '--fast'], 'metrics knows no option --fast.'],
    [['-f'], 'metrics knows no option -f.'],
    [[github, '--zone'], '--zone needs a value.'],
    [[github, github], `metrics takes one file; "${github}" is a second one.`],
    [[github, '--order', 'xyz'], '--order is one of dmy, mdy, ymd, not "xyz".'],
    [[github, '--map', 'started'], '--map takes field=column, not "started".'],
    [[github, '--where', 'maintenance'], '--where takes column=value or column!=value, not "maintenance".'],
    [[github, '--as-of', '2026-02-30'], asOfIs('2026-02-30')],
    [
      [github, '--zone', 'Mars/Olympus'],
      '--zone takes a time zone such as Europe/Berlin, not "Mars/Olympus".',
    ],
    [[github, '--as-of', 'today'], asOfIs('today')],
    [[github, '--as-of', '2026-01-31T00:00:00'], asOfIs('2026-01-31T00:00:00')],
    [[github, '--from', 'noticed'], '--from is one of started, detected, not "noticed".'],
    [[github, '--dedupe', 'merge'], '--dedupe is one of error, fold, last, first, not "merge".'],
    [[github, '--json=yes'], 'metrics knows no option --json.'],
    [[github, '--map='], '--map needs a value.'],
    [[github, '--where', '=x'], '--where takes column=value or column!=value, not "=x".'],
    [
      [github, '--map', 'started=a', '--map', 'started=b'],
      '--map gives the field started two columns, "a" and "b"; name one.',
    ],
  ])('%j', async (args, sentence) => {
    expect(await run(...args)).toEqual({ code: 2, out: '', err: `${sentence}\n` });
  });

  it('names the fields there are', async () => {
    const { code, err } = await run(github, '--map', 'begun=first_post_at');
    expect(code).toBe(2);
    expect(err).toMatch(/^--map knows no field "begun"; the fields are started, .*duration\.\n$/);
    // A field of another kind of record is none of an incident.
    expect((await run(github, '--map', 'requested=first_post_at')).code).toBe(2);
    expect(err).not.toContain('requested');
  });
});

describe('refused input exits 3 with file and reason', () => {
  it.each([
    [
      'zone.csv',
      'started,b\n2024-03-01 10:00,x\n',
      /^.*zone\.csv: Times in the column "started" carry no time zone .* Add --zone Area\/City\.\n$/,
    ],
    ['order.csv', 'started,b\n1/2/2024 10:00,x\n', /Add --order dmy or --order mdy\.\n$/],
    ['empty.csv', '', /^.*empty\.csv: The file is empty\.\n$/],
    ['plain.csv', 'a,b\n1,2\n', /holds times, so nothing can be measured\. Its columns: a and b\.\n$/],
    ['when.csv', `when,b\n${T(0)},x\n`, /Add --map started=COLUMN\.\n$/],
  ])('%s', async (name, content, expected) => {
    const { code, out, err } = await run(file(name, content));
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(expected);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('a column that is not there, in a mapping or in a condition', async () => {
    const path = file('columns.csv', `started,b\n${T(0)},x\n`);
    const expected = {
      code: 3,
      out: '',
      err: `${path}: There is no column "c". The columns are: started and b.\n`,
    };
    expect(await run(path, '--map', 'started=c')).toEqual(expected);
    expect(await run(path, '--where', 'c=x')).toEqual(expected);
  });

  it('a folder', async () => {
    expect(await run(folder)).toEqual({
      code: 3,
      out: '',
      err: `${folder}: This is a folder, not a file.\n`,
    });
  });

  it('a file that is not there', async () => {
    expect(await run('/no/such.csv')).toEqual({
      code: 3,
      out: '',
      err: '/no/such.csv: There is no such file.\n',
    });
  });
});
