import type { BeliefId, CauseId, CriterionId, PatternId, QuestionId } from '../ids';
import type { Pack } from '../pack/packSchema';

/** A failure pattern that points at a cause. */
export interface SymptomLink {
  readonly pattern: PatternId;
  readonly weight: number;
  /** Fit criteria under which the pattern matters. */
  readonly mattersWhen: readonly CriterionId[];
}

/** What points at one cause and what controls it, each list in pack order. */
export interface CauseLinks {
  readonly causeId: CauseId;
  readonly symptoms: readonly SymptomLink[];
  readonly answers: readonly { readonly question: QuestionId; readonly weight: number }[];
  readonly beliefs: readonly { readonly id: BeliefId; readonly weight: number }[];
  readonly controls: readonly QuestionId[];
}

/** The links of a pack by cause, causes in pack order. */
export function diagnosisIndex({ diagnosis }: Pack): readonly CauseLinks[] {
  const mattersWhen = new Map(diagnosis.patterns.map((pattern) => [pattern.id, pattern.mattersWhen]));
  return diagnosis.causes.map(({ id }) => ({
    causeId: id,
    symptoms: diagnosis.symptomLinks
      .filter(({ cause }) => cause === id)
      .map(({ pattern, weight }) => ({ pattern, weight, mattersWhen: mattersWhen.get(pattern) ?? [] })),
    answers: diagnosis.answerLinks.filter(({ cause }) => cause === id),
    beliefs: diagnosis.beliefs.filter(({ cause }) => cause === id),
    controls: diagnosis.controls.filter(({ cause }) => cause === id).map(({ question }) => question),
  }));
}
