/** Which column is probably what. */
import { fieldsOfKind } from '../../domain/metrics/fieldsOfKind';
import {
  PresetName,
  RecordTimeField,
  type ImportField,
  type ImportMapping,
  type MappingCaution,
  type RecordKind,
} from '../../domain/metrics/importTypes';
import { CellWords } from './cellWords';
import type { ColumnFacts } from './columnFacts';
import type { FileHead } from './fileHead';
import { looserNames, normalizedName } from './columnNames';
import { names } from './genericAliases';
import { kindAliases } from './kindAliases';
import { holdsPeriods, tellsHowItWent } from './kinds/kindColumn';
import { presets } from './presets';

/** The tool whose headers are there, `generic` when none is sure. */
export function recognizePreset(headers: readonly string[]): PresetName {
  const known = new Set(headers.map(normalizedName));
  let best: PresetName = 'generic';
  let most = 0;
  for (const name of PresetName.options) {
    const { signature, needed } = presets[name];
    const found = signature.filter((header) => known.has(header)).length;
    if (name === 'generic' || found < needed || found <= most) continue;
    best = name;
    most = found;
  }
  return best;
}

type Facts = (position: number) => ColumnFacts;
const isTimeField = (field: ImportField): boolean => RecordTimeField.safeParse(field).success;

/** Where several columns could be the start, one that most rows leave empty is not it. */
const START_SHARE = 0.5;
/** Names that are as often something else; ids only when they tell rows apart. */
const FAINT_IDS = names(
  'key reference ref incident ticket incidentname case chamado protocolo identificador kennung',
);
/** From so many rows on, one and the same text in all of them tells no incidents apart, whatever its name. */
const ROWS_OF_A_CONSTANT = 20;
/** Names that say severity only when their words do. */
const FAINT_SEVERITIES = ['impact', 'impactlevel', 'urgency', 'urgence', 'dringlichkeit'];
/** Names of columns that say who reported only when their words do. */
const FAINT_REPORTERS = names('source reportsource channel origin via canal origem origen origine quelle');

const words = new CellWords(null, true);

/** Which columns go by which name; a file may have thousands of them. */
class NameIndex {
  private readonly exact = new Map<string, number[]>();
  private readonly near = { time: new Map<string, number[]>(), other: new Map<string, number[]>() };

  constructor(readonly headers: readonly string[]) {
    const add = (to: Map<string, number[]>, name: string, i: number) => {
      const positions = to.get(name);
      if (positions === undefined) to.set(name, [i]);
      else positions.push(i);
    };
    headers.forEach((header, i) => {
      add(this.exact, normalizedName(header), i);
      for (const name of looserNames(header, true)) add(this.near.time, name, i);
      for (const name of looserNames(header, false)) add(this.near.other, name, i);
    });
  }

  /** Positions of the columns with that name, plainly. */
  named(name: string): readonly number[] {
    return this.exact.get(name) ?? [];
  }

  /** Positions of the columns that the aliases name: by the order of the aliases for a time, else the plain ones first. */
  candidates(aliases: readonly string[], isTime: boolean): number[] {
    const near = isTime ? this.near.time : this.near.other;
    const nearly = (alias: string) => near.get(alias) ?? [];
    const found = isTime
      ? aliases.flatMap((alias) => [...this.named(alias), ...nearly(alias)])
      : [...aliases.flatMap((alias) => this.named(alias)), ...aliases.flatMap(nearly)];
    return [...new Set(found)];
  }
}

const DATE = /datum|date|data|fecha/;
const CLOCK_NAMES = ['time', 'hora', 'zeit', 'uhrzeit', 'heure'];

/** `Start date` beside a `Start time` that holds clock times: half of a moment, and midnight would be a wrong one. */
function isHalfOfMoment(position: number, index: NameIndex, facts: Facts): boolean {
  const name = normalizedName(index.headers[position] ?? '');
  if (!DATE.test(name)) return false;
  return CLOCK_NAMES.some((clock) =>
    index.named(name.replace(DATE, clock)).some((i) => i !== position && facts(i).times === null),
  );
}

function timeColumn(
  field: ImportField,
  candidates: readonly number[],
  index: NameIndex,
  facts: Facts,
): number | undefined {
  const holding = candidates.filter(
    (i) => (facts(i).times !== null && !isHalfOfMoment(i, index, facts)) || holdsPeriods(field, facts(i)),
  );
  const most = Math.max(0, ...holding.map((i) => facts(i).times ?? 0));
  const least = field === 'started' ? most * START_SHARE : 1;
  return holding.find((i) => (facts(i).times ?? 0) >= least && most > 0) ?? holding[0];
}

