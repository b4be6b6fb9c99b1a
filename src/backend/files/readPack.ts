/** Reads a question pack from its folder: every fault with its file and line, or the whole pack. */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPack } from '../../domain/pack/checkPack';
import { groupBy } from '../../domain/pack/groupBy';
import { type PackFault, type PackFinding, shownValue } from '../../domain/pack/packFault';
import {
  DEFAULT_LANGUAGE,
  LANGUAGE_FOLDER,
  OPTIONAL_FILES,
  PACK_FILE_NAMES,
  schemaOf,
  textFile,
} from '../../domain/pack/packFiles';
import { Pack } from '../../domain/pack/packSchema';
import { schemaFindings } from '../../domain/pack/schemaFindings';
import { packHash } from './packHash';
import { type PackJson, readPackJson } from './packJson';

const MEGABYTE = 1024 * 1024;
export const LARGEST_PACK_FILE_MB = 5;
/** More than this of one file helps nobody, and a hostile file could hold millions. */
const MOST_FAULTS_PER_FILE = 500;
/** What file managers leave behind; neither read nor part of the fingerprint. */
const LITTER = /^(\..*|Thumbs\.db|desktop\.ini)$/;

/** The pack in one language, or everything that is wrong with it. */
export type PackReading = { readonly ok: Pack } | { readonly faults: readonly PackFault[] };

/** The pack in each language that it brings, or everything that is wrong with it. */
export type PackLanguages =
  { readonly ok: ReadonlyMap<string, Pack> } | { readonly faults: readonly PackFault[] };

const whole = (file: string, code: PackFault['code'], values: PackFault['values'] = {}): PackFault => ({
  file,
  line: null,
  path: [],
  code,
  values,
});

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

interface Listing {
  readonly files: readonly string[];
  readonly faults: readonly PackFault[];
}

const NO_FOLDER: readonly string[] = ['ENOENT', 'ENOTDIR'];

