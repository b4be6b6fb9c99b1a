/** Names of what a pack holds, by id; an id without a text stands for itself. */
import type { Pack } from '../pack/packSchema';

export interface MethodNames {
  readonly question: (id: string) => string;
  readonly pattern: (id: string) => string;
  readonly cause: (id: string) => string;
  readonly move: (id: string) => string;
  readonly criterion: (id: string) => string;
  readonly discipline: (id: string) => string;
  readonly dimension: (id: string) => string;
  readonly role: (id: string) => string;
  readonly level: (level: 0 | 1 | 2 | 3 | 4) => string;
}

export function methodNames({ texts }: Pack): MethodNames {
  const { diagnosis } = texts;
  return {
    question: (id) => texts.questions[id]?.short ?? id,
    pattern: (id) => diagnosis.patterns[id]?.title ?? id,
    cause: (id) => diagnosis.causes[id]?.title ?? id,
    move: (id) => diagnosis.moves[id]?.title ?? id,
    criterion: (id) => texts.fit[id]?.title ?? id,
    discipline: (id) => texts.pack.disciplines[id]?.name ?? id,
    dimension: (id) => texts.pack.dimensions[id]?.name ?? id,
    role: (id) => texts.pack.roles[id] ?? id,
    level: (level) => texts.pack.levelNames[level],
  };
}
