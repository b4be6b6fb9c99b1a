/** What was decided about contradictions, and questions that a newer pack dropped. */
import type { Migration } from './migration';

export const settlements: Migration = {
  version: 6,
  up: (db) => {
    db.exec('');
  },
};
