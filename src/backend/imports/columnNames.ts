/** Columns and what they are called. */
import { ImportRefused } from './importRefused';
import { withoutAccents } from './writtenTime';

/** Jira's `Custom field (Severity)` in the languages of its interface. */
const CUSTOM_FIELD =
  /^(?:campopersonalizado|benutzerdefinierte(?:s|n)?feld(?:er)?|champs?personnalises?)(?=.)/;

/** `Created At (UTC)`, `created_at` and `createdAt` are one and the same name. */
export const normalizedName = (name: string): string =>
  withoutAccents(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(?<=.)(utc|gmt)$/, '')
    .replace(CUSTOM_FIELD, 'customfield');

/** What tools and people put before the name of a field, and behind the name of a time. */
const BEFORE =
  /^(?:incident|inc|ticket|issue|case|alert|alarm|outage|event|task|request|incidente|chamado|incidencia|vorfall|storung|attributes|properties|fields)(?=..)/;
const BEHIND =
  /(?<=..)(?:dateandtime|datetime|datestamp|timestamp|zeitpunkt|datahora|fechahora|datum|date|time|local|iso|iso8601|epoch|epochms|unix|unixms|ms|ts|dt|z)$/;

/** `Date/Time Opened`, `Data/Hora de abertura`, `date_start`: what stands before the name of a time. */
const BEFORE_TIME =
  /^(?:dateandtime|datetime|timestamp|date|time|datumuhrzeit|datum|datahora|data|fechayhora|fechahora|fecha|dateheure|dateetheure)(?:of|del?|d[ao])?(?=..)/;

/** A longer text names no field. */
const LONGEST_NAME = 200;

/**
 * Other names under which a column may be known: without what stands in brackets, without `Incident` or `Ticket`
 * before, and for a time without `date`, `timestamp` or the like before or behind.
 */
export function looserNames(name: string, isTime: boolean): string[] {
  if (name.length > LONGEST_NAME) return [];
  const bare = normalizedName(name.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '));
  const forms = [bare, bare.replace(BEFORE, '')];
  if (isTime) {
    forms.push(...forms.map((form) => form.replace(BEHIND, '')));
    forms.push(...forms.map((form) => form.replace(BEFORE_TIME, '')));
  }
  return [...new Set(forms)].filter((form) => form !== '' && form !== normalizedName(name));
}

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
