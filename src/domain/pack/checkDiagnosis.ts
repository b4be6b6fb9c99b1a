import { checkMoves } from './checkMoves';
import type { LoosePack } from './loosePack';
import { shownValue } from './packFault';
import {
  duplicateIds,
  duplicatePairs,
  duplicatesIn,
  finding,
  type Findings,
  type Refer,
} from './packFindings';

function checkLinks(pack: LoosePack, refer: Refer): Findings {
  if (pack.diagnosis === null) return [];
  const { symptomLinks, answerLinks, controls, beliefs } = pack.diagnosis;
  const evidence = new Set(answerLinks.map(({ question, cause }) => `${question} ${cause}`));
  return [
    ...symptomLinks.flatMap(({ pattern, cause }, i) => [
      ...refer('diagnosis.json', ['symptomLinks', i, 'pattern'], 'pattern', pattern),
      ...refer('diagnosis.json', ['symptomLinks', i, 'cause'], 'cause', cause),
    ]),
    ...duplicatePairs(
      'diagnosis.json',
      ['symptomLinks'],
      symptomLinks.map(({ pattern, cause }) => [pattern, cause]),
    ),
    ...beliefs.flatMap(({ cause }, i) => refer('diagnosis.json', ['beliefs', i, 'cause'], 'cause', cause)),
    ...(['answerLinks', 'controls'] as const).flatMap((name) => {
      const links = name === 'answerLinks' ? answerLinks : controls;
      return [
        ...links.flatMap(({ question, cause }, i) => [
          ...refer('diagnosis.json', [name, i, 'question'], 'question', question),
          ...refer('diagnosis.json', [name, i, 'cause'], 'cause', cause),
        ]),
        ...duplicatePairs(
          'diagnosis.json',
          [name],
          links.map(({ question, cause }) => [question, cause]),
        ),
      ];
    }),
    ...controls.flatMap(({ question, cause }, i) =>
      question !== '' && cause !== '' && evidence.has(`${question} ${cause}`)
        ? [
            finding('diagnosis.json', ['controls', i], 'evidence-and-control', {
              question: shownValue(question),
              cause: shownValue(cause),
            }),
          ]
        : [],
    ),
  ];
}

/** `diagnosis.json`: ids, references, links that stand once, and nothing that no link leads to. */
export function checkDiagnosis(pack: LoosePack, refer: Refer): Findings {
  if (pack.diagnosis === null) return [];
  const { patterns, causes, symptomLinks, answerLinks, beliefs, moves } = pack.diagnosis;
  const explained = new Set([...symptomLinks, ...answerLinks, ...beliefs].map(({ cause }) => cause));
  const pointing = new Set(symptomLinks.map(({ pattern }) => pattern));
  return [
    ...duplicateIds('diagnosis.json', ['patterns'], 'pattern', patterns),
    ...duplicateIds('diagnosis.json', ['causes'], 'cause', causes),
    ...duplicateIds('diagnosis.json', ['beliefs'], 'belief', beliefs),
    ...duplicateIds('diagnosis.json', ['moves'], 'move', moves),
    ...patterns.flatMap(({ id, mattersWhen }, p) => [
      ...mattersWhen.flatMap((criterion, i) =>
        refer('diagnosis.json', ['patterns', p, 'mattersWhen', i], 'criterion', criterion),
      ),
      ...duplicatesIn('diagnosis.json', ['patterns', p, 'mattersWhen'], mattersWhen),
      ...(id === '' || pointing.has(id)
        ? []
        : [finding('diagnosis.json', ['patterns', p], 'pattern-without-link', { id: shownValue(id) })]),
    ]),
    ...causes.flatMap(({ id }, c) =>
      id === '' || explained.has(id)
        ? []
        : [finding('diagnosis.json', ['causes', c], 'cause-without-link', { id: shownValue(id) })],
    ),
    ...checkLinks(pack, refer),
    ...checkMoves(pack, refer),
  ];
}
