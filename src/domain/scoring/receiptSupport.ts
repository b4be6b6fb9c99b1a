import type { Receipt } from '../assessment/assessmentRecord';
import type { ReceiptSupport } from '../assessment/assessmentResult';
import { LEVELS, type Level } from '../pack/level';
import { HIGHEST_SUPPORT, ReceiptKind } from '../pack/receiptKind';
import { addDays, daysBetween, type Day } from '../time';

/** A receipt as it stands on one day, before a link says which level it supports (section 2). */
export interface ReceiptStanding extends Ageing {
  readonly receipt: Receipt;
  /** Highest level that its kind and outcome can support. */
  readonly cap: Level;
}

/**
 * The highest level that a receipt can support (section 2): statement 1, document 2, record and metric 3,
 * drill 4 if passed, 2 if partly, 0 if failed. A drill whose outcome was not kept supports nothing.
 */
export function receiptCap(receipt: Pick<Receipt, 'kind' | 'drill'>): Level {
  if (receipt.kind !== 'drill') return HIGHEST_SUPPORT[receipt.kind];
  switch (receipt.drill?.outcome) {
    case 'passed':
      return HIGHEST_SUPPORT.drill;
    case 'partly':
      return 2;
    case 'failed':
    case undefined:
      return 0;
  }
}

/**
 * The day from which a receipt's age counts (section 2): the drill, the last review of a document, the end of
 * the data of a metric or record, else the day captured. A review or data end later than `asOf` was not known
 * then and is passed over.
 */
export function countedFrom(receipt: Receipt, asOf: Day): Day {
  const known = (day: Day | null): Day => (day !== null && day <= asOf ? day : receipt.capturedOn);
  switch (receipt.kind) {
    case 'drill':
      return receipt.drill?.on ?? receipt.capturedOn;
    case 'document':
      return known(receipt.reviewedOn);
    case 'metric':
    case 'record':
      return known(receipt.dataEndsOn);
    case 'statement':
      return receipt.capturedOn;
  }
}

/**
 * How many levels a receipt has lost (section 2): none through day V, then `ceil((age - V) / V)`. One that
 * counts from a later day than `asOf` did not exist yet and loses all four.
 */
export function levelsLost(ageDays: number, validityDays: number): number {
  if (ageDays < 0) return 4;
  return ageDays <= validityDays ? 0 : Math.ceil((ageDays - validityDays) / validityDays);
}

interface Ageing {
  /** Levels lost to age. */
  readonly lost: number;
  readonly ageDays: number;
  readonly fullUntil: Day;
  readonly countedFrom: Day;
}

/**
 * Tells cap, age and loss of receipts on `asOf`; validity in days by kind comes from the pack. Calendar
 * arithmetic is done once for each kind and day, for thousands of receipts share a few hundred days.
 */
export function receiptStandings(
  validityDays: Readonly<Record<ReceiptKind, number>>,
  asOf: Day,
): (receipt: Receipt) => ReceiptStanding {
  const known = new Map<ReceiptKind, Map<Day, Ageing>>(ReceiptKind.options.map((kind) => [kind, new Map()]));
  return (receipt) => {
    const from = countedFrom(receipt, asOf);
    const ofKind = known.get(receipt.kind);
    let ageing = ofKind?.get(from);
    if (ageing === undefined) {
      const validity = validityDays[receipt.kind];
      const ageDays = daysBetween(from, asOf);
      ageing = {
        lost: levelsLost(ageDays, validity),
        ageDays,
        fullUntil: addDays(from, validity),
        countedFrom: from,
      };
      ofKind?.set(from, ageing);
    }
    return { receipt, cap: receiptCap(receipt), ...ageing };
  };
}

/** What a receipt does for one answer: the reviewer's level held to the cap of its kind, then aged. */
export function receiptSupport(standing: ReceiptStanding, reviewed: Level): ReceiptSupport {
  const fresh = reviewed < standing.cap ? reviewed : standing.cap;
  return {
    receiptId: standing.receipt.id,
    fresh,
    now: LEVELS[Math.max(0, fresh - standing.lost)] ?? 0,
    ageDays: standing.ageDays,
    fullUntil: standing.fullUntil,
    countedFrom: standing.countedFrom,
  };
}
