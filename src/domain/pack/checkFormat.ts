import { field, type LoosePack } from './loosePack';
import { finding, type Findings } from './packFindings';
import { OPTIONAL_FILES, textFile } from './packFiles';

type Path = readonly (string | number)[];

/** A file with its parts that may hold a field of format 2. */
interface Part {
  readonly file: string;
  readonly path: Path;
  readonly value: unknown;
}

const values = (file: string, at: Path, value: unknown): readonly Part[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).map(([key, part]: [string, unknown]) => ({
        file,
        path: [...at, Array.isArray(value) ? Number(key) : key],
        value: part,
      }))
    : [];

const using = (parts: readonly Part[], names: readonly string[]): Findings =>
  parts.flatMap(({ file, path, value }) =>
    names
      .filter((name) => field(value, name) !== undefined)
      .map((name) => finding(file, [...path, name], 'needs-format-2', { what: name })),
  );

/** In a pack that says it is of format 1: every file and field that only format 2 has. */
export function checkFormat(pack: LoosePack): Findings {
  if (pack.manifest?.formatVersion !== 1) return [];
  const optional = [...OPTIONAL_FILES];
  const files = [
    ...optional,
    ...pack.languages.flatMap((language) => optional.map((name) => textFile(language, name))),
  ];
  return [
    ...files
      .filter((file) => pack.file(file) !== undefined)
      .map((file) => finding(file, [], 'needs-format-2', { what: file })),
    ...using(values('questions.json', [], pack.file('questions.json')), ['source']),
    ...using(values('diagnosis.json', ['moves'], field(pack.file('diagnosis.json'), 'moves')), [
      'after',
      'measuresTruth',
    ]),
    ...pack.languages.flatMap((language) => {
      const texts = textFile(language, 'pack.json');
      const diagnosis = textFile(language, 'diagnosis.json');
      return [
        ...using(values(texts, ['disciplines'], field(pack.file(texts), 'disciplines')), ['move', 'signals']),
        ...using(values(diagnosis, ['moves'], field(pack.file(diagnosis), 'moves')), ['signal']),
      ];
    }),
  ];
}
