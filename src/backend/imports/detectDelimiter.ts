/** Which character separates the cells. */
import { RecordReader } from './recordReader';

const CANDIDATES = [',', ';', '\t', '|'];
const ROWS = 200;
const ENOUGH_TEXT = 32 * 1024;

/** Records at the beginning of a text; a record cut off by the end of `text` is left out unless it is whole. */
export function headRecords(
  text: string,
  delimiter: string,
  isWhole: boolean,
): { cells: string[]; line: number }[] {
  const records: { cells: string[]; line: number }[] = [];
  const reader = new RecordReader(delimiter, {
    record: (cells, line) => records.push({ cells, line }),
    damaged: () => undefined,
  });
  reader.push(text, isWhole);
  return records;
}

/** `sep=;` on the first line, as spreadsheets write it. */
export const declaredDelimiter = (text: string): string | null => /^sep=(.)\r?\n/.exec(text)?.[1] ?? null;

/**
 * The delimiter under which most of the first rows have as many cells as the header, more cells winning a tie;
 * null when none gives a second column.
 */
export function detectDelimiter(text: string, isWhole: boolean): string | null {
  const isEnough = text.length > ENOUGH_TEXT && text.lastIndexOf('\n', ENOUGH_TEXT) > 0;
  const sample = isEnough ? text.slice(0, ENOUGH_TEXT) : text;
  let best: { delimiter: string; share: number; width: number } | null = null;
  for (const delimiter of CANDIDATES) {
    const records = headRecords(sample, delimiter, isWhole && !isEnough).slice(0, ROWS);
    const width = records[0]?.cells.length ?? 0;
    if (width < 2) continue;
    const share = records.filter(({ cells }) => cells.length === width).length / records.length;
    if (best === null || share > best.share || (share === best.share && width > best.width))
      best = { delimiter, share, width };
  }
  return best?.delimiter ?? null;
}
