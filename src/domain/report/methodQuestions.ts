/** Dimensions, disciplines and questions of a pack, as the method tells them. */
import { LEVELS } from '../pack/level';
import type { Pack } from '../pack/packSchema';
import type { MethodEntry, MethodSection } from './methodDocument';
import { labelled, listed, plain } from './methodPart';
import type { MethodNames } from './methodNames';
import { say } from './sentence';

/** The operating loop: each dimension with its weight. */
export function loopSection(pack: Pack): MethodSection {
  const entries = pack.manifest.dimensions.map(({ id, weight, disciplines }): MethodEntry => ({
    id,
    title: pack.texts.pack.dimensions[id]?.name ?? id,
    parts: [
      plain(pack.texts.pack.dimensions[id]?.about ?? ''),
      ...labelled('weight', [say('method:weightOfDimension', { weight })]),
      ...listed(
        'disciplines',
        disciplines.map((one) => pack.texts.pack.disciplines[one]?.name ?? one),
      ),
    ],
  }));
  return { id: 'loop', heading: say('method:loop.heading'), intro: [say('method:loop.intro')], entries };
}

/** Each discipline with its principle, operational move and technical signals. */
export function disciplineSection(pack: Pack): MethodSection {
  const entries = pack.manifest.dimensions
    .flatMap(({ disciplines }) => disciplines)
    .map((id): MethodEntry => {
      const texts = pack.texts.pack.disciplines[id];
      return {
        id,
        title: texts?.name ?? id,
        parts: [
          plain(texts?.principle ?? ''),
          ...labelled('operationalMove', [texts?.move]),
          ...labelled('signals', texts?.signals ?? []),
        ],
      };
    });
  return {
    id: 'disciplines',
    heading: say('method:disciplines.heading'),
    intro: [say('method:disciplines.intro')],
    entries,
  };
}

/** The questions of each dimension with their five levels and what proves them. */
export const questionSections = (pack: Pack, names: MethodNames): readonly MethodSection[] =>
  pack.manifest.dimensions.map((dimension) => {
    const inside = new Set<string>(dimension.disciplines);
    return {
      id: `questions-${dimension.id}`,
      heading: say('method:questions.heading', { dimension: names.dimension(dimension.id) }),
      intro: [],
      entries: pack.questions
        .filter(({ discipline }) => inside.has(discipline))
        .map((question): MethodEntry => questionEntry(pack, names, question)),
    };
  });

function questionEntry(pack: Pack, names: MethodNames, question: Pack['questions'][number]): MethodEntry {
  const { id, discipline, scope, weight, core, roles, guardrail, source } = question;
  const texts = pack.texts.questions[id];
  return {
    id,
    title: texts?.short ?? id,
    parts: [
      plain(texts?.prompt ?? id),
      ...labelled('why', [texts?.why]),
      ...labelled(
        'levels',
        LEVELS.map((level) =>
          say('method:level', { level, name: names.level(level), text: texts?.levels[level] ?? '' }),
        ),
      ),
      ...labelled('receipt', [texts?.receipt]),
      ...labelled('asked', [
        say(`method:asked.${scope}`, {
          discipline: names.discipline(discipline),
          weight,
          roles: roles.map((role) => names.role(role)),
        }),
        say(core ? 'method:asked.core' : 'method:asked.extended'),
        ...(question.appliesWhen === undefined ? [] : [say('method:asked.conditional')]),
        ...(guardrail === undefined
          ? []
          : [
              say('method:asked.guardrail', {
                guardrail: pack.texts.guardrails[guardrail]?.title ?? guardrail,
              }),
            ]),
      ]),
      ...labelled('source', [source]),
    ],
  };
}
