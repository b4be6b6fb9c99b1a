/** A drill while it is being written: fields as typed, turned into a record when it is kept. */
import type { DrillId, PatternId, VendorId, WorkflowId } from '../../../domain/ids';
import type { DrillRecord } from '../../../domain/metrics/enteredRecords';
import type { DrillOutcome } from '../../../domain/pack/receiptKind';
import { dayOf, daysBetween, type Day } from '../../../domain/time';
import { keptMoment, momentField, readCount, readDay, readMoment } from './moments';

export interface DrillDraft {
  readonly workflowId: WorkflowId;
  readonly vendorId: VendorId | null;
  readonly scenario: string;
  readonly patternId: PatternId | null;
  readonly plannedOn: string;
  readonly owner: string;
  readonly stage: 'planned' | 'held';
  readonly on: string;
  /** Null until somebody said how it went: nothing passes by default. */
  readonly outcome: DrillOutcome | null;
  readonly startedAt: string;
  readonly restoredAt: string;
  readonly reconciledAt: string;
  readonly defects: string;
  readonly note: string;
}

export type DrillField =
  'scenario' | 'plannedOn' | 'on' | 'outcome' | 'startedAt' | 'restoredAt' | 'reconciledAt' | 'defects';
/** What is wrong with a field, as a key of the catalogue `records:problem`. */
export type RecordProblem =
  | 'needed'
  | 'outcomeNeeded'
  | 'dayNeeded'
  | 'dayUnread'
  | 'dayAhead'
  | 'momentUnread'
  | 'momentFar'
  | 'restoredBeforeStarted'
  | 'reconciledBeforeRestored'
  | 'reconciledWithoutRestored'
  | 'countUnread'
  | 'countNeeded'
  | 'moreThanChecked'
  | 'amountUnread'
  | 'endBeforeStart'
  | 'rolledBackBeforeDeployed';
export type DrillProblems = Partial<Record<DrillField, RecordProblem>>;

export const newDrillDraft = (workflowId: WorkflowId, today: Day): DrillDraft => ({
  workflowId,
  vendorId: null,
  scenario: '',
  patternId: null,
  plannedOn: '',
  owner: '',
  stage: 'planned',
  on: today,
  outcome: null,
  startedAt: '',
  restoredAt: '',
  reconciledAt: '',
  defects: '',
  note: '',
});

/** A kept drill, opened again; `today` is offered as the day on which a planned one was held. */
export const drillDraftOf = (drill: DrillRecord, today: Day): DrillDraft => ({
  workflowId: drill.workflowId,
  vendorId: drill.vendorId,
  scenario: drill.scenario,
  patternId: drill.patternId,
  plannedOn: drill.plannedOn ?? '',
  owner: drill.owner,
  stage: drill.held === null ? 'planned' : 'held',
  on: drill.held?.on ?? today,
  outcome: drill.held?.outcome ?? null,
  startedAt: momentField(drill.held?.startedAt ?? null),
  restoredAt: momentField(drill.held?.restoredAt ?? null),
  reconciledAt: momentField(drill.held?.reconciledAt ?? null),
  defects: drill.held?.defects?.toString() ?? '',
  note: drill.held?.note ?? '',
});

const MOMENTS = ['startedAt', 'restoredAt', 'reconciledAt'] as const;
/** Moments this far from the day of the drill are a slip of the pen. */
const FAR_DAYS = 60;

/** Why the draft cannot be kept yet, by field; empty when it can. */
export function drillProblems(draft: DrillDraft, today: Day): DrillProblems {
  const problems: { -readonly [Field in DrillField]?: RecordProblem } = {};
  if (draft.scenario.trim() === '') problems.scenario = 'needed';
  if (draft.plannedOn !== '' && readDay(draft.plannedOn) === null) problems.plannedOn = 'dayUnread';
  if (draft.stage === 'planned') return problems;
  if (draft.outcome === null) problems.outcome = 'outcomeNeeded';
  const on = readDay(draft.on);
  if (on === null) problems.on = 'dayNeeded';
  else if (on > today) problems.on = 'dayAhead';
  for (const field of MOMENTS) {
    const at = readMoment(draft[field]);
    if (draft[field] !== '' && at === null) problems[field] = 'momentUnread';
    else if (at !== null && on !== null && Math.abs(daysBetween(on, dayOf(at))) > FAR_DAYS)
      problems[field] = 'momentFar';
  }
  const [started, restored, reconciled] = MOMENTS.map((field) => readMoment(draft[field]));
  if (started != null && restored != null && restored < started)
    problems.restoredAt ??= 'restoredBeforeStarted';
  if (reconciled != null && restored == null) problems.reconciledAt ??= 'reconciledWithoutRestored';
  if (reconciled != null && restored != null && reconciled < restored)
    problems.reconciledAt ??= 'reconciledBeforeRestored';
  if (readCount(draft.defects) === undefined) problems.defects = 'countUnread';
  return problems;
}

/** The drill that the draft describes; null while it has problems. */
export function drillOf(
  draft: DrillDraft,
  known: { readonly id: DrillId; readonly before: DrillRecord | null },
  today: Day,
): DrillRecord | null {
  if (Object.keys(drillProblems(draft, today)).length > 0) return null;
  const on = readDay(draft.on);
  const before = known.before?.held ?? null;
  return {
    id: known.id,
    workflowId: draft.workflowId,
    vendorId: draft.vendorId,
    scenario: draft.scenario.trim(),
    patternId: draft.patternId,
    plannedOn: readDay(draft.plannedOn),
    owner: draft.owner.trim(),
    held:
      draft.stage === 'planned' || on === null || draft.outcome === null
        ? null
        : {
            on,
            outcome: draft.outcome,
            startedAt: keptMoment(draft.startedAt, before?.startedAt ?? null),
            restoredAt: keptMoment(draft.restoredAt, before?.restoredAt ?? null),
            reconciledAt: keptMoment(draft.reconciledAt, before?.reconciledAt ?? null),
            defects: readCount(draft.defects) ?? null,
            note: draft.note,
          },
    receiptId: known.before?.receiptId ?? null,
  };
}
