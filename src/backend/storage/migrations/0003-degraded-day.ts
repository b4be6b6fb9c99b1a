/** What roles said about the degraded day, and what was agreed. */
import type { Migration } from './migration';

export const degradedDay: Migration = {
  version: 3,
  up: (db) => {
    db.exec('');
  },
};
