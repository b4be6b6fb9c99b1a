import type { LoosePack } from './loosePack';
import { shownValue } from './packFault';
import { duplicateIds, finding, type Findings, type Refer } from './packFindings';

/** `contradictions.json`: ids, questions that exist, and a script where a rule goes by what roles answered to it. */
export function checkContradictionRules(pack: LoosePack, refer: Refer): Findings {
  const rules = pack.contradictions ?? [];
  const noScript = pack.script !== null && pack.script.length === 0;
  return [
    ...duplicateIds('contradictions.json', [], 'rule', rules),
    ...rules.flatMap(({ id, question, kind }, r) => [
      ...refer('contradictions.json', [r, 'question'], 'question', question),
      ...(kind === 'alignment-below' && noScript
        ? [finding('contradictions.json', [r], 'alignment-without-script', { id: shownValue(id) })]
        : []),
    ]),
  ];
}
