import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ScriptRole } from '../../../src/domain/alignment/degradedDay';
import { Entry } from '../../../src/domain/assessment/entry';
import { ReportModel } from '../../../src/domain/report/reportModel';
import { day } from '../../../src/domain/time';
import { begin } from '../support/entries';
import { temporaryFolder, testServices } from '../support/testLibrary';

const SALES = 'sales' as ScriptRole;
const SUPPORT = 'support' as ScriptRole;

async function prepared() {
  const { services } = await testServices();
  const { assessmentId, workflow } = begin(services);
  services.workflows.update({
    assessmentId,
    workflow: { ...workflow, milestones: ['paid </script>', 'shipped'] },
  });
  services.entries.put({
    assessmentId,
    entry: Entry.parse({
      kind: 'role-answer',
      value: {
        workflowId: workflow.id,
        role: 'sales',
        item: 'what-continues',
        choice: 'nothing',
        words: 'nobody may read this yet',
        answeredAt: 1,
      },
    }),
  });
  return { services, chosen: { assessmentId, workflowIds: [workflow.id], returnTo: 'Rosa' } };
}

/** What a browser reads out of the page's data element. */
function fileIn(page: string): unknown {
  const json = /<script type="application\/json" id="role-file">(.*?)<\/script>/s.exec(page)?.[1];
  return JSON.parse(json ?? '') as unknown;
}

describe('pages for roles', () => {
  test("hold the questions of one role, nobody's answers, and nothing from elsewhere", async () => {
    const { services, chosen } = await prepared();
    const folder = temporaryFolder();
    const files = await services.roleFiles.writePages({ ...chosen, roles: [SUPPORT, SALES], folder });
    expect(readdirSync(folder)).toHaveLength(2);
    expect(files.map(({ path }) => path)).toEqual([
      expect.stringMatching(/-sales\.html$/),
      expect.stringMatching(/-support\.html$/),
    ]);
    for (const { path, bytes } of files) {
      const page = readFileSync(path, 'utf8');
      expect(Buffer.byteLength(page)).toBe(bytes);
      expect(page).not.toContain('nobody may read this yet');
      expect(page).not.toMatch(/(src|href)="?http|url\(|@import|fetch\(|XMLHttpRequest/);
      expect(page).toContain("default-src 'none'");
      expect(page).toContain('Give the saved file back to Rosa.');
      expect(fileIn(page)).toMatchObject({
        format: 'evenkeel-role',
        answers: [],
        workflows: [
          {
            items: expect.arrayContaining([
              expect.objectContaining({ milestone: 'paid </script>' }),
            ]) as unknown,
          },
        ],
      });
    }
  });

  test('cannot be written where nobody may write, and say so', async () => {
    const { services, chosen } = await prepared();
    const folder = join(temporaryFolder(), 'not-there');
    await expect(services.roleFiles.writePages({ ...chosen, roles: [SALES], folder })).rejects.toMatchObject({
      body: { code: 'FILE_UNREADABLE' },
    });
  });
});

describe('role files', () => {
  test('are read as they were filled in', async () => {
    const { services, chosen } = await prepared();
    const folder = temporaryFolder();
    const [page] = await services.roleFiles.writePages({ ...chosen, roles: [SALES], folder });
    const blank = fileIn(readFileSync(page?.path ?? '', 'utf8')) as object;
    const answers = [
      { workflowId: chosen.workflowIds[0], item: 'what-queues', choice: 'paper', words: '', answeredAt: 5 },
    ];
    const path = join(folder, 'back.json');
    writeFileSync(path, `\uFEFF${JSON.stringify({ ...blank, answers })}`);
    expect(await services.roleFiles.read({ path })).toMatchObject({ kind: 'read', file: { answers } });
  });

  test('are refused with the reason', async () => {
    const { services, chosen } = await prepared();
    const folder = temporaryFolder();
    const [page] = await services.roleFiles.writePages({ ...chosen, roles: [SALES], folder });
    const blank = fileIn(readFileSync(page?.path ?? '', 'utf8')) as object;
    const read = (name: string, content: string) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return services.roleFiles.read({ path });
    };
    const refused = (why: string, at = '') => ({ kind: 'refused', why, at });
    expect(await services.roleFiles.read({ path: join(folder, 'gone.json') })).toEqual(refused('not-found'));
    expect(await services.roleFiles.read({ path: folder })).toEqual(refused('not-readable'));
    expect(await services.roleFiles.read({ path: page?.path ?? '' })).toEqual(refused('page'));
    expect(await read('text.json', 'answers: none')).toEqual(refused('not-json'));
    expect(await read('other.json', '{"a":1}')).toMatchObject({ why: 'not-a-role-file' });
    expect(await read('deep.json', '['.repeat(200_000))).toMatchObject({ kind: 'refused' });
    expect(
      await read('proto.json', JSON.stringify(blank).replace('{', '{"__proto__":{"polluted":true},')),
    ).toMatchObject({ why: 'not-a-role-file' });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(await read('late.json', JSON.stringify({ ...blank, answers: [{ item: 'x' }] }))).toEqual(
      refused('not-a-role-file', 'answers.0.workflowId'),
    );
    expect(await read('newer.json', JSON.stringify({ ...blank, formatVersion: 2 }))).toEqual(
      refused('other-version'),
    );
    const large = join(folder, 'large.json');
    writeFileSync(large, '');
    truncateSync(large, 11 * 1024 * 1024);
    expect(await services.roleFiles.read({ path: large })).toEqual(refused('too-large'));
  });
});

test('sheets are one for each role and workflow, with every item and no answer', async () => {
  const { services, chosen } = await prepared();
  const model = services.roleFiles.sheets({ ...chosen, roles: [SUPPORT, SALES], today: day('2026-10-30') });
  expect(ReportModel.parse(model)).toEqual(model);
  if (model.kind !== 'role-sheet') throw new Error('other model');
  expect(model.sheets.map(({ role }) => role.key)).toEqual(['degraded:role.sales', 'degraded:role.support']);
  expect(model.sheets[0]?.items.map(({ milestones }) => milestones.length)).toContain(2);
  expect(model.frame.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(model)).not.toContain('nobody may read');
});
