import type { Receipt } from '../assessment/assessmentRecord';
import type { Contradiction, MeasuredLimit, QuestionResult } from '../assessment/assessmentResult';
import type { GuardrailId, QuestionId, ReceiptId } from '../ids';
import type { PackIndex } from '../assessment/packIndex';
import type { Day } from '../time';

const CLAIM_THAT_CAN_BE_CONTRADICTED = 3;

/** What an answer can be held against. */
export interface OtherSide {
  readonly pack: PackIndex;
  readonly receipts: ReadonlyMap<ReceiptId, Receipt>;
  readonly measured: ReadonlyMap<GuardrailId, MeasuredLimit>;
  readonly asOf: Day;
  /** Questions for which a projected move has just passed a drill; nothing outside a projection. */
  readonly rehearsed: ReadonlySet<QuestionId>;
}

/**
 * The open contradictions of a workflow, in pack order (sections 2 and 6): a claim of 3 or more against the
 * latest drill on that answer if it failed, and against a guardrail's limit that measured records pass.
 * Of two drills on one day the failed one decides; drills later than `asOf` do not.
 */
export function contradictions(
  questions: readonly QuestionResult[],
  other: OtherSide,
): readonly Contradiction[] {
  const found: Contradiction[] = [];
  questions.forEach((question, at) => {
    const { questionId, claimed } = question;
    if (claimed === null || claimed < CLAIM_THAT_CAN_BE_CONTRADICTED) return;
    const drill = other.rehearsed.has(questionId) ? null : latestDrill(question, other);
    if (drill?.drill?.outcome === 'failed') {
      found.push({ kind: 'failed-drill', questionId, claimed, receiptId: drill.id, on: drill.drill.on });
    }
    const guardrailId = other.pack.questions[at]?.question.guardrail;
    const measured = guardrailId === undefined ? undefined : other.measured.get(guardrailId);
    if (guardrailId !== undefined && measured?.contradicts === true) {
      found.push({ kind: 'measured-limit', questionId, claimed, guardrailId, measured });
    }
  });
  return found;
}

function latestDrill({ supports }: QuestionResult, { receipts, asOf }: OtherSide): Receipt | null {
  let latest: Receipt | null = null;
  for (const { receiptId } of supports) {
    const receipt = receipts.get(receiptId);
    if (receipt === undefined || receipt.kind !== 'drill' || receipt.drill === null) continue;
    if (receipt.drill.on > asOf) continue;
    if (
      latest === null ||
      latest.drill === null ||
      decidesOver(receipt, receipt.drill, latest, latest.drill)
    ) {
      latest = receipt;
    }
  }
  return latest;
}

type Drill = NonNullable<Receipt['drill']>;

function decidesOver(receipt: Receipt, drill: Drill, known: Receipt, knownDrill: Drill): boolean {
  if (drill.on !== knownDrill.on) return drill.on > knownDrill.on;
  const failed = drill.outcome === 'failed';
  if (failed !== (knownDrill.outcome === 'failed')) return failed;
  return receipt.id < known.id;
}
