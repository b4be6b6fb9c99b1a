/** Everything that a question pack says, for the knowledge page and the method document alike. */
import { KnowledgeTopic } from '../pack/packKnowledge';
import type { Pack } from '../pack/packSchema';
import { beliefSection, causeSection, moveSection, patternSection } from './methodDiagnosis';
import type { MethodEntry, MethodSection } from './methodDocument';
import { methodNames, type MethodNames } from './methodNames';
import { labelled, listed, plain } from './methodPart';
import { disciplineSection, loopSection, questionSections } from './methodQuestions';
import { fitSection, guardrailSection, ruleSection, scriptSection } from './methodRules';
import { say } from './sentence';

function knowledgeEntry(pack: Pack, names: MethodNames, entry: Pack['knowledge'][number]): MethodEntry {
  const texts = pack.texts.knowledge[entry.id];
  const belongsTo = [
    ...(entry.dimensions ?? []).map(names.dimension),
    ...(entry.disciplines ?? []).map(names.discipline),
    ...(entry.questions ?? []).map(names.question),
    ...(entry.patterns ?? []).map(names.pattern),
    ...(entry.causes ?? []).map(names.cause),
    ...(entry.moves ?? []).map(names.move),
  ];
  return {
    id: entry.id,
    title: texts?.title ?? entry.id,
    parts: [
      plain(texts?.body ?? ''),
      ...labelled('whyItHappened', [texts?.why]),
      ...labelled(entry.topic === 'outcome' ? 'outcome' : 'whatChanges', [texts?.change]),
      ...listed('belongsTo', belongsTo),
      ...labelled('source', [entry.source]),
    ],
  };
}

const topicSections = (pack: Pack, names: MethodNames): readonly MethodSection[] =>
  KnowledgeTopic.options.map((topic) => ({
    id: `topic-${topic}`,
    heading: say(`method:topic.${topic}.heading`),
    intro: [say(`method:topic.${topic}.intro`)],
    entries: pack.knowledge
      .filter((entry) => entry.topic === topic)
      .map((entry) => knowledgeEntry(pack, names, entry)),
  }));

/** The sections of a pack in reading order; those in which it has nothing are left out. */
export function methodSections(pack: Pack): readonly MethodSection[] {
  const names = methodNames(pack);
  return [
    loopSection(pack),
    disciplineSection(pack),
    ...topicSections(pack, names),
    guardrailSection(pack, names),
    fitSection(pack),
    scriptSection(pack),
    ruleSection(pack, names),
    beliefSection(pack, names),
    patternSection(pack, names),
    causeSection(pack, names),
    moveSection(pack, names),
    ...questionSections(pack, names),
  ].filter(({ entries }) => entries.length > 0);
}
