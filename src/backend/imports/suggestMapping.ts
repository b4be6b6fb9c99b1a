/** Which column is probably what. */
import {
  ImportField,
  PresetName,
  TimeField,
  type ImportMapping,
  type MappingCaution,
} from '../../domain/metrics/importTypes';
import { normalizedName } from './columnNames';
import { presets } from './presets';

/** The tool whose headers are there, `generic` when none is sure. */
export function recognizePreset(names: readonly string[]): PresetName {
  const known = new Set(names.map(normalizedName));
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

/**
 * Columns for as many fields as the preset knows by name, each column once. `isTime` says whether a column holds times
 * (or nothing at all in the rows looked at); only such ones are taken for a time.
 */
export function suggestMapping(
  name: PresetName,
  names: readonly string[],
  isTime: (position: number) => boolean,
): ImportMapping {
  const { aliases, never } = presets[name];
  const plain = names.map(normalizedName);
  const taken = new Set<number>();
  const mapping: ImportMapping = {};
  for (const field of ImportField.options) {
    const needsTime = TimeField.safeParse(field).success;
    for (const alias of aliases[field] ?? []) {
      const position = plain.findIndex(
        (header, i) => header === alias && !taken.has(i) && (!needsTime || isTime(i)),
      );
      const column = names[position];
      if (column === undefined || never.includes(alias)) continue;
      mapping[field] = column;
      taken.add(position);
      break;
    }
  }
  return mapping;
}

/** What to know about the mapped columns, and about columns that invite a mistake. */
export function mappingCautions(
  name: PresetName,
  mapping: ImportMapping,
  names: readonly string[],
): MappingCaution[] {
  const cautions: MappingCaution[] = [];
  const mapped = new Set(Object.values(mapping));
  for (const column of names) {
    const code = presets[name].cautions[normalizedName(column)];
    if (code === undefined) continue;
    if (code === 'closed-as-reconciled' && mapping.reconciled !== column) continue;
    cautions.push({ code, column });
  }
  for (const column of names) {
    const original = /^(.*)#2$/.exec(column)?.[1];
    if (original !== undefined && names.includes(original) && mapped.has(original))
      cautions.push({ code: 'repeated-header', column: original });
  }
  if (mapping.id === undefined) {
    const column = names.find((header) => presets[name].aliases.id?.includes(normalizedName(header)));
    if (column !== undefined) cautions.push({ code: 'id-not-mapped', column });
  }
  return cautions;
}
