import type { BeliefId, CauseId, CriterionId, PatternId, QuestionId } from '../ids';
import type { Pack } from '../pack/packSchema';

/** A failure pattern that points at a cause. */
export interface SymptomLink {
  readonly pattern: PatternId;
  /** Place of the pattern in the pack. */
  readonly at: number;
  readonly weight: number;
  /** Fit criteria under which the pattern matters. */
  readonly mattersWhen: readonly CriterionId[];
}

/** A question that points at a cause when it is answered low; `at` is its place in the pack. */
export interface AnswerLink {
  readonly question: QuestionId;
  readonly at: number;
  readonly weight: number;
}

/** A question that controls a cause; `at` is its place in the pack. */
export interface ControlLink {
  readonly question: QuestionId;
  readonly at: number;
}

/** What points at one cause and what controls it, each list in pack order. */
export interface CauseLinks {
  readonly causeId: CauseId;
  readonly symptoms: readonly SymptomLink[];
  readonly answers: readonly AnswerLink[];
  readonly beliefs: readonly { readonly id: BeliefId; readonly weight: number }[];
  readonly controls: readonly ControlLink[];
}

/** The links of a pack by cause, causes in pack order. A place of -1 names nothing: no answer, no symptom. */
export function diagnosisIndex({ diagnosis, questions }: Pack): readonly CauseLinks[] {
  const patternAt = new Map(diagnosis.patterns.map(({ id }, at) => [id, at]));
  const questionAt = new Map(questions.map(({ id }, at) => [id, at]));
  const placeOf = (question: QuestionId): number => questionAt.get(question) ?? -1;
  return diagnosis.causes.map(({ id }) => ({
    causeId: id,
    symptoms: diagnosis.symptomLinks
      .filter(({ cause }) => cause === id)
      .map(({ pattern, weight }) => {
        const at = patternAt.get(pattern) ?? -1;
        return { pattern, at, weight, mattersWhen: diagnosis.patterns[at]?.mattersWhen ?? [] };
      }),
    answers: diagnosis.answerLinks
      .filter(({ cause }) => cause === id)
      .map(({ question, weight }) => ({ question, at: placeOf(question), weight })),
    beliefs: diagnosis.beliefs.filter(({ cause }) => cause === id),
    controls: diagnosis.controls
      .filter(({ cause }) => cause === id)
      .map(({ question }) => ({ question, at: placeOf(question) })),
  }));
}
