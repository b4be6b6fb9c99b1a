import type { LoosePack } from './loosePack';
import { duplicateIds, duplicatesIn, type Findings, type Refer } from './packFindings';

/** What an entry can belong to, and what the ids under that name stand for. */
const LINKS = [
  ['dimensions', 'dimension'],
  ['disciplines', 'discipline'],
  ['questions', 'question'],
  ['patterns', 'pattern'],
  ['causes', 'cause'],
  ['moves', 'move'],
] as const;

/** `knowledge.json`: ids, and that everything an entry names exists and is named once. */
export function checkKnowledge(pack: LoosePack, refer: Refer): Findings {
  const entries = pack.knowledge ?? [];
  return [
    ...duplicateIds('knowledge.json', [], 'knowledge', entries),
    ...entries.flatMap((entry, k) =>
      LINKS.flatMap(([name, kind]) => [
        ...entry[name].flatMap((id, i) => refer('knowledge.json', [k, name, i], kind, id)),
        ...duplicatesIn('knowledge.json', [k, name], entry[name]),
      ]),
    ),
  ];
}
