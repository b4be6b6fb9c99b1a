import type { LoosePack } from './loosePack';
import { shownValue } from './packFault';
import { duplicateIds, finding, type Findings, repeated } from './packFindings';

/** `script.json`: ids of items, and of the choices within each. */
export function checkScript(pack: LoosePack): Findings {
  const items = pack.script ?? [];
  return [
    ...duplicateIds('script.json', [], 'item', items),
    ...items.flatMap(({ choices }, i) =>
      repeated(choices, (index, id) =>
        finding('script.json', [i, 'choices', index], 'duplicate-id', { kind: 'choice', id: shownValue(id) }),
      ),
    ),
  ];
}
