// One answer or one row of a file changes, and the PDFs change where they should and nowhere else.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { pdfText } from './pdfText';
import { temporaryFolder } from './temporaryFolder';

const root = resolve(__dirname, '../..');

interface Documents {
  readonly executive: readonly string[];
  readonly scorecard: readonly string[];
}

/** A copy of the sample client that may be changed. */
function copySample(): string {
  const folder = temporaryFolder('sample');
  for (const name of ['questionnaires', 'resources'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  return folder;
}

function edit(folder: string, file: string, change: (text: string) => string): void {
  const path = join(folder, 'resources/sample', file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing was changed in ${file}`);
  writeFileSync(path, after);
}

/** Runs the demo on a sample and reads its PDFs; the digest in each foot is left out, since any change moves it. */
async function demo(resources: string): Promise<Documents> {
  const out = temporaryFolder('demo');
  execFileSync(process.execPath, [join(root, 'out/main/cli.js'), 'demo', '--out', out], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      EVENKEEL_RESOURCES: resources,
      EVENKEEL_PRINTER: JSON.stringify([process.execPath, join(root, 'scripts/print.mjs')]),
    },
  });
  const read = async (name: string) =>
    (await pdfText(join(out, name))).map((page) => page.replace(/SHA-256 [0-9a-f ]+/, ''));
  return { executive: await read('executive-summary.pdf'), scorecard: await read('scorecard.pdf') };
}

/** A range that is broken across two lines is one word all the same. */
const words = (text: string) =>
  text
    .replace(/–\s+/g, '–')
    .split(/\s+/)
    .filter((word) => word !== '');

/** Words that are in one text and not in the other, each as often as it is too many. */
function tooMany(text: string, other: string): string[] {
  const left = words(other);
  return words(text).filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const pageOf = (pages: readonly string[], title: RegExp) => {
  const page = pages.findIndex((text) => title.test(text));
  expect(page, `a page with ${String(title)}`).toBeGreaterThanOrEqual(0);
  return page;
};

test('an answer and a row of the sample move what rests on them, and nothing else', async () => {
  test.setTimeout(180_000);
  const before = await demo(copySample());
  expect(before.executive).toHaveLength(2);
  const payments = pageOf(before.scorecard, /Card payments can go live/);
  const ticketing = pageOf(before.scorecard, /Ferry ticketing can go live/);
  const prescriptions = pageOf(before.scorecard, /Prescriptions cannot go live/);

  await test.step('every sign of the text can be read back', () => {
    // A glyph without a character of its own comes out as NUL.
    for (const page of [...before.executive, ...before.scorecard]) expect(page).not.toMatch(/[\0\ufffd]/);
  });

  await test.step('the same sample gives the same pages', async () => {
    expect(await demo(copySample())).toEqual(before);
  });

  await test.step('an answer of card payments, 4 to 0', async () => {
    const sample = copySample();
    edit(sample, 'sample.json', (text) => {
      const file = JSON.parse(text) as {
        record: { answers: { questionId: string; workflowId: string | null; level: number }[] };
      };
      const answer = file.record.answers.find(
        ({ questionId, workflowId }) => questionId === 'trace-a-request' && workflowId === 'sample-payments',
      );
      if (answer?.level !== 4) throw new Error('the sample has changed');
      answer.level = 0;
      return JSON.stringify(file);
    });
    const after = await demo(sample);
    for (const page of [ticketing, prescriptions]) expect(after.scorecard[page]).toBe(before.scorecard[page]);
    // Observe weighs 20 of 100; the question 2 of its 22. Claimed falls by 20 * 2/22 * 4/4 = 1.82 (73.39 to 71.57),
    // proven, held at 3 by its receipt, by 20 * 2/22 * 3/4 = 1.36 (65.20 to 63.84). Of the client's 15 points of
    // criticality 5 are these: proven 52.94 - 1.36/3 = 52.48, claimed 64.15 - 1.82/3 = 63.55, still 64 as shown.
    // The gap grows from 64 - 53 to 64 - 52. Every question is answered, so no score has a range.
    const [was = ''] = before.executive;
    const [is = ''] = after.executive;
    expect(tooMany(was, is)).toEqual(['53.', '11', '65', '73']);
    expect(tooMany(is, was)).toEqual(['52.', '12', '64', '72']);
    // The other page gains the cause's weak answer and what moves would now bring, and keeps the conditions.
    expect(after.scorecard[payments]).toContain('64');
    expect(after.scorecard[payments]).toContain('proven of 72 claimed');
    expect(before.scorecard[payments]).toContain('proven of 73 claimed');
  });

  await test.step('an open incident of card payments becomes true after two hours', async () => {
    const sample = copySample();
    edit(sample, 'incidents-payments.csv', (text) =>
      text.replace(/^(PAY-1038,.*,2026-09-03T10:19:17Z),,/m, '$1,2026-09-03T12:19:17Z,'),
    );
    const after = await demo(sample);
    for (const page of [ticketing, prescriptions]) expect(after.scorecard[page]).toBe(before.scorecard[page]);
    expect(before.executive[0]).toContain('38 complete, 5 open');
    expect(after.executive[0]).toContain('39 complete, 4 open');
    expect(after.executive[0]).toContain('27 complete');
  });
});
