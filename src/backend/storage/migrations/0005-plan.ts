/** Actions, reviews of incidents and the continuity KPI of an assessment. */
import type { Migration } from './migration';

export const plan: Migration = {
  version: 5,
  up: (db) => {
    db.exec('');
  },
};
