// npm run check: format, types, lint, who imports whom. Everything that needs no running program.
import { step, tool } from './run.mjs';

export function check() {
  step('format', () => tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']));
  step('types', () => tool('typescript/bin/tsc', ['-b']));
  step('lint', () => tool('eslint/bin/eslint.js', ['.', '--max-warnings', '0']));
  step('rooms', () =>
    tool('dependency-cruiser/bin/dependency-cruiser.mjs', ['--config', '.dependency-cruiser.mjs', 'src']),
  );
}

if (process.argv[1]?.endsWith('check.mjs')) check();
