/**
 * Cells that a spreadsheet would run as a formula instead of showing them. Source: OWASP, *CSV Injection*: a cell is
 * shown as text behind an apostrophe.
 */

/** A lone sign is a text to every spreadsheet, and a missing value to us. */
const RUNS = /^'*[=+\-@\t\r\n＝＋－＠]./s;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]./s;

/**
 * The cell with one more apostrophe before it when it would be run, or when it only differs from such a cell by
 * apostrophes, so that `unguardedCell` gives back every text exactly.
 */
export const guardedCell = (text: string): string => (RUNS.test(text) ? `'${text}` : text);

/** What `guardedCell` was given. */
export const unguardedCell = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);
