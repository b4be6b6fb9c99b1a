import type { Receipt, Settlement } from '../assessment/assessmentRecord';
import type {
  Contradiction,
  ContradictionSubject,
  MeasuredLimit,
  QuestionResult,
  RuleResult,
} from '../assessment/assessmentResult';
import type { PackIndex } from '../assessment/packIndex';
import type { GuardrailId, QuestionId, ReceiptId } from '../ids';
import { dayOf, type Day } from '../time';
import { contradictionKey } from './contradictionKey';

const CLAIM_THAT_CAN_BE_CONTRADICTED = 3;

/** What an answer can be held against. */
export interface OtherSide {
  readonly pack: PackIndex;
  readonly receipts: ReadonlyMap<ReceiptId, Receipt>;
  readonly measured: ReadonlyMap<GuardrailId, MeasuredLimit>;
  /** Rules of the pack that speak against an answer from some level on, by its question. */
  readonly against: ReadonlyMap<QuestionId, readonly RuleResult[]>;
  /** What was decided about contradictions of this workflow, by their key. */
  readonly settlements: ReadonlyMap<string, Settlement>;
  readonly asOf: Day;
  /** Questions for which a projected move has just passed a drill; nothing outside a projection. */
  readonly rehearsed: ReadonlySet<QuestionId>;
}

/**
 * The contradictions of a workflow that stand, in pack order (sections 2 and 6): a claim of 3 or more against a
 * failed drill on that answer, unless a later one passed (one passed in part settles nothing), and against a
 * guardrail's limit that measured records pass; a claim from the level on that a rule of the pack names, against what
 * the rule counts. Of two drills on one day the failed one decides, of several failures the latest is told; drills
 * later than `asOf` do not count. An accepted one stands too; one that was settled as corrected and stands
 * nevertheless is open and keeps that settlement to tell.
 */
export function contradictions(
  questions: readonly QuestionResult[],
  other: OtherSide,
): readonly Contradiction[] {
  const found: Contradiction[] = [];
  questions.forEach((question, at) => {
    const { questionId, claimed } = question;
    if (claimed === null) return;
    if (claimed >= CLAIM_THAT_CAN_BE_CONTRADICTED) {
      const drill = other.rehearsed.has(questionId) ? null : decidingDrill(question, other);
      if (drill?.drill?.outcome === 'failed') {
        const subject = { kind: 'failed-drill', questionId, receiptId: drill.id } as const;
        found.push({ ...subject, on: drill.drill.on, ...standingOf(subject, question, claimed, other) });
      }
      const guardrailId = other.pack.questions[at]?.question.guardrail;
      const measured = guardrailId === undefined ? undefined : other.measured.get(guardrailId);
      if (guardrailId !== undefined && measured?.contradicts === true) {
        const subject = { kind: 'measured-limit', questionId, guardrailId } as const;
        found.push({ ...subject, measured, ...standingOf(subject, question, claimed, other) });
      }
    }
    for (const rule of other.against.get(questionId) ?? []) {
      if (claimed < rule.claimedFrom) continue;
      const subject = { kind: 'rule', questionId, ruleId: rule.ruleId } as const;
      found.push({ ...subject, rule, ...standingOf(subject, question, claimed, other) });
    }
  });
  return found;
}

type Standing = Pick<Contradiction, 'key' | 'claimed' | 'answeredOn' | 'state' | 'settlement'>;

function standingOf(
  subject: ContradictionSubject,
  { answer }: QuestionResult,
  claimed: Contradiction['claimed'],
  { settlements }: OtherSide,
): Standing {
  const key = contradictionKey(subject);
  const settlement = settlements.get(key) ?? null;
  return {
    key,
    claimed,
    answeredOn: answer === null ? null : dayOf(answer.answeredAt),
    state: settlement?.kind === 'accepted' ? 'accepted' : 'open',
    settlement,
  };
}

function decidingDrill({ supports }: QuestionResult, { receipts, asOf }: OtherSide): Receipt | null {
  let latest: Receipt | null = null;
  for (const { receiptId } of supports) {
    const receipt = receipts.get(receiptId);
    if (receipt === undefined || receipt.kind !== 'drill' || receipt.drill === null) continue;
    if (receipt.drill.on > asOf || receipt.drill.outcome === 'partly') continue;
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
