/** Which character separates the cells. */
import { headRecords } from './headRecords';
import type { TextEncoding } from './textEncoding';

/** Those that are looked for. */
export const USUAL_DELIMITERS: readonly string[] = [',', ';', '\t', '|'];
const ROWS = 200;
const ENOUGH_BYTES = 32 * 1024;
const DECLARED = /^sep=([\x01-\x7f])(?:\r\n|\n|\r)/;

/** `sep=;` on the first line, as spreadsheets write it; null when there is none, or no single byte of ASCII. */
export const declaredDelimiter = (bytes: Buffer): string | null =>
  DECLARED.exec(bytes.toString('latin1', 0, 8))?.[1] ?? null;

/**
 * The delimiter under which most of the first rows have as many cells as the header, damaged lines counting as rows that
 * have not; more cells win a tie. Null when none gives a second column.
 */
export function detectDelimiter(
  bytes: Buffer,
  end: number,
  encoding: TextEncoding,
  isWhole: boolean,
): string | null {
  const isEnough = end > ENOUGH_BYTES && bytes.lastIndexOf(10, ENOUGH_BYTES) > 0;
  const sampled = isEnough ? ENOUGH_BYTES : end;
  let best: { delimiter: string; share: number; width: number } | null = null;
  for (const delimiter of USUAL_DELIMITERS) {
    const read = (upTo: number) =>
      headRecords(bytes, upTo, encoding, delimiter, isWhole && upTo === end, ROWS);
    const sample = read(sampled);
    const { sound, damaged } = sample.sound.length === 0 && sampled < end ? read(end) : sample;
    const width = sound[0]?.cells.length ?? 0;
    if (width < 2) continue;
    const share = sound.filter(({ cells }) => cells.length === width).length / (sound.length + damaged);
    if (best === null || share > best.share || (share === best.share && width > best.width))
      best = { delimiter, share, width };
  }
  return best?.delimiter ?? null;
}
