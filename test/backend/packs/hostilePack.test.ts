/** Packs that were made to do harm, or that something made unreadable: refused with a reason, quickly, and no more. */
import fc from 'fast-check';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../../src/backend/files/readPack';
import { OPTIONAL_FILES, PACK_FILE_NAMES, textFile } from '../../../src/domain/pack/packFiles';
import type { PackFault } from '../../../src/domain/pack/packFault';
import { emptyFolder, fileOf, packFolder, SMALL } from './packFolder';

/** The files that a pack of format 1 has, and one of format 2 needs. */
const NAMES = PACK_FILE_NAMES.filter((name) => !OPTIONAL_FILES.has(name));

async function faultsOf(dir: string): Promise<readonly PackFault[]> {
  const reading = await readPack(dir);
  return 'faults' in reading ? reading.faults : [];
}

/** `file:line code path`, what a fault is about without its values. */
const brief = ({ file, line, code, path }: PackFault): string =>
  `${file}:${line ?? '-'} ${code} ${path.join('.')}`.trimEnd();

describe('a hostile pack', () => {
  const change = (content: string | Buffer | null, file = 'fit.json') =>
    packFolder(SMALL, { [file]: content });

  it('cannot bring in keys that reach into objects', async () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const text = fileOf(SMALL, 'diagnosis.json').replace(
        '"controls": []',
        `"controls": [], "${key}": { "a": 1 }`,
      );
      const faults = await faultsOf(change(text, 'diagnosis.json'));
      expect(faults.map(brief)).toEqual([`diagnosis.json:7 forbidden-key ${key}`]);
    }
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it('cannot nest deeper than 40, not even hidden behind a comment, however large it is', async () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect((await faultsOf(change(nested(41)))).map(brief)).toEqual(['fit.json:1 too-deep']);
    expect((await faultsOf(change(nested(40)))).map(({ code }) => code)).not.toContain('too-deep');
    expect((await faultsOf(change(`/* " */\n${nested(1_000_000)}`))).map(brief)).toEqual([
      'fit.json:2 too-deep',
    ]);
  });

  it('cannot be larger than 5 MB a file', async () => {
    const [fault, ...more] = await faultsOf(change(`[${' '.repeat(5 * 1024 * 1024)}]`));
    expect([fault?.file, fault?.code, fault?.values, more]).toEqual([
      'fit.json',
      'file-too-large',
      { limit: 5 },
      [],
    ]);
  });

  it('is told when it is no JSON, no UTF-8, begins with a mark, or is empty', async () => {
    expect((await faultsOf(change('hello'))).map(brief)).toEqual(['fit.json:1 json-syntax']);
    expect((await faultsOf(change(''))).map(brief)).toEqual(['fit.json:1 json-syntax']);
    expect((await faultsOf(change(Buffer.from([0x5b, 0xff, 0x5d])))).map(brief)).toEqual([
      'fit.json:- not-utf8',
    ]);
    expect((await faultsOf(change(`\uFEFF${fileOf(SMALL, 'fit.json')}`))).map(brief)).toEqual([
      'fit.json:- byte-order-mark',
    ]);
  });

  it('is told for a missing file, folders and links in place of files, and files that do not belong', async () => {
    expect((await faultsOf(change(null))).map(brief)).toEqual(['fit.json:- file-missing']);
    const dir = packFolder(SMALL, { 'fit.json': null, 'pack.json': null, 'locales/en/extra.json': '{}' });
    symlinkSync(join(SMALL, 'fit.json'), join(dir, 'fit.json'));
    mkdirSync(join(dir, 'pack.json'));
    mkdirSync(join(dir, 'scripts'));
    expect((await faultsOf(dir)).map(brief)).toEqual([
      'pack.json:- not-a-file',
      'fit.json:- not-a-file',
      'locales/en/extra.json:- unexpected-file',
      'scripts:- unexpected-file',
    ]);
  });

  it('is told when there is no folder, or an empty one', async () => {
    expect((await faultsOf(join(emptyFolder(), 'nothing'))).map(brief)).toEqual([':- folder-missing']);
    expect((await faultsOf(join(SMALL, 'pack.json'))).map(brief)).toEqual([':- folder-missing']);
    expect(await faultsOf(emptyFolder())).toHaveLength(10);
  });

  it('is cut short when it holds more faults than anyone can read', async () => {
    const many = `[${Array.from({ length: 2000 }, () => '{}').join(',\n')}]`;
    const faults = await faultsOf(change(many));
    const ofFile = faults.filter(({ file }) => file === 'fit.json');
    expect(ofFile).toHaveLength(501);
    expect(ofFile.at(-1)).toMatchObject({ code: 'more-faults', values: { count: 5500 } });
  });

  it('never makes the reader throw, whatever a file holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NAMES),
        fc.boolean(),
        fc.oneof(fc.json(), fc.string()),
        async (name, ofTexts, content) => {
          const file = ofTexts ? textFile('en', name) : name;
          expect((await faultsOf(packFolder(SMALL, { [file]: content }))).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('cannot be larger than 20 MB in all, and is then not read at all', async () => {
    const dir = packFolder(SMALL);
    for (const language of ['de', 'es', 'fr', 'it', 'nl']) {
      mkdirSync(join(dir, 'locales', language), { recursive: true });
      for (const name of NAMES) {
        // Nobody reads what is in them: holes of 5 MB, no JSON.
        writeFileSync(join(dir, textFile(language, name)), '');
        truncateSync(join(dir, textFile(language, name)), 5 * 1024 * 1024);
      }
    }
    expect((await faultsOf(dir)).map(brief)).toEqual([':- pack-too-large']);
  });

  it('is refused by its size when one file is 50 MB, without reading that file', async () => {
    const dir = packFolder(SMALL);
    truncateSync(join(dir, 'questions.json'), 50 * 1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    const faults = await faultsOf(dir);
    expect(faults.map(brief)).toEqual([':- pack-too-large', 'questions.json:- file-too-large']);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024);
  });

  it('cannot fill memory with a million entries within 5 MB', async () => {
    const lists = {
      numbers: `[${'0,'.repeat(1_000_000)}0]`,
      objects: `[${'{},'.repeat(1_000_000)}{}]`,
      keys: `{${Array.from({ length: 400_000 }, (_, i) => `"k${i}":0`).join(',')}}`,
      brackets: '}'.repeat(4_000_000),
      commas: ','.repeat(4_000_000),
    };
    for (const [name, text] of Object.entries(lists)) {
      const started = performance.now();
      expect((await faultsOf(change(text))).map(brief), name).toEqual(['fit.json:1 too-many-values']);
      expect(performance.now() - started, name).toBeLessThan(10_000);
    }
  });

  it('is told in bounded time when what it may hold is all wrong', async () => {
    const many = 60_000;
    const texts = {
      'fit.json': `[${'7,'.repeat(many)}7]`,
      'guardrails.json': `[${Array.from({ length: 20_000 }, () => '{"id":"line"}').join(',')}]`,
      'questions.json': `[${Array.from({ length: 20_000 }, () => '{"guardrail":"line"}').join(',')}]`,
      'locales/en/fit.json': `{${Array.from({ length: many }, () => '"a":1').join(',')}}`,
    };
    const started = performance.now();
    const faults = await faultsOf(packFolder(SMALL, texts));
    expect(performance.now() - started).toBeLessThan(40_000);
    for (const file of Object.keys(texts)) {
      const ofFile = faults.filter((fault) => fault.file === file);
      expect(ofFile.length, file).toBeGreaterThan(0);
      expect(ofFile.length, file).toBeLessThanOrEqual(1002);
    }
    expect(faults.length).toBeLessThanOrEqual(2001);
  });

  it('cannot lead the reader in a circle of links', async () => {
    const dir = packFolder(SMALL, { 'fit.json': null });
    symlinkSync(join(dir, 'fit.json'), join(dir, 'fit.json'));
    symlinkSync(dir, join(dir, 'locales', 'de'));
    symlinkSync(join(dir, 'locales'), join(dir, 'locales', 'locales'));
    expect((await faultsOf(dir)).map(brief)).toEqual([
      'fit.json:- not-a-file',
      'locales/de:- unexpected-file',
      'locales/locales:- unexpected-file',
    ]);
    const circle = join(emptyFolder(), 'circle');
    symlinkSync(circle, circle);
    expect(await faultsOf(circle)).toMatchObject([
      { code: 'folder-unreadable', values: { reason: 'ELOOP' } },
    ]);
  });

  it('cannot bring folders of languages that are none, nor more than anyone speaks', async () => {
    const odd = ['EN', 'en_US', 'x', 'abcd', 'en-us', '..hidden', 'con:', 'e n', '__proto__', 'zh-Hans'];
    const dir = packFolder(SMALL);
    for (const name of odd) mkdirSync(join(dir, 'locales', name));
    const faults = await faultsOf(dir);
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['unexpected-file']));
    expect(faults).toHaveLength(odd.length - 1); // What begins with a dot is litter.
    const many = packFolder(SMALL);
    for (let i = 0; i < 60; i++) {
      mkdirSync(join(many, 'locales', `a${String.fromCharCode(97 + (i % 26))}${'ab'.charAt(i % 2)}`), {
        recursive: true,
      });
      mkdirSync(join(many, 'locales', `b${String.fromCharCode(97 + (i % 26))}`), { recursive: true });
    }
    expect((await faultsOf(many)).map(brief)).toContain('locales:- too-many-languages');
  });

  it('is told when a number is out of range or is none', async () => {
    const text = fileOf(SMALL, 'diagnosis.json');
    const weight = async (written: string) => {
      const faults = await faultsOf(change(text.replace('0.8', written), 'diagnosis.json'));
      return faults.map(({ code }) => code);
    };
    expect(await weight('1e999')).toEqual(['wrong-type']);
    expect(await weight('9007199254740993')).toEqual(['number-too-large']);
    expect(await weight('1e-400')).toEqual(['number-not-above']);
    expect(await weight('-0')).toEqual(['number-not-above']);
    for (const none of ['NaN', 'Infinity', '-Infinity', '0x1', '01', '.5', '1.', '+1']) {
      expect(await weight(none), none).toContain('json-syntax');
    }
    expect(await weight('"0.8"')).toEqual(['wrong-type']);
    expect(await weight('null')).toEqual(['wrong-type']);
  });

  it('is told when a version could be read in two ways', async () => {
    for (const version of ['01.0.0', '1.0', '1.0.0-beta', `${'9'.repeat(400)}.0.0`, '1.0.0\\n']) {
      const manifest = fileOf(SMALL, 'pack.json').replace('"1.0.0"', `"${version}"`);
      expect(
        (await faultsOf(change(manifest, 'pack.json'))).map(({ code }) => code),
        version,
      ).toEqual(['bad-version']);
    }
  });

  it('has the faults of all its files told at once, however each is broken', async () => {
    const dir = packFolder(SMALL, {
      'pack.json': '[]',
      'questions.json': Buffer.from([0xff, 0xfe]),
      'diagnosis.json': '{"patterns": [',
      'guardrails.json': '[{ "id": "line", "ownerRole": "engineer", "measured": null, "id": "line" }]',
      'fit.json': '['.repeat(60) + ']'.repeat(60),
      'locales/en/pack.json': '{ "name": "" }',
      'locales/en/questions.json': null,
      'locales/en/diagnosis.json': 'null',
      'locales/en/guardrails.json': `{${' '.repeat(5 * 1024 * 1024)}}`,
      'locales/en/fit.json': '{ "constructor": {} }',
      'locales/de/pack.json': '\uFEFF{}',
    });
    const told = await faultsOf(dir);
    expect(told.map(brief)).toEqual([
      'pack.json:1 wrong-type',
      'questions.json:- not-utf8',
      'diagnosis.json:1 json-syntax',
      'guardrails.json:1 duplicate-key 0.id',
      'fit.json:1 too-deep',
      'locales/en/pack.json:1 text-empty name',
      'locales/en/pack.json:1 missing dimensions',
      'locales/en/pack.json:1 missing disciplines',
      'locales/en/pack.json:1 missing roles',
      'locales/en/pack.json:1 missing levelNames',
      'locales/en/questions.json:- file-missing',
      'locales/en/diagnosis.json:1 wrong-type',
      'locales/en/guardrails.json:- file-too-large',
      'locales/en/fit.json:1 forbidden-key constructor',
      'locales/de/pack.json:- byte-order-mark',
      'locales/de/questions.json:- file-missing',
      'locales/de/diagnosis.json:- file-missing',
      'locales/de/guardrails.json:- file-missing',
      'locales/de/fit.json:- file-missing',
    ]);
  });
});