/** The files of a pack as they are expected to lie in the folder, and a fault for everything else. */
async function listFolder(dir: string): Promise<Listing> {
  const files: string[] = [];
  const faults: PackFault[] = [];
  const visit = async (folder: string, mayHoldFolder: (name: string) => boolean): Promise<void> => {
    const entries = await readdir(join(dir, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (LITTER.test(entry.name)) continue;
      if (entry.isDirectory() && mayHoldFolder(entry.name)) {
        await visit(path, path === 'locales' ? (name) => LANGUAGE_FOLDER.test(name) : () => false);
      } else if (schemaOf(path) === undefined) faults.push(whole(shownValue(path), 'unexpected-file'));
      else if (entry.isFile()) files.push(path);
      else faults.push(whole(path, 'not-a-file'));
    }
  };
  try {
    await visit('', (name) => name === 'locales');
  } catch (error) {
    const code = errorCode(error);
    const fault = NO_FOLDER.includes(code)
      ? whole('', 'folder-missing')
      : whole('', 'folder-unreadable', { reason: code });
    return { files: [], faults: [fault] };
  }
  return { files, faults };
}

type FileReading = { readonly bytes: Uint8Array; readonly text: string } | { readonly fault: PackFault };

async function readText(dir: string, file: string): Promise<FileReading> {
  try {
    const { size } = await lstat(join(dir, file));
    if (size > LARGEST_PACK_FILE_MB * MEGABYTE) {
      return { fault: whole(file, 'file-too-large', { limit: LARGEST_PACK_FILE_MB }) };
    }
    const bytes = await readFile(join(dir, file));
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith('\uFEFF') ? { fault: whole(file, 'byte-order-mark') } : { bytes, text };
  } catch (error) {
    const code = errorCode(error);
    return {
      fault:
        code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
          ? whole(file, 'not-utf8')
          : whole(file, 'file-unreadable', { reason: code }),
    };
  }
}

/** The files that a pack cannot do without, and those that each language it has begun cannot do without. */
function requiredFiles(listed: readonly string[]): readonly string[] {
  const begun = listed.flatMap((file) => {
    const [folder, language] = file.split('/');
    return folder === 'locales' && language !== undefined ? [language] : [];
  });
  const languages = [...new Set([DEFAULT_LANGUAGE, ...begun])];
  const names = PACK_FILE_NAMES.filter(
    (name) => !OPTIONAL_FILES.has(name) || listed.some((file) => file === name || file.endsWith(`/${name}`)),
  );
  return [...names, ...languages.flatMap((language) => names.map((name) => textFile(language, name)))];
}

function capped(file: string, findings: readonly PackFinding[]): readonly PackFinding[] {
  if (findings.length <= MOST_FAULTS_PER_FILE) return findings;
  const count = findings.length - MOST_FAULTS_PER_FILE;
  return [
    ...findings.slice(0, MOST_FAULTS_PER_FILE),
    { file, path: [], code: 'more-faults', values: { count } },
  ];
}

/** One place is told once: what the schema has said about it, the cross-check need not repeat. */
function onePerPlace(findings: readonly PackFinding[]): readonly PackFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ path, code }) => {
    const key = JSON.stringify([path, code]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What the schemas and the cross-checks say about the parsed files, with lines. */
function shapeFaults(parsed: ReadonlyMap<string, PackJson>): readonly PackFault[] {
  const readable = new Map(
    [...parsed].flatMap(([file, { value }]) => (value === undefined ? [] : [[file, value] as const])),
  );
  const bySchema = [...readable].flatMap(([file, value]) => {
    const result = schemaOf(file)?.safeParse(value);
    return result === undefined || result.success ? [] : schemaFindings(file, value, result.error.issues);
  });
  const byFile = groupBy([...bySchema, ...checkPack(readable)], ({ file }) => file);
  return [...byFile].flatMap(([file, findings]) =>
    capped(file, onePerPlace(findings)).map((finding) => ({
      ...finding,
      line: parsed.get(file)?.lineAt(finding.path) ?? null,
    })),
  );
}

function inReadingOrder(faults: readonly PackFault[], order: readonly string[]): readonly PackFault[] {
  const rank = new Map(order.map((file, i) => [file, i]));
  const rankOf = (file: string): number => rank.get(file) ?? order.length;
  const lineOf = ({ code, line }: PackFault): number => (code === 'more-faults' ? Infinity : (line ?? 0));
  return [...faults].sort((a, b) => rankOf(a.file) - rankOf(b.file) || lineOf(a) - lineOf(b));
}

function assemble(values: ReadonlyMap<string, unknown>, hash: string): ReadonlyMap<string, Pack> {
  const languages = [...values.keys()].flatMap((file) =>
    file.startsWith('locales/') && file.endsWith('/pack.json')
      ? [file.split('/')[1] ?? DEFAULT_LANGUAGE]
      : [],
  );
  const inLanguage = (language: string): Pack =>
    Pack.parse({
      manifest: values.get('pack.json'),
      hash,
      language,
      questions: values.get('questions.json'),
      diagnosis: values.get('diagnosis.json'),
      guardrails: values.get('guardrails.json'),
      fit: values.get('fit.json'),
      contradictions: values.get('contradictions.json') ?? [],
      script: values.get('script.json') ?? [],
      knowledge: values.get('knowledge.json') ?? [],
      texts: {
        pack: values.get(textFile(language, 'pack.json')),
        questions: values.get(textFile(language, 'questions.json')),
        diagnosis: values.get(textFile(language, 'diagnosis.json')),
        guardrails: values.get(textFile(language, 'guardrails.json')),
        fit: values.get(textFile(language, 'fit.json')),
        contradictions: values.get(textFile(language, 'contradictions.json')) ?? {},
        script: values.get(textFile(language, 'script.json')) ?? {},
        knowledge: values.get(textFile(language, 'knowledge.json')) ?? {},
      },
    });
  return new Map(languages.map((language) => [language, inLanguage(language)]));
}

/** Reads a pack in all its languages. Nothing about a bad folder or file throws; it comes back as faults. */
export async function readPackLanguages(dir: string): Promise<PackLanguages> {
  const listing = await listFolder(dir);
  if (listing.faults.some(({ file }) => file === '')) return { faults: listing.faults };
  const required = requiredFiles(listing.files);
  const faults: PackFault[] = [...listing.faults];
  const told = new Set(faults.map(({ file }) => file));
  const contents = new Map<string, Uint8Array>();
  const parsed = new Map<string, PackJson>();
  for (const file of required) {
    if (!listing.files.includes(file)) {
      if (!told.has(file)) faults.push(whole(file, 'file-missing'));
      continue;
    }
    const reading = await readText(dir, file);
    if ('fault' in reading) {
      faults.push(reading.fault);
      continue;
    }
    const json = readPackJson(file, reading.text);
    contents.set(file, reading.bytes);
    parsed.set(file, json);
    faults.push(...json.faults);
  }
  faults.push(...shapeFaults(parsed));
  if (faults.length > 0) return { faults: inReadingOrder(faults, required) };
  const values = new Map([...parsed].map(([file, { value }]) => [file, value]));
  return { ok: assemble(values, packHash(contents)) };
}

/** Reads a pack in one language, in English where it does not speak that one. */
export async function readPack(dir: string, language: string = DEFAULT_LANGUAGE): Promise<PackReading> {
  const reading = await readPackLanguages(dir);
  if ('faults' in reading) return reading;
  const pack = reading.ok.get(language) ?? reading.ok.get(DEFAULT_LANGUAGE);
  // Every language file of English is required, so that a sound pack always has it.
  if (pack === undefined) throw new Error(`a sound pack without ${DEFAULT_LANGUAGE}: ${dir}`);
  return { ok: pack };
}
