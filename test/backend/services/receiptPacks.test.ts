import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Services } from '../../../src/backend/services/createServices';
import type { Library } from '../../../src/backend/storage/openLibrary';
import { ReceiptPackManifest } from '../../../src/domain/claims/receiptPack';
import { readSums, type ReceiptPackCheck } from '../../../src/domain/claims/receiptPackCheck';
import type { AssessmentId, ClaimId, ReceiptId, WorkflowId } from '../../../src/domain/ids';
import { day } from '../../../src/domain/time';
import { aClaim } from '../../domain/claims/aClaim';
import { begin, newAnswer, newReceipt, question } from '../support/entries';
import { temporaryFolder, testServices } from '../support/testLibrary';

const TODAY = day('2026-10-30');
const QUESTION = 'degraded-day-agreed';
const INTERNAL = 'the vendor must never read this';

async function finished<Result>(steps: AsyncGenerator<unknown, Result>): Promise<Result> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}

interface Begun {
  readonly services: Services;
  readonly library: Library;
  readonly assessmentId: AssessmentId;
  readonly workflowId: WorkflowId;
  readonly receiptIds: readonly ReceiptId[];
}

/** Two claims, three receipts of which two have files, an answer with an internal note. */
async function beginLedger(): Promise<Begun> {
  const { services, library } = await testServices();
  const { assessmentId, workflow } = begin(services);
  const folder = temporaryFolder();
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const supports = [{ questionId: question(QUESTION), workflowId: workflow.id, level: 4 as const }];
  const drill = await services.receipts.add({
    assessmentId,
    receipt: newReceipt(supports),
    filePath: file('Drill <b>note<b> & more.txt', 'restored in 12 minutes'),
  });
  const bare = await services.receipts.add({
    assessmentId,
    receipt: { ...newReceipt(), title: 'Failover, second time' },
    filePath: null,
  });
  const other = await services.receipts.add({
    assessmentId,
    receipt: { ...newReceipt(), title: 'Nothing of the buyer' },
    filePath: file('secret.txt', INTERNAL),
  });
  services.answers.set({ assessmentId, answer: { ...newAnswer(4, workflow.id, QUESTION), note: INTERNAL } });
  const put = (claim: unknown) =>
    services.entries.put({ assessmentId, entry: { kind: 'claim', value: claim as never } });
  put(aClaim({ id: 'always', sentence: 'Payments never stop', receipts: [drill.id, bare.id] }));
  put(aClaim({ id: 'hidden', sentence: 'Not for this buyer', receipts: [other.id] }));
  return {
    services,
    library,
    assessmentId,
    workflowId: workflow.id,
    receiptIds: [drill.id, bare.id, other.id],
  };
}

const packOf = async ({ services, assessmentId, workflowId }: Begun, path: string) =>
  finished(
    services.receiptPacks.write(
      {
        assessmentId,
        claimIds: ['always' as ClaimId],
        answers: [{ questionId: question(QUESTION), workflowId }],
        path,
        today: TODAY,
      },
      undefined,
    ),
  );

const checked = async ({ services }: Begun, path: string): Promise<ReceiptPackCheck> =>
  finished(services.receiptPacks.check({ path }, undefined));

/** Unpacks with a program that is not ours. */
function unzipped(path: string): string {
  const folder = temporaryFolder();
  execFileSync('unzip', ['-q', path, '-d', folder]);
  return folder;
}

