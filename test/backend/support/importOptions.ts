/** What an import is asked when nothing special is. */
import type { ImportOptions } from '../../../src/domain/metrics/importTypes';

/** Incidents, with everything as the file tells, but for what is given. */
export const importOptions = (given: Pick<ImportOptions, 'now'> & Partial<ImportOptions>): ImportOptions => ({
  kind: 'incident',
  preset: null,
  mapping: null,
  zone: null,
  order: null,
  dedupe: 'error',
  where: [],
  words: null,
  ...given,
});
