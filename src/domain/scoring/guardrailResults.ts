import type { Workflow } from '../assessment/assessmentRecord';
import type {
  GuardrailResult,
  GuardrailState,
  MeasuredLimit,
  QuestionResult,
} from '../assessment/assessmentResult';
import type { PackIndex } from '../assessment/packIndex';
import type { GuardrailId } from '../ids';
import type { Guardrail } from '../pack/packSchema';

type Verdict = Pick<GuardrailResult, 'questionId' | 'state' | 'because'>;

const WORST_FIRST: readonly GuardrailState[] = ['broken', 'unknown', 'claimed', 'held'];

/**
 * Where each guardrail stands, in pack order (section 4): broken if measured over its limit or claimed 0 or 1;
 * held if proven 3 or 4; claimed if claimed 3 or 4 and proven less; else unknown. Measured comes first: no answer
 * outweighs it. A guardrail on several questions stands where the worst of them does. A question that only the
 * core scope leaves out counts as unanswered, not as not applicable.
 */
export function guardrailResults(
  questions: readonly QuestionResult[],
  pack: PackIndex,
  measured: ReadonlyMap<GuardrailId, MeasuredLimit>,
  workflow: Workflow,
  scope: 'core' | 'full',
): readonly GuardrailResult[] {
  return pack.pack.guardrails.flatMap((guardrail) => {
    const limit = measured.get(guardrail.id) ?? null;
    const verdicts = verdictsOf(guardrail, questions, pack, limit, scope);
    const worst = WORST_FIRST.map((state) => verdicts.find((verdict) => verdict.state === state)).find(
      (verdict) => verdict !== undefined,
    );
    if (worst === undefined) return [];
    const owner = workflow.guardrailOwners.find(({ guardrailId }) => guardrailId === guardrail.id);
    return [{ guardrailId: guardrail.id, ...worst, measured: limit, owner: owner?.person ?? null }];
  });
}

function verdictsOf(
  guardrail: Guardrail,
  questions: readonly QuestionResult[],
  pack: PackIndex,
  measured: MeasuredLimit | null,
  scope: 'core' | 'full',
): readonly Verdict[] {
  return (pack.guardrailQuestions.get(guardrail.id) ?? []).flatMap(({ id, core }) => {
    const question = questions[pack.order.get(id) ?? -1];
    if (question === undefined) return [];
    const leftOutByScope = scope === 'core' && !core;
    return [verdictOf(question, measured?.contradicts === true, leftOutByScope)];
  });
}

function verdictOf(question: QuestionResult, overLimit: boolean, leftOutByScope: boolean): Verdict {
  const { questionId, applicability, claimed, proven } = question;
  if (overLimit) return { questionId, state: 'broken', because: 'measured' };
  if (applicability !== 'applies' && !leftOutByScope) {
    return { questionId, state: 'unknown', because: 'not-applicable' };
  }
  if (claimed === null) return { questionId, state: 'unknown', because: 'no-answer' };
  if (claimed <= 1) return { questionId, state: 'broken', because: 'answered-low' };
  if (claimed === 2) return { questionId, state: 'unknown', because: 'level-between' };
  return proven !== null && proven >= 3
    ? { questionId, state: 'held', because: 'proven' }
    : { questionId, state: 'claimed', because: 'said' };
}
