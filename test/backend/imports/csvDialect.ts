/** Ways to write a table as CSV, and the text that each of them can hold. */
import fc from 'fast-check';
import type { FileEncoding } from '../../../src/domain/metrics/importTypes';

export type Dialect = {
  delimiter: ',' | ';' | '\t' | '|';
  quotes: 'all' | 'needed';
  lineEnd: '\n' | '\r\n' | '\r';
  /** The last line is ended like the others. */
  isEnded: boolean;
  encoding: FileEncoding;
  byteOrderMark: boolean;
};

/** Windows-1252 has no mark; the others come with and without. */
const encodings: readonly Pick<Dialect, 'encoding' | 'byteOrderMark'>[] = [
  { encoding: 'utf-8', byteOrderMark: false },
  { encoding: 'utf-8', byteOrderMark: true },
  { encoding: 'utf-16le', byteOrderMark: false },
  { encoding: 'utf-16le', byteOrderMark: true },
  { encoding: 'utf-16be', byteOrderMark: false },
  { encoding: 'utf-16be', byteOrderMark: true },
  { encoding: 'windows-1252', byteOrderMark: false },
];

export const dialect: fc.Arbitrary<Dialect> = fc
  .record({
    delimiter: fc.constantFrom(',' as const, ';' as const, '\t' as const, '|' as const),
    quotes: fc.constantFrom('all' as const, 'needed' as const),
    lineEnd: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
    isEnded: fc.boolean(),
    how: fc.constantFrom(...encodings),
  })
  .map(({ how, ...rest }) => ({ ...rest, ...how }));

const PLAIN = ['a', 'B', '7', ' ', '-', '.', "'", '"', ',', ';', '|', '\t', '=', '#', '\\', '/', 'NULL'];
/** No two of them make a character of UTF-8, which would make the file what it is not meant to be. */
const WESTERN = ['é', 'ü', 'ñ', 'à', '€x', '“q', '’s'];
const ANY = ['ß', '€', '“', 'Ω', '中', '日本', '😀', 'e\u0301', '\u200b', '\u00a0'];

/** A text of up to twelve pieces that an encoding can hold, with what else may stand in a cell. */
export const textIn = (encoding: FileEncoding, others: readonly string[] = []): fc.Arbitrary<string> =>
  fc
    .array(
      fc.constantFrom(...PLAIN, ...(encoding === 'windows-1252' ? WESTERN : [...WESTERN, ...ANY]), ...others),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((pieces) => pieces.join(''));

const BEYOND_LATIN = new Map(
  [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'].map((character, i) => [character, 0x80 + i] as const),
);

const toWindows1252 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((character) => BEYOND_LATIN.get(character.replace(' ', '?')) ?? character.charCodeAt(0)),
  );

export function encoded(
  text: string,
  { encoding, byteOrderMark }: Pick<Dialect, 'encoding' | 'byteOrderMark'>,
): Buffer {
  const marked = byteOrderMark ? `\ufeff${text}` : text;
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(marked);
    case 'utf-16le':
      return Buffer.from(marked, 'utf16le');
    case 'utf-16be':
      return Buffer.from(marked, 'utf16le').swap16();
    case 'windows-1252':
      return toWindows1252(text);
  }
}

/** One cell as the dialect writes it. */
export function writtenCell(
  text: string,
  { delimiter, quotes }: Pick<Dialect, 'delimiter' | 'quotes'>,
): string {
  const needsQuotes = quotes === 'all' || text.includes(delimiter) || /["\r\n]/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as the bytes of a file. */
export function writtenTable(rows: readonly (readonly string[])[], how: Dialect): Buffer {
  const lines = rows.map((cells) => cells.map((cell) => writtenCell(cell, how)).join(how.delimiter));
  return encoded(lines.join(how.lineEnd) + (how.isEnded ? how.lineEnd : ''), how);
}
