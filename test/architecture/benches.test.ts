import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

// The bench makes up an assessment of its own; a field that the domain gains must not break it unseen.
it('the bench of an assessment runs on the domain as it is', () => {
  const said = execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { benchAssess } from './scripts/bench/assess.mjs'; await benchAssess({ warmUp: 0, runs: 1 });`,
    ],
    { cwd: root, encoding: 'utf8' },
  );
  expect(said).toMatch(/^assessing 200 workflows, 68 questions/);
  expect(said.match(/ms \(.* n = 1\)/g)).toHaveLength(4);
}, 60_000);
