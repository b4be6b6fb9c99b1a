/** A first read of a whole file: what its bytes are, before anything is made of them. */
import { createHash } from 'node:crypto';
import { ImportRefused } from './importRefused';
import { openForReading } from './fileBytes';
import { EncodingSurvey, type TextEncoding } from './textEncoding';

export interface SurveyedFile {
  readonly bytes: number;
  readonly sha256: string;
  readonly encoding: TextEncoding;
}

const PIECE = 1 << 20;

/** Reads a file once from end to end; refuses what cannot be opened, is empty or is no text. */
export async function surveyFile(path: string, signal?: AbortSignal): Promise<SurveyedFile> {
  const { file } = await openForReading(path);
  const hash = createHash('sha256');
  const survey = new EncodingSurvey();
  const piece = Buffer.allocUnsafe(PIECE);
  let bytes = 0;
  try {
    for (;;) {
      if (signal?.aborted === true) throw new ImportRefused({ code: 'cancelled' });
      const { bytesRead } = await file.read(piece, 0, PIECE, null);
      if (bytesRead === 0) break;
      const read = piece.subarray(0, bytesRead);
      hash.update(read);
      survey.add(read);
      bytes += bytesRead;
    }
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex'), encoding: survey.finish() };
}
