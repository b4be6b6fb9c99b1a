/** Every migration in order. Append only. */
import { initial } from './0001-initial';
import { imports } from './0002-imports';
import { entries } from './0003-entries';
import { recordChunks } from './0004-record-chunks';
import { importedEntries } from './0005-imported-entries';
import { milestoneTargets } from './0006-milestone-targets';
import { replacedImports } from './0007-replaced-imports';
import type { Migration } from './migration';

export const migrations: readonly Migration[] = [
  initial,
  imports,
  entries,
  recordChunks,
  importedEntries,
  milestoneTargets,
  replacedImports,
];
