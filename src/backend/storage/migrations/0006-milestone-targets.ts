/** How long half of the requests for a milestone may take, agreed for each workflow. */
import type { Migration } from './migration';

export const milestoneTargets: Migration = {
  version: 6,
  up: (db) => {
    db.exec(`
      ALTER TABLE workflow ADD COLUMN
        target_milestones TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(target_milestones));
    `);
  },
};
