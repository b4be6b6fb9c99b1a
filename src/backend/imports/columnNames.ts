/** Columns and what they are called. */
import { ImportRefused } from './importRefused';
import { withoutAccents } from './writtenTime';

/** `Created At (UTC)`, `created_at` and `createdAt` are one and the same name. */
export const normalizedName = (name: string): string =>
  withoutAccents(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(?<=.)(utc|gmt)$/, '');

/** Names that tell every column apart: the second `Comment` is `Comment#2`, a nameless third column `column 3`. */
export function columnNames(header: readonly string[]): string[] {
  const count = new Map<string, number>();
  return header.map((cell, i) => {
    const name = cell.trim() === '' ? `column ${i + 1}` : cell.trim();
    const occurrence = (count.get(name) ?? 0) + 1;
    count.set(name, occurrence);
    return occurrence === 1 ? name : `${name}#${occurrence}`;
  });
}

/** Position of a column: by its exact name, else by the one name that differs only in case, blanks and marks. */
export function columnPosition(names: readonly string[], column: string): number {
  const exact = names.indexOf(column.trim());
  if (exact !== -1) return exact;
  const wanted = normalizedName(column);
  const alike = names.flatMap((name, i) => (normalizedName(name) === wanted ? [i] : []));
  const [only] = alike;
  if (only !== undefined && alike.length === 1) return only;
  throw new ImportRefused({ code: 'unknown-column', column, header: names.slice(0, 50) });
}
