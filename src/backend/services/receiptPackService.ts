import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { receiptPackContent } from '../../domain/claims/receiptPackContent';
import { type ReceiptPackContent, ReceiptPackManifest } from '../../domain/claims/receiptPack';
import {
  type FoundFile,
  MANIFEST,
  packDifferences,
  readSums,
  type ReceiptPackCheck,
  type ReceiptPackProgress,
  type ReceiptPackWritten,
  SUMS,
  writeSums,
} from '../../domain/claims/receiptPackCheck';
import { tell } from '../../shared/i18n/tell';
import { text } from '../../shared/i18n/text';
import type { ReceiptPackRequest } from '../../shared/receiptPacksContract';
import { receiptPackPage } from '../exports/receiptPackPage';
import type { FileStore } from '../files/fileStore';
import { NotAZip, readZip } from '../files/readZip';
import { UnreadableFile } from '../files/unreadableFile';
import { ChangedFile, writeZip, type ZippedFile } from '../files/writeZip';
import { Failure } from './failure';
import { judge, type JudgementDeps } from './judgement';
import { LatestValue } from './latestValue';
import { unwritableAsFailure } from './unwritable';

export interface ReceiptPackDeps extends JudgementDeps {
  readonly evidence: FileStore;
  readonly newId: () => string;
}

type Progress<Result> = AsyncGenerator<ReceiptPackProgress, Result>;

/** A manifest or list of sums longer than this is none of ours. */
const MOST_LISTED_BYTES = 32 * 1024 * 1024;

/** Packs of receipts that a buyer can check without the app: writing one, checking one. */
export function createReceiptPackService(deps: ReceiptPackDeps) {
  /** Writes the chosen claims and answers with every receipt behind them into one zip. */
  const write = async (
    request: ReceiptPackRequest,
    signal: AbortSignal,
    onProgress: (progress: ReceiptPackProgress) => void,
  ): Promise<ReceiptPackWritten> => {
    const { record, result, pack } = judge(deps, request.assessmentId, request.today);
    const content = receiptPackContent(record, result, pack, request, tell);
    const { files, seal } = filesOf(content, deps.evidence);
    const [year = 1980, month = 1, day = 1] = content.asOf.split('-').map(Number);
    try {
      const bytes = await writeZip(request.path, files, {
        year,
        month,
        day,
        unfinished: join(dirname(request.path), `.unfinished-${deps.newId()}.part`),
        signal,
        onProgress: ({ bytesWritten, bytesTotal }) => onProgress({ bytesDone: bytesWritten, bytesTotal }),
      });
      return {
        path: request.path,
        bytes,
        files: files.length,
        claims: content.claims.length,
        receipts: content.receipts.length,
        seal,
      };
    } catch (error) {
      throw evidenceAsFailure(error, content) ?? unwritableAsFailure(request.path, error);
    }
  };

  const check = async (
    path: string,
    signal: AbortSignal,
    onProgress: (progress: ReceiptPackProgress) => void,
  ): Promise<ReceiptPackCheck> => {
    const found: FoundFile[] = [];
    const listed = new Map<string, Buffer>();
    try {
      await readZip(path, {
        signal,
        keepUpTo: (name) => (name === MANIFEST || name === SUMS ? MOST_LISTED_BYTES : null),
        onFile: ({ path: name, sha256, bytes, content }) => {
          found.push({ path: name, sha256, bytes });
          if (content !== null && !listed.has(name)) listed.set(name, content);
        },
        onDamaged: (name) => found.push({ path: name, sha256: null, bytes: 0 }),
        onProgress: ({ bytesRead, bytesTotal }) =>
          onProgress({ bytesDone: Math.min(bytesRead, bytesTotal), bytesTotal }),
      });
    } catch (error) {
      if (error instanceof NotAZip) return { status: 'not-a-pack', reason: 'no-zip' };
      if (!(error instanceof UnreadableFile)) throw error;
      const reason = text(`errors:unreadable.${error.reason}`);
      throw new Failure({ code: 'FILE_UNREADABLE', data: { path, reason } });
    }
    return concluded(found, listed.get(MANIFEST), listed.get(SUMS));
  };

  return {
    write: (request: ReceiptPackRequest, signal: AbortSignal | undefined) =>
      followed(signal, (leaving, onProgress) => write(request, leaving, onProgress)),
    check: ({ path }: { readonly path: string }, signal: AbortSignal | undefined) =>
      followed(signal, (leaving, onProgress) => check(path, leaving, onProgress)),
  };
}

