import type { PatternId, QuestionId, ReceiptId, WorkflowId } from '../ids';
import type { DrillRecord, ReconciliationRecord } from '../metrics/enteredRecords';
import type { WorkflowMetrics } from '../metrics/figureSummary';
import type { Pack } from '../pack/packSchema';
import { receiptStandings, receiptSupport } from '../scoring/receiptSupport';
import type { Day } from '../time';
import type { Answer, AssessmentRecord, Overrule, Receipt, Settlement, Symptom } from './assessmentRecord';
import type { ReceiptSupport } from './assessmentResult';

/** Things by place: the outer key is the workflow, null for client-wide. */
type ByPlace<T> = ReadonlyMap<WorkflowId | null, ReadonlyMap<QuestionId, T>>;

/** An assessment's entries, found without searching; the order in which they were entered does not show. */
export interface RecordIndex {
  readonly answers: ByPlace<Answer>;
  readonly supports: ByPlace<readonly ReceiptSupport[]>;
  readonly receipts: ReadonlyMap<ReceiptId, Receipt>;
  readonly symptoms: ReadonlyMap<WorkflowId, ReadonlyMap<PatternId, readonly Symptom[]>>;
  readonly metrics: ReadonlyMap<WorkflowId, WorkflowMetrics>;
  readonly drills: ReadonlyMap<WorkflowId, readonly DrillRecord[]>;
  readonly overrules: ReadonlyMap<WorkflowId, Overrule>;
  /** By workflow, then by the key of the contradiction. */
  readonly settlements: ReadonlyMap<WorkflowId, ReadonlyMap<string, Settlement>>;
  readonly reconciliations: ReadonlyMap<WorkflowId, readonly ReconciliationRecord[]>;
}

/** Indexes a record as of a day. Of two entries for one place the later one counts. */
export function recordIndex(
  record: AssessmentRecord,
  pack: Pack,
  metrics: readonly WorkflowMetrics[],
  asOf: Day,
): RecordIndex {
  const overrules = new Map<WorkflowId, Overrule>();
  for (const overrule of record.overrules) {
    const known = overrules.get(overrule.workflowId);
    if (known === undefined || overrule.at >= known.at) overrules.set(overrule.workflowId, overrule);
  }
  return {
    answers: answersByPlace(record.answers),
    supports: supportsByPlace(record.receipts, pack, asOf),
    receipts: new Map(record.receipts.map((receipt) => [receipt.id, receipt])),
    symptoms: symptomsByPattern(record.symptoms),
    metrics: new Map(metrics.map((measured) => [measured.workflowId, measured])),
    drills: byWorkflow(record.drills),
    overrules,
    settlements: settlementsByKey(record.settlements),
    reconciliations: byWorkflow(record.reconciliations),
  };
}

function settlementsByKey(
  settlements: readonly Settlement[],
): ReadonlyMap<WorkflowId, ReadonlyMap<string, Settlement>> {
  const workflows = new Map<WorkflowId, Map<string, Settlement>>();
  for (const settlement of settlements) {
    const keys = inner(workflows, settlement.workflowId);
    const known = keys.get(settlement.key);
    if (known === undefined || settlement.at >= known.at) keys.set(settlement.key, settlement);
  }
  return workflows;
}

function byWorkflow<T extends { readonly workflowId: WorkflowId }>(
  entries: readonly T[],
): ReadonlyMap<WorkflowId, readonly T[]> {
  const workflows = new Map<WorkflowId, T[]>();
  for (const entry of entries) {
    const known = workflows.get(entry.workflowId);
    if (known === undefined) workflows.set(entry.workflowId, [entry]);
    else known.push(entry);
  }
  return workflows;
}

function answersByPlace(answers: readonly Answer[]): ByPlace<Answer> {
  const places = new Map<WorkflowId | null, Map<QuestionId, Answer>>();
  for (const answer of answers) {
    const place = inner(places, answer.workflowId);
    const known = place.get(answer.questionId);
    if (known === undefined || replaces(answer, known)) place.set(answer.questionId, answer);
  }
  return places;
}

/** The later answer counts; of two at the same moment the lower one, else the first by what is written in it. */
function replaces(answer: Answer, known: Answer): boolean {
  if (answer.answeredAt !== known.answeredAt) return answer.answeredAt > known.answeredAt;
  if (answer.level !== known.level) return (answer.level ?? -1) < (known.level ?? -1);
  return JSON.stringify(answer) < JSON.stringify(known);
}

function supportsByPlace(
  receipts: readonly Receipt[],
  pack: Pack,
  asOf: Day,
): ByPlace<readonly ReceiptSupport[]> {
  const places = new Map<WorkflowId | null, Map<QuestionId, ReceiptSupport[]>>();
  const standingOf = receiptStandings(pack.manifest.receiptValidityDays, asOf);
  for (const receipt of receipts) {
    const standing = standingOf(receipt);
    for (const link of receipt.supports) {
      const place = inner(places, link.workflowId);
      const known = place.get(link.questionId);
      const support = receiptSupport(standing, link.level);
      if (known === undefined) place.set(link.questionId, [support]);
      else known.push(support);
    }
  }
  for (const place of places.values()) {
    for (const [questionId, supports] of place) {
      if (supports.length > 1) place.set(questionId, strongestFirst(supports));
    }
  }
  return places;
}

/** Supports by the level they give now, then fresh, then by receipt; of two links of one receipt the stronger. */
export function strongestFirst(supports: readonly ReceiptSupport[]): ReceiptSupport[] {
  const sorted = supports.toSorted(
    (a, b) => b.now - a.now || b.fresh - a.fresh || (a.receiptId < b.receiptId ? -1 : 1),
  );
  const seen = new Set<ReceiptId>();
  return sorted.filter(({ receiptId }) => !seen.has(receiptId) && seen.add(receiptId));
}

function symptomsByPattern(
  symptoms: readonly Symptom[],
): ReadonlyMap<WorkflowId, ReadonlyMap<PatternId, readonly Symptom[]>> {
  const workflows = new Map<WorkflowId, Map<PatternId, Symptom[]>>();
  for (const symptom of symptoms) {
    const patterns = inner(workflows, symptom.workflowId);
    const known = patterns.get(symptom.patternId);
    if (known === undefined) patterns.set(symptom.patternId, [symptom]);
    else known.push(symptom);
  }
  return workflows;
}

function inner<O, K, V>(outer: Map<O, Map<K, V>>, key: O): Map<K, V> {
  const known = outer.get(key);
  if (known !== undefined) return known;
  const fresh = new Map<K, V>();
  outer.set(key, fresh);
  return fresh;
}