function otherColumn(
  field: ImportField,
  candidates: readonly number[],
  index: NameIndex,
  facts: Facts,
): number | undefined {
  const filled = candidates.filter((i) => facts(i).filled > 0);
  if (field === 'id')
    return filled.find((i) => {
      const { filled: rows, values } = facts(i);
      const isFaint = FAINT_IDS.includes(normalizedName(index.headers[i] ?? ''));
      return values.length > 1 || rows < (isFaint ? 2 : ROWS_OF_A_CONSTANT);
    });
  if (field === 'outcome' || field === 'failed') return filled.find((i) => tellsHowItWent(field, facts(i)));
  if (field === 'state')
    return filled.find((i) => facts(i).values.some((value) => words.isState(value))) ?? filled[0];
  if (field === 'severity')
    return (
      filled.find((i) => facts(i).values.some((value) => words.severity(value) !== null)) ??
      filled.find((i) => !FAINT_SEVERITIES.includes(normalizedName(index.headers[i] ?? '')))
    );
  if (field === 'reportedBy')
    return filled.find(
      (i) =>
        !FAINT_REPORTERS.includes(normalizedName(index.headers[i] ?? '')) ||
        facts(i).values.some((value) => words.isReporter(value)),
    );
  return filled[0] ?? candidates[0];
}

function aliasesOf(name: PresetName, kind: RecordKind, field: ImportField): readonly string[] {
  const { aliases } = presets[name];
  return (kind === 'incident' ? undefined : kindAliases[kind][field]) ?? aliases[field] ?? [];
}

/**
 * Columns for as many fields of the kind as the preset, or anybody, knows by name, each column once. Only columns that
 * hold times, or nothing yet, are taken for a time; of several the first that holds something.
 */
export function suggestMapping(
  name: PresetName,
  headers: readonly string[],
  facts: Facts,
  kind: RecordKind = 'incident',
): ImportMapping {
  const { never } = presets[name];
  const index = new NameIndex(headers);
  const taken = new Set<number>();
  const mapping: ImportMapping = {};
  const { times, others } = fieldsOfKind[kind];
  for (const field of [...times, ...others]) {
    const isTime = isTimeField(field);
    const candidates = index
      .candidates(aliasesOf(name, kind, field), isTime)
      .filter((i) => !taken.has(i) && !never.includes(normalizedName(headers[i] ?? '')));
    const position = (isTime ? timeColumn : otherColumn)(field, candidates, index, facts);
    const column = position === undefined ? undefined : headers[position];
    if (position === undefined || column === undefined) continue;
    mapping[field] = column;
    taken.add(position);
  }
  return mapping;
}

/** Whether a caution about a column says something under this mapping. */
function applies(code: MappingCaution['code'], column: string, mapping: ImportMapping): boolean {
  switch (code) {
    case 'closed-as-reconciled':
      return mapping.reconciled === column;
    case 'updated-as-restored':
      return mapping.restored === undefined || mapping.restored === column;
    case 'closed-as-restored':
    case 'lines-above-header':
    case 'id-not-mapped':
    case 'repeated-header':
    case 'sla-remaining':
      return true;
  }
}

/** Names of the time at which a ticket is put away. */
const CLOSING =
  /^(?:incident|ticket|issue|case|request)?(?:closed?|closing|closure|cerrad[oa]|encerrad[oa]|fechad[oa]|geschlossen|abgeschlossen|ferme|clos|cloture)(?:at|on|am|em|el|le|a)?(?:date|time|datetime|timestamp|local)?$/;

/** What to know about the mapped columns, about columns that invite a mistake, and about lines that were passed over. */
export function mappingCautions(
  name: PresetName,
  mapping: ImportMapping,
  { names: headers, above }: Pick<FileHead, 'names' | 'above'>,
): MappingCaution[] {
  const cautions: MappingCaution[] = [];
  if (above !== null) cautions.push({ code: 'lines-above-header', column: above });
  const mapped = new Set(Object.values(mapping));
  for (const column of headers) {
    const found = presets[name].cautions.find(({ columns }) => columns.test(normalizedName(column)));
    if (found !== undefined && applies(found.code, column, mapping))
      cautions.push({ code: found.code, column });
  }
  const { restored } = mapping;
  // An alert is closed when it is over.
  if (name !== 'opsgenie' && restored !== undefined && CLOSING.test(normalizedName(restored)))
    cautions.push({ code: 'closed-as-restored', column: restored });
  for (const column of headers) {
    const original = /^(.*)#2$/.exec(column)?.[1];
    if (original !== undefined && headers.includes(original) && mapped.has(original))
      cautions.push({ code: 'repeated-header', column: original });
  }
  if (mapping.id === undefined) {
    const column = headers.find((header) => presets[name].aliases.id?.includes(normalizedName(header)));
    if (column !== undefined) cautions.push({ code: 'id-not-mapped', column });
  }
  return cautions;
}