/** Runs work that reports its progress; whoever stops reading stops the work. */
async function* followed<Result>(
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal, onProgress: (progress: ReceiptPackProgress) => void) => Promise<Result>,
): Progress<Result> {
  const leaving = new AbortController();
  // AbortSignal.any would say this in a word, and the oldest runtime that we build for lacks it.
  if (signal?.aborted === true) leaving.abort();
  signal?.addEventListener('abort', () => leaving.abort(), { once: true });
  const progress = new LatestValue<ReceiptPackProgress>();
  const running = work(leaving.signal, (step) => progress.put(step)).finally(() => progress.end());
  // Awaited below; until then a failure is not one that nobody handles.
  running.catch(() => undefined);
  try {
    yield* progress;
    return await running;
  } finally {
    leaving.abort();
    await running.catch(() => undefined);
  }
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const inMemory = (path: string, content: string): ZippedFile => {
  const from = Buffer.from(content, 'utf8');
  return { path, from, bytes: from.length, sha256: sha256(from) };
};

/** The files of a pack: what to read first, the page, the manifest, the sums, then the evidence, each once. */
function filesOf(
  content: ReceiptPackContent,
  evidence: FileStore,
): { readonly files: readonly ZippedFile[]; readonly seal: string } {
  const kept = new Map<string, ZippedFile>();
  for (const { file } of content.receipts)
    if (file !== null)
      kept.set(file.path, {
        path: file.path,
        from: evidence.pathOf(file.sha256),
        bytes: file.bytes,
        sha256: file.sha256,
      });
  const readme = inMemory(
    'README.txt',
    text('claims:packReadme', { client: content.client, assessment: content.assessment, asOf: content.asOf }),
  );
  const page = inMemory('index.html', receiptPackPage(content));
  const told = [readme, page, ...kept.values()].map(({ path, bytes, sha256: hash }) => ({
    path,
    bytes,
    sha256: hash,
  }));
  const manifest = inMemory(MANIFEST, `${JSON.stringify({ ...content, files: told }, null, 2)}\n`);
  const sums = inMemory(SUMS, writeSums([readme, page, manifest, ...kept.values()]));
  return { files: [readme, page, manifest, sums, ...kept.values()], seal: sums.sha256 };
}

/** Evidence that is no longer there, or no longer what was kept; null for any other failure. */
function evidenceAsFailure(error: unknown, { receipts }: ReceiptPackContent): Failure | null {
  if (!(error instanceof ChangedFile) && !(error instanceof UnreadableFile)) return null;
  const name = receipts.find(({ file }) => file?.path === error.path)?.title ?? error.path;
  const reason =
    error instanceof ChangedFile ? text('claims:evidenceChanged') : text(`errors:unreadable.${error.reason}`);
  return new Failure({ code: 'FILE_UNREADABLE', data: { path: name, reason } });
}

function concluded(
  found: readonly FoundFile[],
  manifest: Buffer | undefined,
  sums: Buffer | undefined,
): ReceiptPackCheck {
  if (manifest === undefined) return { status: 'not-a-pack', reason: 'no-manifest' };
  if (sums === undefined) return { status: 'not-a-pack', reason: 'no-sums' };
  const read = ReceiptPackManifest.safeParse(parsed(manifest));
  if (!read.success) return { status: 'not-a-pack', reason: 'unknown-format' };
  const { client, assessment, asOf, claims, receipts } = read.data;
  return {
    status: 'checked',
    client,
    assessment,
    asOf,
    claims: claims.length,
    receipts: receipts.length,
    files: found.length,
    seal: sha256(sums),
    differences: [...packDifferences(found, readSums(sums.toString('utf8')), read.data)],
  };
}

/** Undefined for what is no JSON. */
function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
