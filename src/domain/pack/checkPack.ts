/** Cross-checks a pack: whether its files, each sound by itself, also fit together. */
import { checkPackStructure } from './checkPackStructure';
import { checkPackTexts } from './checkPackTexts';
import { loosePack } from './loosePack';
import type { PackFinding } from './packFault';

/**
 * All findings about how the parsed files of a pack fit together, in the order of the files. `files` maps a
 * path relative to the pack's folder to the parsed JSON; a file that is missing or no JSON is left out, and
 * what depends on it is then not checked. Faults inside one file are the schemas' to report.
 */
export function checkPack(files: ReadonlyMap<string, unknown>): readonly PackFinding[] {
  const pack = loosePack(files);
  return [...checkPackStructure(pack), ...checkPackTexts(pack)];
}
