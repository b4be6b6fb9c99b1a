import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPack, readPackLanguages } from '../../../src/backend/files/readPack';
import { OPTIONAL_FILES, PACK_FILE_NAMES, textFile } from '../../../src/domain/pack/packFiles';
import { PackFault } from '../../../src/domain/pack/packFault';
import { BROKEN, BUILT_IN, fileOf, packFolder, SMALL } from './packFolder';

/** The files that a pack of format 1 has, and one of format 2 needs. */
const NAMES = PACK_FILE_NAMES.filter((name) => !OPTIONAL_FILES.has(name));

async function faultsOf(dir: string): Promise<readonly PackFault[]> {
  const reading = await readPack(dir);
  return 'faults' in reading ? reading.faults : [];
}

/** `file:line code path`, what a fault is about without its values. */
const brief = ({ file, line, code, path }: PackFault): string =>
  `${file}:${line ?? '-'} ${code} ${path.join('.')}`.trimEnd();

/** Every fault planted in the fixture, with the line on which it was planted. */
const PLANTED = [
  'pack.json:3 bad-id id',
  'pack.json:4 bad-version version',
  'pack.json:6 weights-not-100 dimensions',
  'pack.json:8 discipline-in-two-dimensions dimensions.1.disciplines.1',
  'pack.json:9 dimension-without-question dimensions.2',
  'pack.json:10 duplicate-id dimensions.2.id',
  'pack.json:11 number-not-above dimensions.2.weight',
  'pack.json:17 duplicate-id roles.1',
  'pack.json:19 missing receiptValidityDays.drill',
  'pack.json:21 wrong-type receiptValidityDays.metric',
  'pack.json:25 limits-not-ascending criticality.transactionsPerHour',
  'pack.json:27 unknown-field colour',
  'questions.json:12 duplicate-id 1.id',
  'questions.json:13 unknown-reference 1.discipline',
  'questions.json:14 not-allowed 1.scope',
  'questions.json:16 wrong-type 1.core',
  'questions.json:17 unknown-reference 1.roles.0',
  'questions.json:24 number-not-above 2.weight',
  'questions.json:26 list-too-short 2.roles',
  'questions.json:29 not-allowed 2.appliesWhen.all.0.fact',
  'questions.json:32 unknown-reference 2.guardrail',
  'diagnosis.json:3 unknown-reference patterns.0.mattersWhen.1',
  'diagnosis.json:4 pattern-without-link patterns.1',
  'diagnosis.json:7 bad-url causes.0.source',
  'diagnosis.json:8 cause-without-link causes.1',
  'diagnosis.json:12 duplicate-link symptomLinks.1',
  'diagnosis.json:13 number-too-large symptomLinks.2.weight',
  'diagnosis.json:13 unknown-reference symptomLinks.2.pattern',
  'diagnosis.json:16 number-too-large beliefs.0.weight',
  'diagnosis.json:16 unknown-reference beliefs.0.cause',
  'diagnosis.json:22 evidence-and-control controls.0',
  'diagnosis.json:27 not-allowed moves.0.effort',
  'diagnosis.json:30 level-over-receipt moves.0.brings.0.level',
  'diagnosis.json:31 not-allowed moves.0.brings.1.level',
  'diagnosis.json:31 unknown-reference moves.0.brings.1.question',
  'guardrails.json:2 unknown-reference 0.ownerRole',
  'guardrails.json:2 guardrail-with-several-questions 0',
  'guardrails.json:3 guardrail-without-question 1',
  'guardrails.json:6 number-too-large 1.measured.share',
  'fit.json:2 json-comment',
  'fit.json:5 json-trailing-comma',
  'locales/en/pack.json:2 text-empty name',
  'locales/en/pack.json:5 missing dimensions.respond.about',
  'locales/en/pack.json:7 missing-text disciplines.silence',
  'locales/en/pack.json:12 superfluous-text roles.captain',
  'locales/en/pack.json:13 list-too-short levelNames',
  'locales/en/questions.json:1 missing-text recovers',
  'locales/en/questions.json:9 levels-alike sees.levels.2',
  'locales/en/questions.json:14 duplicate-key sees.receipt',
  'locales/en/questions.json:16 forbidden-key __proto__',
  'locales/en/diagnosis.json:- file-missing',
  'locales/en/guardrails.json:2 json-syntax',
  'locales/en/fit.json:3 lighter-missing alone.lighter',
  'notes.txt:- unexpected-file',
];

