/** Cross-checks a pack: whether its files, each sound by itself, also fit together. */
import { checkContradictionRules } from './checkContradictionRules';
import { checkDiagnosis } from './checkDiagnosis';
import { checkFormat } from './checkFormat';
import { checkGuardrails } from './checkGuardrails';
import { checkKnowledge } from './checkKnowledge';
import { checkManifest } from './checkManifest';
import { checkPackTexts } from './checkPackTexts';
import { checkQuestions } from './checkQuestions';
import { checkScript } from './checkScript';
import { loosePack } from './loosePack';
import type { PackFinding } from './packFault';
import { duplicateIds, knownIds, referenceChecker } from './packFindings';

/**
 * All findings about how the parsed files of a pack fit together. `files` maps a path relative to the pack's
 * folder to the parsed JSON, `undefined` where the file is there and is no JSON; what depends on a file that is
 * missing or unreadable is not checked. Faults inside one file are the schemas' to report.
 */
export function checkPack(files: ReadonlyMap<string, unknown>): readonly PackFinding[] {
  const pack = loosePack(files);
  const refer = referenceChecker(knownIds(pack));
  return [
    ...checkFormat(pack),
    ...checkManifest(pack),
    ...checkQuestions(pack, refer),
    ...checkDiagnosis(pack, refer),
    ...checkGuardrails(pack, refer),
    ...duplicateIds('fit.json', [], 'criterion', pack.fit ?? []),
    ...checkContradictionRules(pack, refer),
    ...checkScript(pack),
    ...checkKnowledge(pack, refer),
    ...checkPackTexts(pack),
  ];
}
