/** Guardrails, fit criteria, contradiction rules and the degraded-day script of a pack, as the method tells them. */
import type { ContradictionRule } from '../pack/contradictionRule';
import type { Pack } from '../pack/packSchema';
import type { MethodEntry, MethodSection } from './methodDocument';
import type { MethodNames } from './methodNames';
import { labelled, plain } from './methodPart';
import { say, type Sentence } from './sentence';

export function guardrailSection(pack: Pack, names: MethodNames): MethodSection {
  const entries = pack.guardrails.map(({ id, ownerRole, measured }): MethodEntry => {
    const texts = pack.texts.guardrails[id];
    return {
      id,
      title: texts?.title ?? id,
      parts: [
        plain(texts?.line ?? ''),
        ...labelled('why', [texts?.why]),
        ...labelled('owner', [names.role(ownerRole), texts?.owner]),
        ...labelled(
          'measured',
          measured === null
            ? []
            : [
                say('method:measured', {
                  figure: say(`common:figure.${measured.figure}`),
                  limit: measured.limitMs,
                  share: measured.share,
                  minimum: measured.minimum,
                }),
              ],
        ),
      ],
    };
  });
  return {
    id: 'guardrails',
    heading: say('method:guardrails.heading'),
    intro: [say('method:guardrails.intro')],
    entries,
  };
}

export function fitSection(pack: Pack): MethodSection {
  const entries = pack.fit.map(({ id, speaksFor }): MethodEntry => {
    const texts = pack.texts.fit[id];
    return {
      id,
      title: texts?.title ?? id,
      parts: [
        plain(say(`method:speaksFor.${speaksFor}`)),
        ...labelled('threshold', [texts?.threshold]),
        ...labelled('why', [texts?.reason]),
        ...labelled('lighter', [texts?.lighter]),
      ],
    };
  });
  return { id: 'fit', heading: say('method:fit.heading'), intro: [say('method:fit.intro')], entries };
}

function ruleSentence(rule: ContradictionRule): Sentence {
  switch (rule.kind) {
    case 'over-limit':
      return say('method:measured', {
        figure: say(`common:figure.${rule.figure}`),
        limit: rule.limitMs,
        share: rule.share,
        minimum: rule.minimum,
      });
    case 'truth-over':
      return say('method:rule.truth-over', {
        limit: rule.limitMs,
        share: rule.share,
        minimum: rule.minimum,
      });
    case 'reported-by-people':
    case 'defects-found':
      return say(`method:rule.${rule.kind}`, { share: rule.share, minimum: rule.minimum });
    case 'alignment-below':
      return say('method:rule.alignment-below', { limit: rule.limit });
  }
}

export function ruleSection(pack: Pack, names: MethodNames): MethodSection {
  const entries = pack.contradictions.map((rule): MethodEntry => {
    const texts = pack.texts.contradictions[rule.id];
    return {
      id: rule.id,
      title: texts?.title ?? rule.id,
      parts: [
        ...labelled('claimSide', [texts?.claim]),
        ...labelled('dataSide', [texts?.against]),
        ...labelled('question', [
          say('method:fromLevel', { question: names.question(rule.question), level: rule.claimedFrom }),
        ]),
        ...labelled('limit', [ruleSentence(rule)]),
      ],
    };
  });
  return { id: 'rules', heading: say('method:rules.heading'), intro: [say('method:rules.intro')], entries };
}

export function scriptSection(pack: Pack): MethodSection {
  const entries = pack.script.map(({ id, choices, perMilestone }): MethodEntry => {
    const texts = pack.texts.script[id];
    return {
      id,
      title: texts?.short ?? id,
      parts: [
        plain(texts?.prompt ?? id),
        ...labelled(
          'choices',
          choices.map((choice) => texts?.choices[choice] ?? choice),
        ),
        ...labelled('freeText', [texts?.freeText]),
        ...labelled('asked', perMilestone ? [say('method:perMilestone')] : []),
      ],
    };
  });
  return {
    id: 'script',
    heading: say('method:script.heading'),
    intro: [say('method:script.intro')],
    entries,
  };
}
