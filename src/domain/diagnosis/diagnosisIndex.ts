import type { BeliefId, CauseId, PatternId, QuestionId } from '../ids';
import type { Pack } from '../pack/packSchema';

/** What points at one cause and what controls it, each list in pack order. */
export interface CauseLinks {
  readonly causeId: CauseId;
  readonly symptoms: readonly { readonly pattern: PatternId; readonly weight: number }[];
  readonly answers: readonly { readonly question: QuestionId; readonly weight: number }[];
  readonly beliefs: readonly { readonly id: BeliefId; readonly weight: number }[];
  readonly controls: readonly QuestionId[];
}

/** The links of a pack by cause, causes in pack order. */
export function diagnosisIndex({ diagnosis }: Pack): readonly CauseLinks[] {
  return diagnosis.causes.map(({ id }) => ({
    causeId: id,
    symptoms: diagnosis.symptomLinks.filter(({ cause }) => cause === id),
    answers: diagnosis.answerLinks.filter(({ cause }) => cause === id),
    beliefs: diagnosis.beliefs.filter(({ cause }) => cause === id),
    controls: diagnosis.controls.filter(({ cause }) => cause === id).map(({ question }) => question),
  }));
}