describe('a sound pack', () => {
  it('is read whole, in the language asked for and in English where it has no other', async () => {
    const reading = await readPack(SMALL, 'es');
    expect('ok' in reading && reading.ok.language).toBe('en');
    expect('ok' in reading && reading.ok.texts.questions['recovers']?.levels[4]).toBe('By itself');
  });

  it('brings every language that is complete', async () => {
    const spanish = Object.fromEntries(
      NAMES.map((name) => [
        textFile('es', name),
        fileOf(SMALL, textFile('en', name)).replace('"Small"', '"Pequeño"'),
      ]),
    );
    const dir = packFolder(SMALL, spanish);
    const languages = await readPackLanguages(dir);
    expect('ok' in languages && [...languages.ok.keys()]).toEqual(['en', 'es']);
    const reading = await readPack(dir, 'es');
    expect('ok' in reading && reading.ok.texts.pack.name).toBe('Pequeño');
    const begun = packFolder(SMALL, { 'locales/pt-BR/fit.json': fileOf(SMALL, 'locales/en/fit.json') });
    expect((await faultsOf(begun)).map(brief)).toEqual([
      'locales/pt-BR/pack.json:- file-missing',
      'locales/pt-BR/questions.json:- file-missing',
      'locales/pt-BR/diagnosis.json:- file-missing',
      'locales/pt-BR/guardrails.json:- file-missing',
    ]);
  });

  it('has the same hash with Windows line ends and with litter beside it, and another when a word changes', async () => {
    const windows = Object.fromEntries(
      [...NAMES, ...NAMES.map((name) => textFile('en', name))].map((file) => [
        file,
        fileOf(SMALL, file).replaceAll('\n', '\r\n'),
      ]),
    );
    const hash = async (dir: string) => {
      const reading = await readPack(dir);
      return 'ok' in reading ? reading.ok.hash : reading.faults;
    };
    const original = await hash(SMALL);
    expect(await hash(packFolder(SMALL, { ...windows, '.DS_Store': 'x', 'locales/Thumbs.db': 'x' }))).toBe(
      original,
    );
    const changed = {
      'locales/en/pack.json': fileOf(SMALL, 'locales/en/pack.json').replace('Small', 'Smell'),
    };
    expect(await hash(packFolder(SMALL, changed))).not.toBe(original);
  });
});

describe('a broken pack', () => {
  it('has every planted fault told in one run, in reading order, each on its line', async () => {
    expect((await faultsOf(BROKEN)).map(brief)).toEqual(PLANTED);
  });

  it('gives faults that meet their own schema', async () => {
    for (const fault of await faultsOf(BROKEN)) expect(PackFault.parse(fault)).toEqual(fault);
  });
});

describe('a text that is missing', () => {
  type Json = { [key: string]: Json } | Json[] | string;

  /** Paths of all texts in a file of texts. */
  function textPaths(value: Json, path: readonly string[] = []): readonly (readonly string[])[] {
    if (typeof value === 'string') return [path];
    return Object.entries(value).flatMap(([key, part]) => textPaths(part, [...path, key]));
  }

  function without(value: Json, [key, ...rest]: readonly string[]): Json {
    if (key === undefined || typeof value === 'string') return value;
    if (Array.isArray(value)) return value.filter((_, i) => `${i}` !== key);
    const kept = Object.entries(value).filter(([name]) => name !== key || rest.length > 0);
    return Object.fromEntries(kept.map(([name, part]) => [name, name === key ? without(part, rest) : part]));
  }

  const places = NAMES.flatMap((name) => {
    const file = textFile('en', name);
    const json = JSON.parse(fileOf(BUILT_IN, file)) as Json;
    return textPaths(json).map((path) => ({ file, json, path }));
  });

  it('is told with the file and the place it belongs to, whichever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), async ({ file, json, path }) => {
        const text = JSON.stringify(without(json, path), null, 2);
        const faults = await faultsOf(packFolder(BUILT_IN, { [file]: text }));
        // Levels are a list: without one of them, the list is what is too short.
        const place = /^\d$/.test(path.at(-1) ?? '') ? path.slice(0, -1) : path;
        expect(faults.map((fault) => [fault.file, fault.path.join('.')])).toEqual([[file, place.join('.')]]);
        expect(faults[0]?.line).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('is told for a whole entry too', async () => {
    const entries = places.filter(({ path }) => path.length > 1 && !/^\d$/.test(path.at(-1) ?? ''));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...entries), async ({ file, json, path }) => {
        const entry = path.at(-2) === 'levels' ? path.slice(0, -2) : path.slice(0, -1);
        const text = JSON.stringify(without(json, entry), null, 2);
        const faults = await faultsOf(packFolder(BUILT_IN, { [file]: text }));
        expect(faults.map((fault) => fault.path.join('.'))).toContain(entry.join('.'));
      }),
      { numRuns: 30 },
    );
  });
});
