import type { DimensionId, DisciplineId, GuardrailId, QuestionId } from '../ids';
import type { Pack, Question } from '../pack/packSchema';

/** A pack with its look-ups made once. */
export interface PackIndex {
  readonly pack: Pack;
  /** Questions in pack order with their dimension. */
  readonly questions: readonly { readonly question: Question; readonly dimensionId: DimensionId }[];
  /** Position of each question in the pack, to break ties. */
  readonly order: ReadonlyMap<QuestionId, number>;
  /** The questions that a guardrail hangs on; one in a sound pack. */
  readonly guardrailQuestions: ReadonlyMap<GuardrailId, readonly Question[]>;
}

/** Builds the look-ups; throws a RangeError for a question whose discipline stands in no dimension. */
export function packIndex(pack: Pack): PackIndex {
  const dimensionOf = new Map<DisciplineId, DimensionId>();
  for (const dimension of pack.manifest.dimensions) {
    for (const discipline of dimension.disciplines) dimensionOf.set(discipline, dimension.id);
  }
  const guardrailQuestions = new Map<GuardrailId, Question[]>();
  for (const question of pack.questions) {
    if (question.guardrail === undefined) continue;
    const known = guardrailQuestions.get(question.guardrail);
    if (known === undefined) guardrailQuestions.set(question.guardrail, [question]);
    else known.push(question);
  }
  return {
    pack,
    questions: pack.questions.map((question) => {
      const dimensionId = dimensionOf.get(question.discipline);
      if (dimensionId === undefined) {
        throw new RangeError(`question ${question.id}: discipline ${question.discipline} is in no dimension`);
      }
      return { question, dimensionId };
    }),
    order: new Map(pack.questions.map((question, at) => [question.id, at])),
    guardrailQuestions,
  };
}
