/** Numbers as people write them. */

export type DecimalMark = '.' | ',';

/** Whole digits, or groups of them: of three, or as in India of two before the last three. */
const WITH_POINT = /^[+-]?(?:(?:\d+|\d{1,3}(?:,\d{2,3})*,\d{3})(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const WITH_COMMA = /^[+-]?(?:(?:\d+|\d{1,3}(?:\.\d{2,3})*\.\d{3})(?:,\d*)?|,\d+)(?:e[+-]?\d+)?$/i;

/**
 * The number in a text with currency signs and thousands marks; null when it is none, also where its marks stand as they
 * only would with the other decimal mark.
 */
export function decimalNumber(text: string, mark: DecimalMark): number | null {
  const bare = text.replace(/[\s\u00a0'’]|\p{Sc}|^[A-Z]{3}|[A-Z]{3}$/gu, '');
  if (!(mark === ',' ? WITH_COMMA : WITH_POINT).test(bare)) return null;
  return Number(mark === ',' ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', ''));
}
