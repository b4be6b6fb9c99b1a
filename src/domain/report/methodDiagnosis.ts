/** Failure patterns, beliefs, root causes and moves of a pack, as the method tells them. */
import type { Pack } from '../pack/packSchema';
import type { MethodEntry, MethodSection } from './methodDocument';
import type { MethodNames } from './methodNames';
import { labelled, listed, plain } from './methodPart';
import { list, say, type Sentence } from './sentence';

/** From here on a link points strongly, from there on clearly; below it is a hint. */
const STRONGLY = 0.7;
const CLEARLY = 0.35;

/** Weights are judgement: a word tells as much of them as a reader should trust. */
const strength = (weight: number): 'strongly' | 'clearly' | 'weakly' =>
  weight >= STRONGLY ? 'strongly' : weight >= CLEARLY ? 'clearly' : 'weakly';

/** Names by how strongly their links point, a line each, in pack order. */
const pointing = (links: readonly { readonly name: string; readonly weight: number }[]): Sentence[] =>
  (['strongly', 'clearly', 'weakly'] as const).flatMap((word) => {
    const names = links.filter(({ weight }) => strength(weight) === word).map(({ name }) => name);
    return names.length === 0 ? [] : [say(`method:points.${word}`, { names: list(names) })];
  });

export function patternSection(pack: Pack, names: MethodNames): MethodSection {
  const entries = pack.diagnosis.patterns.map(({ id, mattersWhen, source }): MethodEntry => ({
    id,
    title: names.pattern(id),
    parts: [
      plain(pack.texts.diagnosis.patterns[id]?.seen ?? ''),
      ...listed(
        'mattersWhen',
        mattersWhen.map((criterion) => names.criterion(criterion)),
      ),
      ...labelled(
        'pointsTo',
        pointing(
          pack.diagnosis.symptomLinks
            .filter(({ pattern }) => pattern === id)
            .map(({ cause, weight }) => ({ name: names.cause(cause), weight })),
        ),
      ),
      ...labelled('source', [source]),
    ],
  }));
  return {
    id: 'patterns',
    heading: say('method:patterns.heading'),
    intro: [say('method:patterns.intro')],
    entries,
  };
}

export function beliefSection(pack: Pack, names: MethodNames): MethodSection {
  const entries = pack.diagnosis.beliefs.map(({ id, cause }): MethodEntry => {
    const texts = pack.texts.diagnosis.beliefs[id];
    return {
      id,
      title: texts?.voiced ?? id,
      parts: [
        ...labelled('reality', [texts?.reality]),
        ...labelled('hides', [names.cause(cause), pack.texts.diagnosis.causes[cause]?.plain]),
      ],
    };
  });
  return {
    id: 'beliefs',
    heading: say('method:beliefs.heading'),
    intro: [say('method:beliefs.intro')],
    entries,
  };
}

export function causeSection(pack: Pack, names: MethodNames): MethodSection {
  const { symptomLinks, answerLinks, controls, moves, causes } = pack.diagnosis;
  const entries = causes.map(({ id, source }): MethodEntry => {
    const texts = pack.texts.diagnosis.causes[id];
    return {
      id,
      title: texts?.title ?? id,
      parts: [
        plain(texts === undefined ? '' : say('method:plainly', { text: texts.plain })),
        plain(texts?.explains ?? ''),
        ...labelled(
          'showsAs',
          pointing(
            symptomLinks
              .filter(({ cause }) => cause === id)
              .map(({ pattern, weight }) => ({ name: names.pattern(pattern), weight })),
          ),
        ),
        ...labelled(
          'weakAnswers',
          pointing(
            answerLinks
              .filter(({ cause }) => cause === id)
              .map(({ question, weight }) => ({ name: names.question(question), weight })),
          ),
        ),
        ...listed(
          'controls',
          controls.filter(({ cause }) => cause === id).map(({ question }) => names.question(question)),
        ),
        ...listed(
          'moves',
          moves.filter((move) => move.causes.includes(id)).map((move) => names.move(move.id)),
        ),
        ...labelled('source', [source]),
      ],
    };
  });
  return {
    id: 'causes',
    heading: say('method:causes.heading'),
    intro: [say('method:causes.intro')],
    entries,
  };
}

export function moveSection(pack: Pack, names: MethodNames): MethodSection {
  const entries = pack.diagnosis.moves.map(({ id, effort, causes, brings, after, receipt }): MethodEntry => {
    const texts = pack.texts.diagnosis.moves[id];
    return {
      id,
      title: texts?.title ?? id,
      parts: [
        plain(texts?.change ?? ''),
        ...labelled('signal', [texts?.signal]),
        ...labelled('proof', [
          texts?.receipt,
          say('method:receiptKind', { kind: say(`common:receiptKind.${receipt}`) }),
        ]),
        ...labelled(
          'brings',
          brings.map(({ question, level }) =>
            say('method:bringsTo', { question: names.question(question), level, name: names.level(level) }),
          ),
        ),
        ...listed(
          'against',
          causes.map((cause) => names.cause(cause)),
        ),
        ...listed(
          'after',
          (after ?? []).map((move) => names.move(move)),
        ),
        ...labelled('effort', [say('method:effort', { effort })]),
      ],
    };
  });
  return { id: 'moves', heading: say('method:moves.heading'), intro: [say('method:moves.intro')], entries };
}
