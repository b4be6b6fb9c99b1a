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
import { looserNames, normalizedName } from './columnNames';
import { names } from './genericAliases';
import { kindAliases } from './kindAliases';
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

const words = new CellWords(null, true);

/** Positions of the columns that an alias names, the plainest first. */
function positionsOf(aliases: readonly string[], headers: readonly string[], field: ImportField): number[] {
  const plain = headers.map(normalizedName);
  const loose = headers.map((header) => looserNames(header, isTimeField(field)));
  const exact = aliases.map((alias) => plain.indexOf(alias));
  const near = aliases.map((alias) => loose.findIndex((forms) => forms.includes(alias)));
  const inOrder = isTimeField(field)
    ? aliases.flatMap((_, i) => [exact[i] ?? -1, near[i] ?? -1])
    : [...exact, ...near];
  return [...new Set(inOrder.filter((position) => position !== -1))];
}

/** `Start date` beside a `Start time` that holds clock times: half of a moment, and midnight would be a wrong one. */
function isHalfOfMoment(header: string, headers: readonly string[], facts: Facts): boolean {
  const name = normalizedName(header);
  if (!/dat[eu]|data|fecha/.test(name)) return false;
  const other = name.replace(/datum|date|data|fecha/, '(?:time|hora|zeit|uhrzeit|heure)');
  const pattern = new RegExp(`^${other}$`);
  return headers.some((each, i) => pattern.test(normalizedName(each)) && facts(i).times === null);
}

function timeColumn(
  field: ImportField,
  candidates: readonly number[],
  headers: readonly string[],
  facts: Facts,
): number | undefined {
  const holding = candidates.filter(
    (i) => facts(i).times !== null && !isHalfOfMoment(headers[i] ?? '', headers, facts),
  );
  const most = Math.max(0, ...holding.map((i) => facts(i).times ?? 0));
  const least = field === 'started' ? most * START_SHARE : 1;
  return holding.find((i) => (facts(i).times ?? 0) >= least && most > 0) ?? holding[0];
}

function otherColumn(
  field: ImportField,
  candidates: readonly number[],
  headers: readonly string[],
  facts: Facts,
): number | undefined {
  const filled = candidates.filter((i) => facts(i).filled > 0);
  if (field === 'id')
    return filled.find((i) => {
      const { filled: rows, values } = facts(i);
      const isFaint = FAINT_IDS.includes(normalizedName(headers[i] ?? ''));
      return values.length > 1 || rows < (isFaint ? 2 : ROWS_OF_A_CONSTANT);
    });
  if (field === 'state')
    return filled.find((i) => facts(i).values.some((value) => words.isState(value))) ?? filled[0];
  if (field === 'severity')
    return (
      filled.find((i) => facts(i).values.some((value) => words.severity(value) !== null)) ??
      filled.find((i) => !FAINT_SEVERITIES.includes(normalizedName(headers[i] ?? '')))
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
  const taken = new Set<number>();
  const mapping: ImportMapping = {};
  const { times, others } = fieldsOfKind[kind];
  for (const field of [...times, ...others]) {
    const candidates = positionsOf(aliasesOf(name, kind, field), headers, field).filter(
      (i) => !taken.has(i) && !presets[name].never.includes(normalizedName(headers[i] ?? '')),
    );
    const position = (isTimeField(field) ? timeColumn : otherColumn)(field, candidates, headers, facts);
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
    case 'id-not-mapped':
    case 'repeated-header':
    case 'sla-remaining':
      return true;
  }
}

/** What to know about the mapped columns, and about columns that invite a mistake. */
export function mappingCautions(
  name: PresetName,
  mapping: ImportMapping,
  headers: readonly string[],
): MappingCaution[] {
  const cautions: MappingCaution[] = [];
  const mapped = new Set(Object.values(mapping));
  for (const column of headers) {
    const found = presets[name].cautions.find(({ columns }) => columns.test(normalizedName(column)));
    if (found !== undefined && applies(found.code, column, mapping))
      cautions.push({ code: found.code, column });
  }
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
