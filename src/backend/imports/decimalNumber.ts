/** Numbers as people write them. */

export type DecimalMark = '.' | ',';

/**
 * The decimal mark of a column: the last mark of a cell that has both, or a single one not followed by exactly three
 * digits; what the cells do not tell is told by the delimiter, because a list with commas cannot be separated by them.
 */
export function decimalMark(cells: Iterable<string>, delimiter: string): DecimalMark {
  for (const cell of cells) {
    const marks = cell.replace(/[^.,]/g, '');
    const last = marks.at(-1);
    if (last !== '.' && last !== ',') continue;
    if (marks.includes('.') && marks.includes(',')) return last;
    if (marks.length === 1 && !/[.,]\d{3}(?!\d)/.test(cell)) return last;
    if (marks.length > 1) return last === '.' ? ',' : '.';
  }
  return delimiter === ';' ? ',' : '.';
}

/** The number in a text with currency signs and thousands marks; null when it is none. */
export function decimalNumber(text: string, mark: DecimalMark): number | null {
  const bare = text.replace(/[\s\u00a0'’]|\p{Sc}|^[A-Z]{3}|[A-Z]{3}$/gu, '');
  const plain = mark === ',' ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
}
