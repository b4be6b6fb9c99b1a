/** A receipt while it is being written: text fields as typed, turned into a receipt when it is kept. */
import type { AnswerPlace, Receipt } from '../../../domain/assessment/assessmentRecord';
import type { Level } from '../../../domain/pack/level';
import type { DrillOutcome, ReceiptKind } from '../../../domain/pack/receiptKind';
import { receiptCap } from '../../../domain/scoring/receiptSupport';
import type { NewReceipt } from '../../assessment/assessmentChanges';
import { Day, day, instant, type Instant } from '../../../domain/time';

/** An answer that the receipt supports, with the level the reviewer would give if its kind allowed it. */
export interface DraftSupport extends AnswerPlace {
  readonly wanted: Level;
}

export interface ReceiptDraft {
  readonly kind: ReceiptKind;
  readonly title: string;
  readonly source: string;
  readonly capturedOn: string;
  readonly reviewedOn: string;
  readonly dataEndsOn: string;
  readonly drillOn: string;
  readonly outcome: DrillOutcome;
  /** `YYYY-MM-DDTHH:MM`, UTC; empty when not measured. */
  readonly restoredAt: string;
  readonly reconciledAt: string;
  readonly recordedBy: string;
  readonly reviewer: string;
  readonly link: string;
  readonly supports: readonly DraftSupport[];
}

export type DraftField =
  'title' | 'capturedOn' | 'reviewedOn' | 'dataEndsOn' | 'drillOn' | 'reconciledAt' | 'supports';
/** What is wrong with a field, as a key of the catalogue `questions:receipt.problem`. */
export type DraftProblem =
  'titleMissing' | 'dayMissing' | 'dayAhead' | 'truthBeforeRestore' | 'supportsNothing';
export type DraftProblems = Partial<Record<DraftField, DraftProblem>>;

export const samePlace = (a: AnswerPlace, b: AnswerPlace): boolean =>
  a.questionId === b.questionId && a.workflowId === b.workflowId;

/** A level held to the cap. */
export const heldTo = (level: Level, cap: Level): Level => (level > cap ? cap : level);

/** An empty receipt for one answer; it starts as a document, the kind most often at hand. */
export function newDraft(place: AnswerPlace, level: Level, today: Day, recordedBy: string): ReceiptDraft {
  return {
    kind: 'document',
    title: '',
    source: '',
    capturedOn: today,
    reviewedOn: '',
    dataEndsOn: '',
    drillOn: '',
    outcome: 'passed',
    restoredAt: '',
    reconciledAt: '',
    recordedBy,
    reviewer: '',
    link: '',
    supports: [{ ...place, wanted: level }],
  };
}

const timeField = (at: Instant | null): string =>
  at === null ? '' : new Date(at).toISOString().slice(0, 16);

/** A kept receipt, opened again. */
export const draftOf = (receipt: Receipt): ReceiptDraft => ({
  kind: receipt.kind,
  title: receipt.title,
  source: receipt.source,
  capturedOn: receipt.capturedOn,
  reviewedOn: receipt.reviewedOn ?? '',
  dataEndsOn: receipt.dataEndsOn ?? '',
  drillOn: receipt.drill?.on ?? '',
  outcome: receipt.drill?.outcome ?? 'passed',
  restoredAt: timeField(receipt.drill?.restoredAt ?? null),
  reconciledAt: timeField(receipt.drill?.reconciledAt ?? null),
  recordedBy: receipt.recordedBy,
  reviewer: receipt.reviewer,
  link: receipt.link,
  supports: receipt.supports.map(({ level, ...place }) => ({ ...place, wanted: level })),
});

/** The most that the draft can support as it stands. */
export const draftCap = (draft: ReceiptDraft): Level =>
  receiptCap({
    kind: draft.kind,
    drill: { on: day('2000-01-01'), outcome: draft.outcome, restoredAt: null, reconciledAt: null },
  });

const readDay = (text: string): Day | null => Day.safeParse(text).data ?? null;

function readTime(text: string): Instant | null {
  // Of an empty text browsers make the year 2000.
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return null;
  const at = Date.parse(`${text.slice(0, 16)}:00Z`);
  return Number.isNaN(at) ? null : instant(at);
}

function dayProblem(text: string, today: Day, required: boolean): DraftProblem | undefined {
  const read = readDay(text);
  if (read === null) return required || text !== '' ? 'dayMissing' : undefined;
  return read > today ? 'dayAhead' : undefined;
}

/** Why the draft cannot be kept yet, by field; empty when it can. */
export function draftProblems(draft: ReceiptDraft, today: Day): DraftProblems {
  const restored = readTime(draft.restoredAt);
  const reconciled = readTime(draft.reconciledAt);
  const isDrill = draft.kind === 'drill';
  const found: Record<DraftField, DraftProblem | undefined> = {
    title: draft.title.trim() === '' ? 'titleMissing' : undefined,
    capturedOn: dayProblem(draft.capturedOn, today, true),
    reviewedOn: draft.kind === 'document' ? dayProblem(draft.reviewedOn, today, false) : undefined,
    dataEndsOn: hasData(draft.kind) ? dayProblem(draft.dataEndsOn, today, true) : undefined,
    drillOn: isDrill ? dayProblem(draft.drillOn, today, true) : undefined,
    reconciledAt:
      isDrill && restored !== null && reconciled !== null && reconciled < restored
        ? 'truthBeforeRestore'
        : undefined,
    supports: draft.supports.length === 0 ? 'supportsNothing' : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== undefined));
}

/** Kinds whose age counts from the end of their data. */
export const hasData = (kind: ReceiptKind): boolean => kind === 'record' || kind === 'metric';

/** The receipt that the draft describes, without what its kind does not have; null while the draft has problems. */
export function receiptOf(draft: ReceiptDraft, today: Day): NewReceipt | null {
  const capturedOn = readDay(draft.capturedOn);
  if (capturedOn === null || Object.keys(draftProblems(draft, today)).length > 0) return null;
  const drillOn = readDay(draft.drillOn);
  const cap = draftCap(draft);
  return {
    kind: draft.kind,
    title: draft.title.trim(),
    source: draft.source.trim(),
    capturedOn,
    reviewedOn: draft.kind === 'document' ? readDay(draft.reviewedOn) : null,
    dataEndsOn: hasData(draft.kind) ? readDay(draft.dataEndsOn) : null,
    drill:
      draft.kind === 'drill' && drillOn !== null
        ? {
            on: drillOn,
            outcome: draft.outcome,
            restoredAt: readTime(draft.restoredAt),
            reconciledAt: readTime(draft.reconciledAt),
          }
        : null,
    recordedBy: draft.recordedBy.trim(),
    reviewer: draft.reviewer.trim(),
    link: draft.link.trim(),
    supports: draft.supports.map(({ questionId, workflowId, wanted }) => ({
      questionId,
      workflowId,
      level: heldTo(wanted, cap),
    })),
  };
}
