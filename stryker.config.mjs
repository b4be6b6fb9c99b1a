// Mutation testing of what decides: `npm run mutate` (not part of the checks; it takes minutes).
import { mutantRunner } from './scripts/mutate.mjs';

export default {
  mutate: ['src/domain/scoring/**/*.ts', 'src/domain/diagnosis/**/*.ts'],
  plugins: [mutantRunner],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutate.config.mjs', related: false },
  coverageAnalysis: 'perTest',
  // Only what these tests read goes into the copy that is mutated.
  ignorePatterns: [
    '**',
    '!src/domain/**/*.ts',
    '!src/shared/**/*',
    '!test/domain/**/*',
    '!questionnaires/**/*',
    '!package.json',
    '!vitest.mutate.config.mjs',
  ],
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'node_modules/.cache/mutate/report.json' },
  // Not below node_modules: what lies there is not compiled.
  tempDirName: 'out/mutate',
  thresholds: { high: 90, low: 85, break: 85 },
  timeoutMS: 20_000,
  concurrency: 2,
  disableTypeChecks: false,
  allowEmpty: false,
};
