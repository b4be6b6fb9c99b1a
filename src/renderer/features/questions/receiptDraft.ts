/** A receipt while it is being written: text fields as typed, turned into a receipt when it is kept. */
import type { AnswerPlace, Receipt } from '../../../domain/assessment/assessmentRecord';
import type { Level } from '../../../domain/pack/level';
import { recordChecks } from '../../../domain/metrics/recordChecks';
import type { RecordFault, RecordNotice } from '../../../domain/metrics/recordFinding';
import { wallTimeText } from '../../../domain/metrics/wallTime';
import type { DrillOutcome, ReceiptKind } from '../../../domain/pack/receiptKind';
import { receiptCap } from '../../../domain/scoring/receiptSupport';
import type { NewReceipt } from '../../assessment/assessmentChanges';
import { Day, day, type Instant, startOfDay } from '../../../domain/time';
import { type KeptMoments, momentOf, readMoment } from '../records/moments';

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
  /** Of the two times. */
  readonly zone: string;
  /** `YYYY-MM-DDTHH:MM` on the wall in that zone; empty when not measured. */
  readonly restoredAt: string;
  readonly reconciledAt: string;
  readonly recordedBy: string;
  readonly reviewer: string;
  readonly link: string;
  readonly supports: readonly DraftSupport[];
}

/** The times of a drill. */
export type DrillTime = 'restoredAt' | 'reconciledAt';

export type DraftField =
  'title' | 'capturedOn' | 'reviewedOn' | 'dataEndsOn' | 'drillOn' | DrillTime | 'supports';
/** What is wrong with a time as it is typed, as in the forms of records. */
const MOMENT_FAULTS = ['momentUnread', 'momentInGap', 'momentOutOfRange'] as const satisfies RecordFault[];
export type MomentFault = (typeof MOMENT_FAULTS)[number];
const MOMENT_NOTICES = ['momentTwice', 'momentFar'] as const satisfies RecordNotice[];
export type MomentNotice = (typeof MOMENT_NOTICES)[number];

/** What is wrong with a field. */
export type DraftProblem =
  'titleMissing' | 'dayMissing' | 'dayAhead' | 'truthBeforeRestore' | 'supportsNothing' | MomentFault;
export type DraftProblems = Partial<Record<DraftField, DraftProblem>>;

export const samePlace = (a: AnswerPlace, b: AnswerPlace): boolean =>
  a.questionId === b.questionId && a.workflowId === b.workflowId;

/** A level held to the cap. */
export const heldTo = (level: Level, cap: Level): Level => (level > cap ? cap : level);

/** An empty receipt for one answer; it starts as a document, the kind most often at hand. */
export function newDraft(
  place: AnswerPlace,
  level: Level,
  today: Day,
  recordedBy: string,
  zone: string,
): ReceiptDraft {
  return {
    kind: 'document',
    title: '',
    source: '',
    capturedOn: today,
    reviewedOn: '',
    dataEndsOn: '',
    drillOn: '',
    outcome: 'passed',
    zone,
    restoredAt: '',
    reconciledAt: '',
    recordedBy,
    reviewer: '',
    link: '',
    supports: [{ ...place, wanted: level }],
  };
}

/** The two times as they were kept. */
export const momentsOfReceipt = (receipt: Receipt | null): KeptMoments<DrillTime> => ({
  restoredAt: receipt?.drill?.restoredAt ?? null,
  reconciledAt: receipt?.drill?.reconciledAt ?? null,
});

