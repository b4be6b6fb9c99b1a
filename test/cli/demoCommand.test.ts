import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { runDemo } from '../../src/cli/demoCommand';

const root = mkdtempSync(join(tmpdir(), 'evenkeel-test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(root, 'demo-'));
});

/** Stands in for the app: writes every file it is asked for. */
const WRITES = `
const { readFileSync, writeFileSync } = require('node:fs');
for (const { out } of JSON.parse(readFileSync(process.argv[1], 'utf8'))) writeFileSync(out, '%PDF');`;
const printer = JSON.stringify([process.execPath, '-e', WRITES]);

async function run(args: readonly string[], environment: string | undefined = printer) {
  const printed = { out: '', err: '' };
  const code = await runDemo(args, {
    out: (text) => (printed.out += text),
    err: (text) => (printed.err += text),
    resources: process.cwd(),
    workingFolder: folder,
    printer: environment,
  });
  return { code, ...printed };
}

describe('demo', () => {
  it('writes both reports and prints the same verdict, also over those of an earlier run', async () => {
    const first = await run(['--out', 'reports']);
    expect(first.code).toBe(0);
    expect(first.out).toContain('as of 30 October 2026');
    expect(first.out.trimEnd().split('\n')).toHaveLength(4);
    expect(await run(['--out', 'reports'])).toEqual(first);
    expect(readdirSync(join(folder, 'reports')).sort()).toEqual([
      'executive-summary.pdf',
      'method.pdf',
      'scorecard.pdf',
    ]);
  });

  it.each(['1970-01-01', '2026-06-30', '9999-12-31'])('looks from %s when told to', async (day) => {
    const { code, out } = await run(['--out', 'reports', '--as-of', day]);
    expect(code).toBe(0);
    expect(out).toContain(`as of ${Number(day.slice(8))}`);
  });

  it.each([
    [[], 'demo needs a folder for its reports. Use: demo --out DIR [--as-of YYYY-MM-DD]'],
    [['--out', 'a', '--fast'], "Unknown option '--fast'. Use: demo --out DIR [--as-of YYYY-MM-DD]"],
    [['--out', 'a', '--as-of', '2026-02-30'], '"2026-02-30" is no calendar day. Write it as 2026-10-30.'],
  ])('wrong usage %j exits 2', async (args, sentence) => {
    expect(await run(args)).toEqual({ code: 2, out: '', err: `${sentence}\n` });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a place that is no folder, and one that takes no file', async () => {
    writeFileSync(join(folder, 'taken'), '');
    for (const out of ['taken', 'taken/inside']) {
      expect(await run(['--out', out])).toEqual({
        code: 3,
        out: '',
        err: `The reports cannot be written to ${join(folder, out)}: it is not a folder.\n`,
      });
    }
  });

  it.each(['nonsense', '', '[]', '{}', '[""]', '[1]'])(
    'says that %j names no printer',
    async (environment) => {
      const { code, out, err } = await run(['--out', 'reports'], environment);
      expect([code, out]).toEqual([3, '']);
      expect(err).toMatch(/^PDFs are printed by the app, and none was named\./);
    },
  );

  it.each([
    [['/no/such/printer'], 'spawn /no/such/printer ENOENT'],
    [[process.execPath, '-e', 'process.exit(7)'], 'it ended with 7'],
  ])('says that the printer %j failed, and prints no verdict', async (command, reason) => {
    expect(await run(['--out', 'reports'], JSON.stringify(command))).toEqual({
      code: 3,
      out: '',
      err: `The PDFs could not be printed: ${reason}.\n`,
    });
  });
});