const everything = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), 'utf8')}`)
    .join('\n');

describe('a receipt pack', () => {
  test('is checked by unzip and sha256sum alone', async () => {
    const begun = await beginLedger();
    const path = join(temporaryFolder(), 'pack.zip');
    const written = await packOf(begun, path);
    expect(written).toMatchObject({ claims: 1, receipts: 2, files: 5 });
    const folder = unzipped(path);
    expect(readdirSync(folder).sort()).toEqual([
      'README.txt',
      'SHA256SUMS',
      'evidence',
      'index.html',
      'manifest.json',
    ]);
    const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
    expect(said.trim().split('\n')).toHaveLength(4);
    expect(said).not.toMatch(/FAILED/);
    const [name = ''] = readdirSync(join(folder, 'evidence'));
    expect(name).toMatch(/^[0-9a-f]{64}-Drill _b_note_b_ & more\.txt$/);
    expect(readFileSync(join(folder, 'evidence', name), 'utf8')).toBe('restored in 12 minutes');
  });

  test('says what was chosen, and nothing else of the assessment', async () => {
    const begun = await beginLedger();
    const path = join(temporaryFolder(), 'pack.zip');
    await packOf(begun, path);
    const folder = unzipped(path);
    const manifest = ReceiptPackManifest.parse(
      JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')),
    );
    expect(manifest).toMatchObject({
      client: 'Halden Coast',
      asOf: TODAY,
      // The drill of 1 September is 59 days old.
      claims: [
        { sentence: 'Payments never stop', state: 'proven', publishable: false, receipts: ['R1', 'R2'] },
      ],
      answers: [
        { ref: 'A1', workflow: 'Card payments', claimed: 4, proven: 4, receipts: [{ ref: 'R1', now: 4 }] },
      ],
    });
    expect(manifest.receipts.map(({ title, file }) => [title, file?.name ?? null])).toEqual([
      ['Failover drill', 'Drill <b>note<b> & more.txt'],
      ['Failover, second time', null],
    ]);
    const all = everything(folder);
    for (const secret of [INTERNAL, 'Not for this buyer', 'Nothing of the buyer', ...begun.receiptIds])
      expect(all).not.toContain(secret);
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(page).toContain('Payments never stop');
    expect(page).toContain('Drill &lt;b&gt;note&lt;b&gt; &amp; more.txt');
    expect(page).not.toMatch(/<script|<b>note|https?:/);
    const href = /href="(evidence\/[^"]+)"/.exec(page)?.[1] ?? '';
    expect(existsSync(join(folder, decodeURIComponent(href)))).toBe(true);
  });

  test('has the same bytes for the same content, whatever the machine’s time zone', async () => {
    const begun = await beginLedger();
    const folder = temporaryFolder();
    const zones = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'];
    const before = process.env['TZ'];
    const bytes: Buffer[] = [];
    try {
      for (const zone of zones) {
        process.env['TZ'] = zone;
        const path = join(folder, `${bytes.length}.zip`);
        await packOf(begun, path);
        bytes.push(readFileSync(path));
      }
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
    expect(bytes[1]?.equals(bytes[0] ?? Buffer.alloc(0))).toBe(true);
    expect(bytes[2]?.equals(bytes[0] ?? Buffer.alloc(0))).toBe(true);
  });

  test('is not written over evidence that changed, and leaves nothing behind', async () => {
    const begun = await beginLedger();
    const stored = join(begun.library.folder, 'evidence');
    const kept = readdirSync(stored, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /[0-9a-f]{64}$/.test(name),
    );
    for (const name of kept) writeFileSync(join(stored, name), 'restored in 99 minutes');
    const folder = temporaryFolder();
    await expect(packOf(begun, join(folder, 'pack.zip'))).rejects.toMatchObject({
      body: { code: 'FILE_UNREADABLE', data: { path: 'Failover drill' } },
    });
    for (const name of kept) rmSync(join(stored, name));
    await expect(packOf(begun, join(folder, 'pack.zip'))).rejects.toMatchObject({
      body: { code: 'FILE_UNREADABLE', data: { path: 'Failover drill' } },
    });
    expect(readdirSync(folder)).toEqual([]);
    await expect(packOf(begun, join(folder, 'no such folder', 'pack.zip'))).rejects.toMatchObject({
      body: { code: 'FILE_UNREADABLE' },
    });
  });

  test('that is given up half way leaves nothing', async () => {
    const begun = await beginLedger();
    const folder = temporaryFolder();
    const { services, assessmentId } = begun;
    const leaving = new AbortController();
    const steps = services.receiptPacks.write(
      {
        assessmentId,
        claimIds: ['always' as ClaimId],
        answers: [],
        path: join(folder, 'pack.zip'),
        today: TODAY,
      },
      leaving.signal,
    );
    await steps.next();
    leaving.abort();
    await finished(steps).catch(() => undefined);
    expect(readdirSync(folder).filter((name) => name !== 'pack.zip')).toEqual([]);
  });
});

describe('checking a pack', () => {
  test('that is as it was written finds no difference, and names the same seal', async () => {
    const begun = await beginLedger();
    const path = join(temporaryFolder(), 'pack.zip');
    const { seal } = await packOf(begun, path);
    expect(await checked(begun, path)).toEqual({
      status: 'checked',
      client: 'Halden Coast',
      assessment: 'Go-live review',
      asOf: TODAY,
      claims: 1,
      receipts: 2,
      files: 5,
      seal,
      differences: [],
    });
  });

  test('that somebody repacked says which file is changed, missing or extra', async () => {
    const begun = await beginLedger();
    const path = join(temporaryFolder(), 'pack.zip');
    await packOf(begun, path);
    const repacked = async (change: (folder: string) => void) => {
      const folder = unzipped(path);
      change(folder);
      const again = join(temporaryFolder(), 'again.zip');
      execFileSync('zip', ['-q', '-r', again, '.'], { cwd: folder });
      const found = await checked(begun, again);
      return found.status === 'checked' ? found.differences : found.reason;
    };
    const evidence = (folder: string) => join('evidence', readdirSync(join(folder, 'evidence'))[0] ?? '');
    expect(await repacked(() => undefined)).toEqual([]);
    const changed = await repacked((folder) =>
      writeFileSync(join(folder, evidence(folder)), 'restored in 1 minute'),
    );
    expect(changed).toMatchObject([{ kind: 'changed' }]);
    expect(await repacked((folder) => rmSync(join(folder, evidence(folder))))).toMatchObject([
      { kind: 'missing' },
    ]);
    expect(await repacked((folder) => writeFileSync(join(folder, 'extra.txt'), ''))).toEqual([
      { kind: 'extra', path: 'extra.txt' },
    ]);
    expect(await repacked((folder) => rmSync(join(folder, 'manifest.json')))).toBe('no-manifest');
    expect(await repacked((folder) => rmSync(join(folder, 'SHA256SUMS')))).toBe('no-sums');
    expect(await repacked((folder) => writeFileSync(join(folder, 'manifest.json'), '{"a": 1}'))).toBe(
      'unknown-format',
    );
    // Evidence and its sum changed together: the manifest still knows better.
    const forged = await repacked((folder) => {
      const file = evidence(folder);
      writeFileSync(join(folder, file), 'restored in 1 minute');
      const sums = readSums(readFileSync(join(folder, 'SHA256SUMS'), 'utf8'));
      const [hash = ''] = execFileSync('sha256sum', [file], { cwd: folder, encoding: 'utf8' }).split(' ');
      const lines = [...sums].map(([name, sum]) => `${name === file ? hash : sum}  ${name}\n`);
      writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
    });
    expect(forged).toMatchObject([{ kind: 'disagrees' }]);
  });

  test('of bytes flipped inside the zip, of half a zip and of no zip at all', async () => {
    const begun = await beginLedger();
    const folder = temporaryFolder();
    const path = join(folder, 'pack.zip');
    await packOf(begun, path);
    const bytes = readFileSync(path);
    const at = bytes.indexOf('restored in 12 minutes');
    const flipped = Buffer.from(bytes);
    flipped.write('99', at + 'restored in '.length);
    writeFileSync(path, flipped);
    const found = await checked(begun, path);
    expect(found.status === 'checked' && found.differences).toMatchObject([
      { kind: expect.stringMatching(/changed|damaged/) as string },
    ]);
    truncateSync(path, Math.floor(bytes.length / 2));
    expect(await checked(begun, path)).toEqual({ status: 'not-a-pack', reason: 'no-zip' });
    writeFileSync(path, 'no zip');
    expect(await checked(begun, path)).toEqual({ status: 'not-a-pack', reason: 'no-zip' });
    await expect(checked(begun, join(folder, 'gone.zip'))).rejects.toMatchObject({
      body: { code: 'FILE_UNREADABLE' },
    });
  });
});