/** A kept receipt, opened again. */
export const draftOf = (receipt: Receipt, zone: string): ReceiptDraft => ({
  kind: receipt.kind,
  title: receipt.title,
  source: receipt.source,
  capturedOn: receipt.capturedOn,
  reviewedOn: receipt.reviewedOn ?? '',
  dataEndsOn: receipt.dataEndsOn ?? '',
  drillOn: receipt.drill?.on ?? '',
  outcome: receipt.drill?.outcome ?? 'passed',
  zone,
  restoredAt: wallTimeText(receipt.drill?.restoredAt ?? null, zone),
  reconciledAt: wallTimeText(receipt.drill?.reconciledAt ?? null, zone),
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

/** The moment of a time as typed; null for none and for what cannot be read. */
const timeOf = (draft: ReceiptDraft, before: Receipt | null, field: DrillTime): Instant | null =>
  momentOf(draft[field], momentsOfReceipt(before)[field], draft.zone);

/** What the checks of drills that are written down say of a time as such; the rest of a receipt is its own. */
function timeFindings(draft: ReceiptDraft, before: Receipt | null, field: DrillTime) {
  const kept = momentsOfReceipt(before);
  const time = (of: DrillTime) => readMoment(draft[of], kept[of], draft.zone);
  const on = readDay(draft.drillOn);
  const held = {
    on,
    outcome: draft.outcome,
    startedAt: { kind: 'missing' },
    restoredAt: time('restoredAt'),
    reconciledAt: time('reconciledAt'),
    defects: null,
  } as const;
  const today = on ?? day('2000-01-01');
  const at = { today, asOf: startOfDay(today), asOfDay: today };
  return recordChecks('drill', { scenario: draft.title, plannedOn: null, held }, at).filter(
    (finding) => finding.field === field,
  );
}

const timeFault = (
  draft: ReceiptDraft,
  before: Receipt | null,
  field: DrillTime,
): MomentFault | undefined => {
  const said = timeFindings(draft, before, field).map(({ says }) => says);
  return MOMENT_FAULTS.find((fault) => said.includes(fault));
};

/** What is worth a second look in a time that is kept all the same. */
export function timeNotices(
  draft: ReceiptDraft,
  before: Receipt | null,
  field: DrillTime,
): readonly MomentNotice[] {
  const said = timeFindings(draft, before, field).map(({ says }) => says);
  return MOMENT_NOTICES.filter((notice) => said.includes(notice));
}

function dayProblem(text: string, today: Day, required: boolean): DraftProblem | undefined {
  const read = readDay(text);
  if (read === null) return required || text !== '' ? 'dayMissing' : undefined;
  return read > today ? 'dayAhead' : undefined;
}

/** Why the draft cannot be kept yet, by field; empty when it can. `before` is the receipt as it was kept. */
export function draftProblems(draft: ReceiptDraft, before: Receipt | null, today: Day): DraftProblems {
  const restored = timeOf(draft, before, 'restoredAt');
  const reconciled = timeOf(draft, before, 'reconciledAt');
  const isDrill = draft.kind === 'drill';
  const found: Record<DraftField, DraftProblem | undefined> = {
    title: draft.title.trim() === '' ? 'titleMissing' : undefined,
    capturedOn: dayProblem(draft.capturedOn, today, true),
    reviewedOn: draft.kind === 'document' ? dayProblem(draft.reviewedOn, today, false) : undefined,
    dataEndsOn: hasData(draft.kind) ? dayProblem(draft.dataEndsOn, today, true) : undefined,
    drillOn: isDrill ? dayProblem(draft.drillOn, today, true) : undefined,
    restoredAt: isDrill ? timeFault(draft, before, 'restoredAt') : undefined,
    reconciledAt: !isDrill
      ? undefined
      : restored !== null && reconciled !== null && reconciled < restored
        ? 'truthBeforeRestore'
        : timeFault(draft, before, 'reconciledAt'),
    supports: draft.supports.length === 0 ? 'supportsNothing' : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== undefined));
}

/** Kinds whose age counts from the end of their data. */
export const hasData = (kind: ReceiptKind): boolean => kind === 'record' || kind === 'metric';

/** The receipt that the draft describes, without what its kind does not have; null while the draft has problems. */
export function receiptOf(draft: ReceiptDraft, before: Receipt | null, today: Day): NewReceipt | null {
  const capturedOn = readDay(draft.capturedOn);
  if (capturedOn === null || Object.keys(draftProblems(draft, before, today)).length > 0) return null;
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
            restoredAt: timeOf(draft, before, 'restoredAt'),
            reconciledAt: timeOf(draft, before, 'reconciledAt'),
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
