// The tests that mutants are held against: worked by hand, and quick. Properties over a thousand random packs would
// kill some more, at seconds for each mutant; they are left to the usual run.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/domain/{scoring,diagnosis,assessment}/**/*.test.ts'],
    exclude: ['**/properties.test.ts', '**/workedCases.test.ts', '**/*Pack*.test.ts'],
  },
});
