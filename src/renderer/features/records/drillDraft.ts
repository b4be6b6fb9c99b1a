/** A drill while it is being written: fields as typed, turned into a record when it is kept. */
import type { DrillId, PatternId, VendorId, WorkflowId } from '../../../domain/ids';
import type { DrillRecord } from '../../../domain/metrics/enteredRecords';
import {
  canBeKept,
  type CheckedAt,
  type CheckedFields,
  recordChecks,
} from '../../../domain/metrics/recordChecks';
import type { RecordFinding } from '../../../domain/metrics/recordFinding';
import { wallTimeText } from '../../../domain/metrics/wallTime';
import type { DrillOutcome } from '../../../domain/pack/receiptKind';
import type { Day } from '../../../domain/time';
import { type KeptMoments, momentOf, readCount, readDay, readMoment } from './moments';

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
  /** Of the three times. */
  readonly zone: string;
  readonly startedAt: string;
  readonly restoredAt: string;
  readonly reconciledAt: string;
  readonly defects: string;
  readonly note: string;
}

export const newDrillDraft = (workflowId: WorkflowId, today: Day, zone: string): DrillDraft => ({
  workflowId,
  vendorId: null,
  scenario: '',
  patternId: null,
  plannedOn: '',
  owner: '',
  stage: 'planned',
  on: today,
  outcome: null,
  zone,
  startedAt: '',
  restoredAt: '',
  reconciledAt: '',
  defects: '',
  note: '',
});

/** The three times as they were kept. */
export const momentsOfDrill = (
  drill: DrillRecord | null,
): KeptMoments<'startedAt' | 'restoredAt' | 'reconciledAt'> => ({
  startedAt: drill?.held?.startedAt ?? null,
  restoredAt: drill?.held?.restoredAt ?? null,
  reconciledAt: drill?.held?.reconciledAt ?? null,
});

/** A kept drill, opened again; `today` is offered as the day on which a planned one was held. */
export const drillDraftOf = (drill: DrillRecord, today: Day, zone: string): DrillDraft => ({
  workflowId: drill.workflowId,
  vendorId: drill.vendorId,
  scenario: drill.scenario,
  patternId: drill.patternId,
  plannedOn: drill.plannedOn ?? '',
  owner: drill.owner,
  stage: drill.held === null ? 'planned' : 'held',
  on: drill.held?.on ?? today,
  outcome: drill.held?.outcome ?? null,
  zone,
  startedAt: wallTimeText(drill.held?.startedAt ?? null, zone),
  restoredAt: wallTimeText(drill.held?.restoredAt ?? null, zone),
  reconciledAt: wallTimeText(drill.held?.reconciledAt ?? null, zone),
  defects: drill.held?.defects?.toString() ?? '',
  note: drill.held?.note ?? '',
});

/** What the checks say of the draft; `before` is the drill as it was kept. */
export function drillFindings(
  draft: DrillDraft,
  before: DrillRecord | null,
  at: CheckedAt,
): readonly RecordFinding<CheckedFields['drill']>[] {
  const kept = momentsOfDrill(before);
  const time = (field: keyof typeof kept) => readMoment(draft[field], kept[field], draft.zone);
  return recordChecks(
    'drill',
    {
      scenario: draft.scenario,
      plannedOn: readDay(draft.plannedOn),
      held:
        draft.stage === 'planned'
          ? null
          : {
              on: readDay(draft.on),
              outcome: draft.outcome,
              startedAt: time('startedAt'),
              restoredAt: time('restoredAt'),
              reconciledAt: time('reconciledAt'),
              defects: readCount(draft.defects),
            },
    },
    at,
  );
}

/** The drill that the draft describes; null while something stands against it. */
export function drillOf(
  draft: DrillDraft,
  known: { readonly id: DrillId; readonly before: DrillRecord | null },
  at: CheckedAt,
): DrillRecord | null {
  if (!canBeKept(drillFindings(draft, known.before, at))) return null;
  const on = readDay(draft.on);
  const kept = momentsOfDrill(known.before);
  return {
    id: known.id,
    workflowId: draft.workflowId,
    vendorId: draft.vendorId,
    scenario: draft.scenario.trim(),
    patternId: draft.patternId,
    plannedOn: readDay(draft.plannedOn) ?? null,
    owner: draft.owner.trim(),
    held:
      draft.stage === 'planned' || on == null || draft.outcome === null
        ? null
        : {
            on,
            outcome: draft.outcome,
            startedAt: momentOf(draft.startedAt, kept.startedAt, draft.zone),
            restoredAt: momentOf(draft.restoredAt, kept.restoredAt, draft.zone),
            reconciledAt: momentOf(draft.reconciledAt, kept.reconciledAt, draft.zone),
            defects: readCount(draft.defects) ?? null,
            note: draft.note,
          },
    receiptId: known.before?.receiptId ?? null,
  };
}
