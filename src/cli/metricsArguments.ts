/** The words after `metrics`, understood. */
import { resolve } from 'node:path';
import { fieldsOfKind } from '../domain/metrics/fieldsOfKind';
import {
  DateOrder,
  DedupeMode,
  type ImportField,
  PresetName,
  type ImportMapping,
  type RowCondition,
} from '../domain/metrics/importTypes';
import type { RecoverFrom } from '../domain/metrics/classifyRecord';
import { Day, instant, type Instant } from '../domain/time';
import { isKnownZone } from '../backend/services/importFile';
import { text } from '../shared/i18n/text';

export type MetricsArguments = {
  path: string;
  preset: PresetName | null;
  /** Incident fields only. */
  map: ImportMapping;
  zone: string | null;
  order: DateOrder | null;
  from: RecoverFrom;
  /** Null: not given. */
  dedupe: DedupeMode | null;
  where: RowCondition[];
  asOf: Instant | null;
  rejects: string | null;
  json: boolean;
};

/** Wrong usage, with the one sentence that says so. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** The file of rejected rows would take the place of the one that is read. */
export const rejectsOverInput = (path: string): WrongUsage =>
  new WrongUsage(text('imports:usage.rejects-over-input', { text: path }));

const wrong = (key: string, values: Record<string, unknown> = {}): never => {
  throw new WrongUsage(text(`imports:usage.${key}`, values));
};

function oneOf<T extends string>(allowed: readonly T[], flag: string, value: string): T {
  const found = allowed.find((option) => option === value);
  return found ?? wrong('not-one-of', { flag, allowed: allowed.join(', '), text: value });
}

/** A preset by the name of its tool, however it is written: `Jira Service Management`, `GitLab-issues`. */
function presetOf(flag: string, value: string): PresetName {
  const [tool = ''] = value
    .trim()
    .toLowerCase()
    .split(/[\s_-]/);
  return PresetName.options.find((option) => option === tool) ?? oneOf(PresetName.options, flag, value);
}

/** Parts between commas; one without `=` goes on with the part before it, whose value holds a comma. */
function listed(value: string): string[] {
  const parts: string[] = [];
  for (const part of value.split(',')) {
    if (parts.length > 0 && !part.includes('=')) parts[parts.length - 1] += `,${part}`;
    else parts.push(part);
  }
  return parts.map((part) => part.trim());
}

const { times, others } = fieldsOfKind.incident;
const INCIDENT_FIELDS: readonly ImportField[] = [...times, ...others];

function addMapping(map: ImportMapping, value: string): void {
  for (const pair of listed(value)) {
    const at = pair.indexOf('=');
    if (at < 1 || at === pair.length - 1) wrong('not-a-pair', { flag: '--map', text: pair });
    const name = pair.slice(0, at).trim();
    const column = pair.slice(at + 1).trim();
    const field = INCIDENT_FIELDS.find((option) => option === name);
    if (field === undefined)
      return wrong('unknown-field', { text: name, allowed: INCIDENT_FIELDS.join(', ') });
    const before = map[field];
    if (before !== undefined && before !== column)
      wrong('mapped-twice', { field, first: before, second: column });
    map[field] = column;
  }
}

function condition(value: string): RowCondition {
  const match = /^(.+?)(!=|=)(.*)$/s.exec(value);
  const [, column = '', operator = '', wanted = ''] = match ?? [];
  if (match === null || column.trim() === '') return wrong('not-a-condition', { text: value });
  return { column: column.trim(), operator: operator === '=' ? '=' : '!=', value: wanted.trim() };
}

/** A moment with its zone, or a day, which stands for its first moment in UTC; 30 February is neither. */
function moment(value: string): Instant {
  const isMoment = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(value);
  const ms = isMoment && Day.safeParse(value.slice(0, 10)).success ? Date.parse(value) : NaN;
  return Number.isNaN(ms) ? wrong('not-an-instant', { text: value }) : instant(ms);
}

/** An IANA zone that this runtime knows. */
const knownZone = (value: string): string =>
  isKnownZone(value) ? value : wrong('unknown-zone', { text: value });

/** Reads the arguments; throws WrongUsage with one sentence for the first that makes no sense. */
export function readMetricsArguments(args: readonly string[]): MetricsArguments {
  const result: MetricsArguments = {
    path: '',
    preset: null,
    map: {},
    zone: null,
    order: null,
    from: 'started',
    dedupe: null,
    where: [],
    asOf: null,
    rejects: null,
    json: false,
  };
  const takes: Record<string, (value: string, flag: string) => void> = {
    '--preset': (value, flag) => (result.preset = presetOf(flag, value)),
    '--map': (value) => addMapping(result.map, value),
    '--zone': (value) => (result.zone = knownZone(value)),
    '--order': (value, flag) => (result.order = oneOf(DateOrder.options, flag, value)),
    '--from': (value, flag) => (result.from = oneOf(['started', 'detected'], flag, value)),
    '--dedupe': (value, flag) => (result.dedupe = oneOf(DedupeMode.options, flag, value)),
    '--where': (value) => result.where.push(...listed(value).map(condition)),
    '--as-of': (value) => (result.asOf = moment(value)),
    '--rejects': (value) => (result.rejects = value),
  };
  for (let i = 0; i < args.length; i += 1) {
    const word = args[i] ?? '';
    if (word === '--json') {
      result.json = true;
      continue;
    }
    if (!word.startsWith('-')) {
      if (result.path !== '') wrong('too-many-files', { text: word });
      result.path = word;
      continue;
    }
    const [flag = word, attached] = word.split(/=(.*)/s);
    const take = Object.hasOwn(takes, flag) ? takes[flag] : undefined;
    if (take === undefined) return wrong('unknown-flag', { flag });
    const value = attached ?? args[(i += 1)];
    if (value === undefined || value === '') return wrong('value-missing', { flag });
    take(value, flag);
  }
  if (result.path === '') wrong('file-missing');
  if (result.rejects !== null && resolve(result.rejects) === resolve(result.path))
    throw rejectsOverInput(result.rejects);
  return result;
}
