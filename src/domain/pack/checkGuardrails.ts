import { groupBy } from './groupBy';
import type { LoosePack } from './loosePack';
import { shownValue } from './packFault';
import { duplicateIds, finding, type Findings, type Refer } from './packFindings';

/** Of the questions that ask about one guardrail, so many are named. */
const MOST_NAMED = 5;

/** `guardrails.json`: ids, owners that exist, and one question for each guardrail. */
export function checkGuardrails(pack: LoosePack, refer: Refer): Findings {
  const { guardrails, questions } = pack;
  if (guardrails === null) return [];
  const askedBy = groupBy(questions ?? [], ({ guardrail }) => guardrail);
  return [
    ...duplicateIds('guardrails.json', [], 'guardrail', guardrails),
    ...guardrails.flatMap(({ id, ownerRole }, g) => {
      const asking = askedBy.get(id) ?? [];
      const values = { id: shownValue(id) };
      return [
        ...refer('guardrails.json', [g, 'ownerRole'], 'role', ownerRole),
        ...(id !== '' && questions !== null && asking.length === 0
          ? [finding('guardrails.json', [g], 'guardrail-without-question', values)]
          : []),
        ...(id !== '' && asking.length > 1
          ? [
              finding('guardrails.json', [g], 'guardrail-with-several-questions', {
                ...values,
                questions: shownValue(
                  asking
                    .slice(0, MOST_NAMED)
                    .map((question) => question.id)
                    .join(', '),
                ),
              }),
            ]
          : []),
      ];
    }),
  ];
}
