/** Where a cap can be worked on. */
import type { Cap } from '../../../domain/assessment/assessmentResult';
import type { QuestionId } from '../../../domain/ids';
import type { Pack } from '../../../domain/pack/packSchema';

/** The question whose answer would lift the cap; null where it is no single one. */
export function capQuestion(cap: Cap, pack: Pack): QuestionId | null {
  switch (cap.kind) {
    case 'guardrail-broken':
    case 'guardrail-not-held':
    case 'guardrail-not-applicable':
      return pack.questions.find((question) => question.guardrail === cap.guardrailId)?.id ?? null;
    case 'contradiction':
      return cap.questionId;
    case 'truth-not-measured':
    case 'target-missed':
    case 'coverage-low':
    case 'scope-core':
    case 'not-applicable-share':
      return null;
  }
}
