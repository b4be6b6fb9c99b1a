/** Which character separates the cells. */
import { headRecords } from './headRecords';
import { recordsAbove } from './tableStart';
import type { TextEncoding } from './textEncoding';

/** Those that are looked for. */
export const USUAL_DELIMITERS: readonly string[] = [',', ';', '\t', '|'];
const ROWS = 200;
const ENOUGH_BYTES = 32 * 1024;
const DECLARED = /^(?:sep=([\x01-\x7f])|"sep=([\x01-\x7f])")(?:\r\n|\n|\r)/i;
/** A first line under which fewer rows fit is no header. */
const LEAST_SHARE = 0.5;

/** `sep=;` on the first line, as spreadsheets write it; null when there is none, or no single byte of ASCII. */
export function declaredDelimiter(bytes: Buffer): string | null {
  const found = DECLARED.exec(bytes.toString('latin1', 0, 10));
  return found?.[1] ?? found?.[2] ?? null;
}

/**
 * The delimiter under which most of the first rows have as many cells as the header, damaged lines counting as rows that
 * have not; more cells win a tie. Where the first line is hardly a header under any, lines above one are allowed for.
 * Null when none gives a second column.
 */
export function detectDelimiter(
  bytes: Buffer,
  end: number,
  encoding: TextEncoding,
  isWhole: boolean,
): string | null {
  const isEnough = end > ENOUGH_BYTES && bytes.lastIndexOf(10, ENOUGH_BYTES) > 0;
  const sampled = isEnough ? ENOUGH_BYTES : end;
  type Fit = { delimiter: string; share: number; width: number };
  const better = (fit: Fit, best: Fit | null): Fit =>
    best === null || fit.share > best.share || (fit.share === best.share && fit.width > best.width)
      ? fit
      : best;
  let first: Fit | null = null;
  let below: Fit | null = null;
  for (const delimiter of USUAL_DELIMITERS) {
    const read = (upTo: number) =>
      headRecords(bytes, upTo, encoding, delimiter, isWhole && upTo === end, { most: ROWS });
    const sample = read(sampled);
    const { sound, damaged } = sample.sound.length === 0 && sampled < end ? read(end) : sample;
    const fitFrom = (header: number): Fit | null => {
      const width = sound[header]?.cells.length ?? 0;
      if (width < 2) return null;
      const fitting = sound.slice(header).filter(({ cells }) => cells.length === width).length;
      return { delimiter, share: fitting / (sound.length - header + damaged), width };
    };
    const fit = fitFrom(0);
    if (fit !== null) first = better(fit, first);
    const above = recordsAbove(sound);
    const fitBelow = above > 0 ? fitFrom(above) : null;
    if (fitBelow !== null) below = better(fitBelow, below);
  }
  const isHeader = first !== null && first.share >= LEAST_SHARE;
  return (isHeader ? first : (below ?? first))?.delimiter ?? null;
}
