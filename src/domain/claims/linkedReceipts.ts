import type { Receipt } from '../assessment/assessmentRecord';
import type { ReceiptId } from '../ids';
import type { DrillRecord } from '../metrics/enteredRecords';
import type { DrillOutcome } from '../pack/receiptKind';
import type { ReceiptStanding } from '../scoring/receiptSupport';
import { addDays, daysBetween, type Day, type Instant } from '../time';
import type { Claim } from './claim';
import type { ClaimReason } from './claimResult';

/** What a claim is held against, found by id. */
export interface ReceiptSource {
  readonly standingOf: (receipt: Receipt) => ReceiptStanding;
  readonly receipts: ReadonlyMap<ReceiptId, Receipt>;
  /** Drill records by the receipt that was made of them. */
  readonly drillsOf: ReadonlyMap<ReceiptId, readonly DrillRecord[]>;
  readonly asOf: Day;
}

/** A drill that a claim is linked to, as its receipt and its record tell it together. */
export interface LinkedDrill {
  readonly standing: ReceiptStanding;
  readonly on: Day;
  /** The lower of the two where receipt and record differ. */
  readonly outcome: DrillOutcome;
  readonly startedAt: Instant | null;
  readonly restoredAt: Instant | null;
  readonly reconciledAt: Instant | null;
}

export interface LinkedReceipts {
  readonly standings: readonly ReceiptStanding[];
  readonly drills: readonly LinkedDrill[];
  readonly reasons: readonly ClaimReason[];
}

/**
 * From this level on a receipt carries a public sentence by itself: a record, a metric, a passed drill. What a
 * statement, a document or a drill passed in part says is meant, it has not shown; a claim about an agreement
 * rests on an answer with the level that it needs.
 */
const CARRIES_FROM = 3;

/** The last day on which a standing has lost no level. */
const until = ({ fullUntil }: ReceiptStanding): Day => fullUntil;

/**
 * The receipts that a claim names, as far as they existed on `asOf`, and what they do to it. A failed drill
 * contradicts unless a later linked drill on the same answers passed; one passed in part settles nothing. Receipts stand in for each other: one
 * at full strength carries the claim, and when all that carried it have lost a level its support has run out.
 * Receipts too weak to carry it are background: they count only where nothing else is linked.
 */
export function linkedReceipts(claim: Claim, source: ReceiptSource): LinkedReceipts {
  const standings = [...new Set(claim.support.receiptIds)].flatMap((id) => {
    const receipt = source.receipts.get(id);
    if (receipt === undefined) return [];
    const standing = source.standingOf(receipt);
    return standing.ageDays < 0 ? [] : [standing];
  });
  const drills = standings.flatMap((standing) => linkedDrill(standing, source));
  const failed = standings.flatMap((standing) => failures(standing, standings, source));
  const carrying = standings.filter(({ cap }) => cap >= CARRIES_FROM);
  const holding = carrying.filter(({ lost }) => lost === 0);
  const shown = (holding.length > 0 ? holding : carrying).map((standing): ClaimReason => ({
    ...(holding.length > 0
      ? { state: 'proven', kind: 'receipt-holds' }
      : { state: 'expired', kind: 'receipt-expired' }),
    receiptId: standing.receipt.id,
    until: until(standing),
  }));
  const alone = claim.support.answers.length === 0 && claim.support.figures.length === 0;
  const weak: readonly ClaimReason[] =
    carrying.length === 0 && alone && standings.length > 0
      ? [{ state: 'unproven', kind: 'receipts-too-weak', count: standings.length }]
      : [];
  return { standings, drills, reasons: [...failed, ...shown, ...weak] };
}

/** The failures that stand behind one receipt: its own, and that of the record that it was made of. */
function failures(
  { receipt }: ReceiptStanding,
  all: readonly ReceiptStanding[],
  source: ReceiptSource,
): readonly ClaimReason[] {
  const own: ClaimReason[] =
    receipt.kind === 'drill' && receipt.drill?.outcome === 'failed'
      ? [{ state: 'contradicted', kind: 'drill-failed', receiptId: receipt.id, on: receipt.drill.on }]
      : [];
  const records = heldRecords(receipt, source).flatMap(({ id, held }): readonly ClaimReason[] =>
    held.outcome === 'failed' && own.length === 0
      ? [{ state: 'contradicted', kind: 'drill-record-failed', drillId: id, on: held.on }]
      : [],
  );
  return [...own, ...records].filter(
    (reason) => !('on' in reason) || !all.some((other) => rehearsedAgain(receipt, reason.on, other, source)),
  );
}

/** Whether another linked drill, later than a failed one and on the same answers, passed. */
function rehearsedAgain(failed: Receipt, on: Day, other: ReceiptStanding, source: ReceiptSource): boolean {
  const [drill] = linkedDrill(other, source);
  if (other.receipt.id === failed.id || drill === undefined) return false;
  return drill.outcome === 'passed' && drill.on > on && sameSubject(failed, other.receipt);
}

/** A drill that names no answer is about the claim itself. */
function sameSubject(a: Receipt, b: Receipt): boolean {
  if (a.supports.length === 0 || b.supports.length === 0) return true;
  return a.supports.some((one) =>
    b.supports.some(
      (other) =>
        one.questionId === other.questionId &&
        (one.workflowId === other.workflowId || one.workflowId === null || other.workflowId === null),
    ),
  );
}

type Held = NonNullable<DrillRecord['held']>;

const heldRecords = (
  receipt: Receipt,
  { drillsOf, asOf }: ReceiptSource,
): readonly { readonly id: DrillRecord['id']; readonly held: Held }[] =>
  (drillsOf.get(receipt.id) ?? []).flatMap(({ id, held }) =>
    held === null || held.on > asOf ? [] : [{ id, held }],
  );

const LOWEST_FIRST: Readonly<Record<DrillOutcome, number>> = { failed: 0, partly: 1, passed: 2 };

function linkedDrill(standing: ReceiptStanding, source: ReceiptSource): readonly LinkedDrill[] {
  const { receipt } = standing;
  if (receipt.kind !== 'drill' || receipt.drill === null) return [];
  const held = heldRecords(receipt, source);
  const { outcome, on, restoredAt, reconciledAt } = receipt.drill;
  const outcomes = [outcome, ...held.map((record) => record.held.outcome)];
  const record = held[0]?.held;
  return [
    {
      standing,
      on,
      outcome: outcomes.toSorted((a, b) => LOWEST_FIRST[a] - LOWEST_FIRST[b])[0] ?? outcome,
      startedAt: record?.startedAt ?? null,
      restoredAt: restoredAt ?? record?.restoredAt ?? null,
      reconciledAt: reconciledAt ?? record?.reconciledAt ?? null,
    },
  ];
}

/**
 * The last day on which an aged receipt carried a level: it loses one at V + 1 days and then one every V days
 * (section 2), so level `needed` of a fresh `fresh` lasts through day V * (1 + fresh - needed).
 */
export function carriedUntil(
  support: { readonly fresh: number; readonly countedFrom: Day; readonly fullUntil: Day },
  needed: number,
): Day {
  const validity = daysBetween(support.countedFrom, support.fullUntil);
  return addDays(support.countedFrom, validity * (1 + support.fresh - needed));
}
