/** Reads a question pack from its folder: every fault with its file and line, or the whole pack. */
import { checkPack } from '../../domain/pack/checkPack';
import { groupBy } from '../../domain/pack/groupBy';
import type { PackFault, PackFinding } from '../../domain/pack/packFault';
import {
  DEFAULT_LANGUAGE,
  OPTIONAL_FILES,
  PACK_FILE_NAMES,
  schemaOf,
  textFile,
} from '../../domain/pack/packFiles';
import type { Pack } from '../../domain/pack/packSchema';
import { schemaFindings } from '../../domain/pack/schemaFindings';
import { assemblePack, languagesOf } from './assemblePack';
import { fileFault, listPackFolder } from './listPackFolder';
import { packHash } from './packHash';
import { type PackJson, readPackJson } from './packJson';
import { readPackText } from './readPackText';

/** A pack is read once or twice in a process: code that zod would write for the purpose costs more than it saves. */
const READ_ONCE = { jitless: true };

/** More than this of one file helps nobody, and a hostile file could hold millions. */
const MOST_FAULTS_PER_FILE = 500;
const MOST_FAULTS = 2000;

/** The pack in one language, or everything that is wrong with it. */
export type PackReading = { readonly ok: Pack } | { readonly faults: readonly PackFault[] };

/** The pack in each language that it brings, with its files as they were read; or everything that is wrong. */
export type PackLanguages =
  | { readonly ok: ReadonlyMap<string, Pack>; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly faults: readonly PackFault[] };

/** The files that a pack cannot do without, and those that each language it has begun cannot do without. */
function requiredFiles(listed: readonly string[]): readonly string[] {
  const names = PACK_FILE_NAMES.filter(
    (name) => !OPTIONAL_FILES.has(name) || listed.some((file) => file === name || file.endsWith(`/${name}`)),
  );
  return [
    ...names,
    ...languagesOf(listed).flatMap((language) => names.map((name) => textFile(language, name))),
  ];
}

function capped(faults: readonly PackFault[], most: number, file: string): readonly PackFault[] {
  if (faults.length <= most) return faults;
  const count = faults.length - most;
  return [...faults.slice(0, most), fileFault(file, 'more-faults', { count })];
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

/** What each file's schema makes of it, with its complaints. */
function shape(parsed: ReadonlyMap<string, unknown>): {
  readonly values: ReadonlyMap<string, unknown>;
  readonly findings: readonly PackFinding[];
} {
  const values = new Map<string, unknown>();
  const findings = [...parsed].flatMap(([file, value]) => {
    if (value === undefined) return [];
    const result = schemaOf(file)?.safeParse(value, READ_ONCE);
    if (result?.success === true) values.set(file, result.data);
    return result === undefined || result.success ? [] : schemaFindings(file, value, result.error.issues);
  });
  return { values, findings };
}

/** The findings as faults with lines, cut short before lines are looked up. */
function placed(
  findings: readonly PackFinding[],
  parsed: ReadonlyMap<string, PackJson>,
): readonly PackFault[] {
  return [...groupBy(findings, ({ file }) => file)].flatMap(([file, ofFile]) => {
    const unplaced = onePerPlace(ofFile).map((finding) => ({ ...finding, line: null }));
    return capped(unplaced, MOST_FAULTS_PER_FILE, file).map((fault) =>
      fault.code === 'more-faults' ? fault : { ...fault, line: parsed.get(file)?.lineAt(fault.path) ?? null },
    );
  });
}

function inReadingOrder(faults: readonly PackFault[], order: readonly string[]): readonly PackFault[] {
  const rank = new Map(['', ...order].map((file, i) => [file, i]));
  const rankOf = (file: string): number => rank.get(file) ?? order.length + 1;
  const lineOf = ({ code, line }: PackFault): number => (code === 'more-faults' ? Infinity : (line ?? 0));
  const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const sorted = [...faults].sort(
    (a, b) => rankOf(a.file) - rankOf(b.file) || byName(a.file, b.file) || lineOf(a) - lineOf(b),
  );
  return capped(sorted, MOST_FAULTS, '');
}

/** Reads a pack in all its languages. Nothing about a bad folder or file throws; it comes back as faults. */
export async function readPackLanguages(dir: string): Promise<PackLanguages> {
  const listing = await listPackFolder(dir);
  if (listing.stop) return { faults: inReadingOrder(listing.faults, []) };
  const required = requiredFiles([...listing.files, ...listing.refused]);
  const faults: PackFault[] = [...listing.faults];
  const present = new Set(listing.files);
  const refused = new Set(listing.refused);
  const texts = await Promise.all(
    required.map(async (file) => ({ file, text: present.has(file) ? await readPackText(dir, file) : null })),
  );
  const files = new Map<string, Uint8Array>();
  const parsed = new Map<string, PackJson>();
  /** By path, undefined for a file that is there and cannot be read. */
  const json = new Map<string, unknown>();
  for (const { file, text } of texts) {
    if (text === null) {
      if (refused.has(file)) json.set(file, undefined);
      else faults.push(fileFault(file, 'file-missing'));
    } else if ('fault' in text) {
      faults.push(text.fault);
      json.set(file, undefined);
    } else {
      const read = readPackJson(file, text.text);
      files.set(file, text.bytes);
      parsed.set(file, read);
      json.set(file, read.value);
      faults.push(...capped(read.faults, MOST_FAULTS_PER_FILE, file));
    }
  }
  const { values, findings } = shape(json);
  faults.push(...placed([...findings, ...checkPack(json)], parsed));
  if (faults.length > 0) return { faults: inReadingOrder(faults, required) };
  return { ok: assemblePack(values, packHash(files)), files };
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
