import type { LoosePack } from './loosePack';
import { duplicateIds, duplicatesIn, type Findings, type Refer } from './packFindings';

/** `questions.json`: ids, and that disciplines, roles and guardrails exist. */
export function checkQuestions(pack: LoosePack, refer: Refer): Findings {
  if (pack.questions === null) return [];
  return [
    ...duplicateIds('questions.json', [], 'question', pack.questions),
    ...pack.questions.flatMap(({ discipline, roles, guardrail }, q) => [
      ...refer('questions.json', [q, 'discipline'], 'discipline', discipline),
      ...roles.flatMap((role, i) => refer('questions.json', [q, 'roles', i], 'role', role)),
      ...duplicatesIn('questions.json', [q, 'roles'], roles),
      ...refer('questions.json', [q, 'guardrail'], 'guardrail', guardrail),
    ]),
  ];
}
