// Plants a violation of every room rule and sees it refused; counts what was cruised, since a checker
// that looks at nothing passes everything.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { ESLint } from 'eslint';
import { afterEach, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
interface Config {
  readonly forbidden: readonly { readonly name: string }[];
  readonly options: ICruiseOptions;
}
const { default: config } = (await import(pathToFileURL(join(root, '.dependency-cruiser.mjs')).href)) as {
  default: Config;
};

let planted: string | undefined;
afterEach(() => {
  if (planted) rmSync(planted, { recursive: true, force: true });
  planted = undefined;
});

/** A little tree of its own: `files` by path, with the project's packages and settings beside them. */
function plant(files: Readonly<Record<string, string>>): string {
  planted = mkdtempSync(join(tmpdir(), 'rooms-'));
  symlinkSync(join(root, 'node_modules'), join(planted, 'node_modules'), 'junction');
  for (const name of ['package.json', 'tsconfig.base.json']) cpSync(join(root, name), join(planted, name));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(planted, path)), { recursive: true });
    writeFileSync(join(planted, path), content);
  }
  return planted;
}

async function violatedRules(baseDir: string): Promise<ICruiseResult> {
  const { output } = await cruise(['src'], {
    ...config.options,
    ruleSet: { forbidden: [...config.forbidden] } as NonNullable<ICruiseOptions['ruleSet']>,
    validate: true,
    baseDir,
  });
  return output as ICruiseResult;
}

const uses = (path: string) => `import '${path}';\n`;
const PLANTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'domain-imports-domain': { 'src/domain/a.ts': uses('../shared/b'), 'src/shared/b.ts': 'export {};' },
  'domain-no-io': { 'src/domain/a.ts': uses('node:fs') },
  'domain-only-zod': { 'src/domain/a.ts': uses('yazl') },
  'shared-imports-domain': { 'src/shared/a.ts': uses('../main/b'), 'src/main/b.ts': 'export {};' },
  'backend-imports-domain-shared': {
    'src/backend/entry.ts': uses('../main/b'),
    'src/main/b.ts': 'export {};',
  },
  'cli-imports-services': {
    'src/cli/a.ts': uses('../backend/storage/b'),
    'src/backend/storage/b.ts': 'export {};',
  },
  'windows-never-backend': {
    'src/renderer/a.ts': uses('../backend/services/b'),
    'src/backend/services/b.ts': 'export {};',
  },
  'main-imports-shared-domain': { 'src/main/a.ts': uses('../renderer/b'), 'src/renderer/b.ts': 'export {};' },
  'preload-imports-shared-domain': { 'src/preload/a.ts': uses('../main/b'), 'src/main/b.ts': 'export {};' },
  'renderer-imports-shared-domain': { 'src/renderer/a.ts': uses('../main/b'), 'src/main/b.ts': 'export {};' },
  'renderer-no-node': { 'src/renderer/a.ts': uses('node:path') },
  'handlers-go-through-services': {
    'src/backend/handlers/a.ts': uses('../storage/b'),
    'src/backend/storage/b.ts': 'export {};',
  },
  'entry-opens-the-chain': {
    'src/backend/services/a.ts': uses('../handlers/b'),
    'src/backend/handlers/b.ts': 'export {};',
  },
  'services-are-above-storage': {
    'src/backend/storage/a.ts': uses('../services/b'),
    'src/backend/services/b.ts': 'export {};',
  },
  'only-shell-imports-electron': { 'src/backend/services/a.ts': uses('electron') },
  'only-storage-imports-sqlite': { 'src/backend/services/a.ts': uses('better-sqlite3') },
  'no-circular': { 'src/domain/a.ts': uses('./b'), 'src/domain/b.ts': uses('./a') },
  'no-unresolved': { 'src/domain/a.ts': uses('./nowhere') },
};

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
}

describe('who may import whom', () => {
  test('every rule has a planted violation', () => {
    expect(Object.keys(PLANTS).sort()).toEqual(config.forbidden.map((rule) => rule.name).sort());
  });

  test.each(Object.keys(PLANTS))('%s is refused', async (rule) => {
    const result = await violatedRules(plant(PLANTS[rule]!));
    expect(result.summary.violations.map((violation) => violation.rule.name)).toContain(rule);
  });

  test('the product itself: every source file is cruised, none violates a rule', async () => {
    const result = await violatedRules(root);
    const ours = result.modules.filter((module) => /^src\/.*\.tsx?$/.test(module.source));
    expect(ours.length).toBe(sourceFiles(join(root, 'src')).length);
    expect(ours.length).toBeGreaterThan(100);
    expect(
      result.summary.violations.map(
        (violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`,
      ),
    ).toEqual([]);
  });
});

describe('one tsconfig a room', () => {
  test('an import from a forbidden room does not compile', () => {
    const tree = plant({
      'src/backend/secret.ts': 'export const secret = 1;',
      'src/renderer/page.ts': "export { secret } from '../backend/secret';",
    });
    for (const room of ['domain', 'shared', 'renderer']) {
      mkdirSync(join(tree, 'src', room), { recursive: true });
      cpSync(join(root, 'src', room, 'tsconfig.json'), join(tree, 'src', room, 'tsconfig.json'));
      writeFileSync(join(tree, 'src', room, 'index.ts'), 'export {};');
    }
    const compile = () =>
      execFileSync(
        process.execPath,
        [
          join(root, 'node_modules/typescript/bin/tsc'),
          '-p',
          'src/renderer',
          '--outDir',
          join(tree, 'out'),
          '--noEmit',
          'false',
        ],
        {
          cwd: tree,
          encoding: 'utf8',
          stdio: 'pipe',
        },
      );
    let output = '';
    try {
      compile();
    } catch (error) {
      output = (error as { stdout: string }).stdout;
    }
    expect(output).toMatch(/TS6307|TS6059/);
  });
});

describe('the domain has no clock and no randomness', () => {
  test.each([
    'export const t = Date.now();',
    'export const t = new Date();',
    'export const t = Math.random();',
    'export const t = performance.now();',
  ])('lint refuses %s', async (code) => {
    const eslint = new ESLint({ cwd: root });
    const [result] = await eslint.lintText(`${code}\n`, { filePath: join(root, 'src/domain/time.ts') });
    expect(result!.messages.map((message) => message.ruleId)).toContain('no-restricted-syntax');
  });
});
