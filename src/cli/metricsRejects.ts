/** The file of rejected rows that `--rejects` asks for. */
import { stat } from 'node:fs/promises';
import { NotReplaceable, RejectedRowsFile, requireReplaceable } from '../backend/services/importFile';
import type { RejectedRow } from '../domain/metrics/importTypes';
import { text } from '../shared/i18n/text';
import { rejectsOverInput } from './metricsArguments';

/** The file of rejected rows cannot be written; the message is the sentence that says so. */
export class RejectsNotWritten extends Error {
  override readonly name = 'RejectsNotWritten';

  constructor(path: string, reason: string) {
    super(text('imports:output.cannot-write', { path, reason }));
  }
}

/** What somebody wants done with rejected rows: nothing, or a file of them, whose failures are told as its own. */
export interface Rejects {
  begin(header: readonly string[], delimiter: string): Promise<void>;
  add(rows: readonly RejectedRow[]): Promise<void>;
  finish(): Promise<void>;
  discard(): Promise<void>;
}

const nothing = () => Promise.resolve();
const NO_REJECTS: Rejects = { begin: nothing, add: nothing, finish: nothing, discard: nothing };

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** Null: nothing is there. */
async function placeOf(path: string) {
  try {
    return await stat(path, { bigint: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * A file for the rejected rows of `input`, or none when `path` is null. Throws before anything is read: WrongUsage for
 * the input itself under any of its names, RejectsNotWritten where something stands that no file may replace.
 */
export async function openRejects(input: string, path: string | null): Promise<Rejects> {
  if (path === null) return NO_REJECTS;
  const told = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof NotReplaceable)
        throw new RejectsNotWritten(
          path,
          error.reason === 'folder' ? 'EISDIR' : text('imports:output.not-a-file'),
        );
      const code = codeOf(error);
      throw code === null ? error : new RejectsNotWritten(path, code);
    }
  };
  const there = await told(placeOf(path));
  await told(requireReplaceable(path));
  const read = there === null ? null : await placeOf(input);
  if (there !== null && read !== null && read.dev === there.dev && read.ino === there.ino)
    throw rejectsOverInput(path);
  const file = new RejectedRowsFile(path);
  return {
    begin: (header, delimiter) => told(file.begin(header, delimiter)),
    add: (rows) => told(file.add(rows)),
    finish: () => told(file.finish()),
    discard: () => told(file.discard()),
  };
}
