import type { QuestionResult } from '../assessment/assessmentResult';
import type { PackIndex } from '../assessment/packIndex';
import type { GuardrailId } from '../ids';

/**
 * Guardrails with a question that does not apply, marked so with a reason or ruled out by the profile, in pack
 * order (section 4). A question that only the core scope leaves out is not among them.
 */
export function guardrailsNotApplicable(
  questions: readonly QuestionResult[],
  pack: PackIndex,
  scope: 'core' | 'full',
): readonly GuardrailId[] {
  const doesNotApply = (guardrailId: GuardrailId): boolean =>
    (pack.guardrailQuestions.get(guardrailId) ?? []).some(({ id, core }) => {
      const question = questions[pack.order.get(id) ?? -1];
      return question !== undefined && question.applicability !== 'applies' && (scope === 'full' || core);
    });
  return pack.pack.guardrails.map(({ id }) => id).filter(doesNotApply);
}
