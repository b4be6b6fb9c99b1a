/** Vendors, claims, drills, reconciliations and changes of an assessment. */
import type { Migration } from './migration';

export const ledgers: Migration = {
  version: 4,
  up: (db) => {
    db.exec('');
  },
};
