/** The checks of records that are written down one by one: the same as those of imported ones. */
import type { DrillOutcome } from '../pack/receiptKind';
import { dayOf, daysBetween, type Day, type Instant } from '../time';
import { classifyRecord, figureEnds } from './classifyRecord';
import { FigureName } from './figureSummary';
import { TimeField } from './importTypes';
import { noTimes, type IncidentTimes, type TimeCell } from './incidentTimes';
import type { RecordFault, RecordFinding } from './recordFinding';
import type { WallTime } from './wallTime';

/** A number as typed: null for an empty field, undefined for what is no such number. */
export type WrittenNumber = number | null | undefined;
/** A day as typed; null for an empty field, undefined for what is no day. */
export type WrittenDay = Day | null | undefined;

export interface WrittenIncident {
  readonly name: string;
  readonly times: Readonly<Record<TimeField, WallTime>>;
  readonly closed: boolean;
  readonly reconciliationDefects: WrittenNumber;
  readonly amountAtRisk: WrittenNumber;
  /** Names of the other incidents of the workflow. */
  readonly others: readonly string[];
}

export interface WrittenDrill {
  readonly scenario: string;
  readonly plannedOn: WrittenDay;
  /** Null while it is only planned. */
  readonly held: {
    readonly on: WrittenDay;
    /** Null: nobody said yet. */
    readonly outcome: DrillOutcome | null;
    readonly startedAt: WallTime;
    readonly restoredAt: WallTime;
    readonly reconciledAt: WallTime;
    readonly defects: WrittenNumber;
  } | null;
}

export interface WrittenReconciliation {
  readonly from: WrittenDay;
  readonly to: WrittenDay;
  readonly checked: WrittenNumber;
  readonly defects: WrittenNumber;
  readonly amount: WrittenNumber;
}

export interface WrittenChange {
  readonly name: string;
  readonly deployedAt: WallTime;
  readonly rolledBackAt: WallTime;
}

export interface WrittenReview {
  readonly incident: string;
  readonly heldOn: Day | null;
  readonly improvement: string;
  readonly due: Day | null;
  readonly doneOn: Day | null;
  /** What the other reviews are about. */
  readonly others: readonly string[];
}

/** What can be written down, by kind. */
export interface WrittenRecords {
  readonly incident: WrittenIncident;
  readonly drill: WrittenDrill;
  readonly reconciliation: WrittenReconciliation;
  readonly change: WrittenChange;
  readonly review: WrittenReview;
}

/** The fields beside which something can be said, by kind. */
export interface CheckedFields {
  readonly incident: 'name' | TimeField | 'reconciliationDefects' | 'amountAtRisk';
  readonly drill:
    'scenario' | 'plannedOn' | 'on' | 'outcome' | 'startedAt' | 'restoredAt' | 'reconciledAt' | 'defects';
  readonly reconciliation: 'from' | 'to' | 'checked' | 'defects' | 'amount';
  readonly change: 'name' | 'deployedAt' | 'rolledBackAt';
  readonly review: 'incident' | 'heldOn' | 'improvement' | 'due' | 'doneOn';
}

export type CheckedKind = keyof CheckedFields;

/** When it is looked at. */
export interface CheckedAt {
  /** The day on which somebody writes. */
  readonly today: Day;
  /** Up to when is measured: the end of the assessment's own day, else now. */
  readonly asOf: Instant;
  /** The day of that: the assessment's own, else today. Not the UTC day of now, which may be another one. */
  readonly asOfDay: Day;
}

type Checks = {
  readonly [Kind in CheckedKind]: (
    written: WrittenRecords[Kind],
    at: CheckedAt,
  ) => readonly RecordFinding<CheckedFields[Kind]>[];
};

/** Moments this far from the day of the drill are a slip of the pen. */
const FAR_DAYS = 60;

/**
 * Everything to be said about a record that is being written, by field; several things may be said beside one field.
 *
 * Errors are what an import rejects a row for, or cannot read: no name, no start, a time that never was or that no
 * calendar has, a count that is none, a number that another incident of the workflow has; and what cannot be meant: a
 * period that ends before it begins, more wrong records than checked ones, a drill held on a day to come.
 *
 * Warnings are what an import keeps and leaves out of one figure. Which figure, and why, is asked of `classifyRecord`,
 * so that a form never says anything else than the figures do: an end before its start (`negative`), an end without a
 * start (`start-missing`), a start after `asOf`, and closed or reconciled without a restore time. A time that was two
 * times is kept as the first of them; an end after `asOf` counts as open.
 */
export function recordChecks<Kind extends CheckedKind>(
  kind: Kind,
  written: WrittenRecords[Kind],
  at: CheckedAt,
): readonly RecordFinding<CheckedFields[Kind]>[] {
  return CHECKS[kind](written, at);
}

/** Whether nothing stands against keeping the record. */
export const canBeKept = (findings: readonly RecordFinding<string>[]): boolean =>
  findings.every(({ weight }) => weight !== 'error');

const CHECKS: Checks = {
  incident: ({ name, times, closed, reconciliationDefects, amountAtRisk, others }, { asOf }) => [
    ...named('name', name),
    ...(others.some((other) => other.trim() === name.trim()) && name.trim() !== ''
      ? [error('name' as const, 'repeated')]
      : []),
    ...(times.started.kind === 'missing' ? [error('started' as const, 'momentNeeded')] : []),
    ...TimeField.options.flatMap((field) => moment(field, times[field])),
    ...figures(times, closed, asOf, startable(times)),
    ...counted('reconciliationDefects', reconciliationDefects, false),
    ...amount('amountAtRisk', amountAtRisk),
  ],

  drill: ({ scenario, plannedOn, held }, { today, asOf }) => [
    ...named('scenario', scenario),
    ...(plannedOn === undefined ? [error('plannedOn' as const, 'dayUnread')] : []),
    ...(held === null ? [] : heldDrill(held, today, asOf)),
  ],

  reconciliation: ({ from, to, checked, defects, amount: concerned }, { today, asOfDay }) => [
    ...(from == null ? [error('from' as const, 'dayNeeded')] : []),
    ...(to == null
      ? [error('to' as const, 'dayNeeded')]
      : from != null && to < from
        ? [error('to' as const, 'endBeforeStart')]
        : to > today
          ? [error('to' as const, 'dayAhead')]
          : to > asOfDay
            ? [{ field: 'to', weight: 'warning', says: 'afterAsOf' } as const]
            : []),
    ...(checked === 0 ? [error('checked' as const, 'countNeeded')] : counted('checked', checked, true)),
    ...counted('defects', defects, true),
    ...(checked != null && checked > 0 && defects != null && defects > checked
      ? [error('defects' as const, 'moreThanChecked')]
      : []),
    ...amount('amount', concerned),
  ],

  change: ({ name, deployedAt, rolledBackAt }, { asOf }) => {
    const deployed = readable(deployedAt);
    const rolledBack = readable(rolledBackAt);
    return [
      ...named('name', name),
      ...(deployedAt.kind === 'missing' ? [error('deployedAt' as const, 'momentNeeded')] : []),
      ...moment('deployedAt', deployedAt),
      ...(deployed !== null && deployed > asOf
        ? [{ field: 'deployedAt', weight: 'warning', says: 'afterAsOf' } as const]
        : []),
      ...moment('rolledBackAt', rolledBackAt),
      // It counts as rolled back in whatever order the two are.
      ...(deployed !== null && rolledBack !== null && rolledBack < deployed
        ? [{ field: 'rolledBackAt', weight: 'warning', says: 'rolledBackBeforeDeployed' } as const]
        : []),
    ];
  },

  review: ({ incident, heldOn, improvement, due, doneOn, others }, { asOfDay }) => {
    const notice = <Field extends CheckedFields['review']>(
      field: Field,
      says: 'afterAsOf' | 'dueBeforeHeld' | 'doneBeforeHeld' | 'doneWithoutImprovement' | 'reviewedBefore',
    ) => ({ field, weight: 'warning', says }) as const;
    const about = incident.trim();
    return [
      ...named('incident', incident),
      ...(about !== '' && others.some((other) => other.trim() === about)
        ? [notice('incident', 'reviewedBefore')]
        : []),
      ...(heldOn !== null && due !== null && due < heldOn ? [notice('due', 'dueBeforeHeld')] : []),
      ...(doneOn !== null && (heldOn === null || doneOn < heldOn)
        ? [notice('doneOn', 'doneBeforeHeld')]
        : []),
      ...(doneOn !== null && doneOn > asOfDay ? [notice('doneOn', 'afterAsOf')] : []),
      ...(doneOn !== null && improvement.trim() === ''
        ? [notice('improvement', 'doneWithoutImprovement')]
        : []),
    ];
  },
};

/** Without a start nothing is said of what begins there: its absence is an error of its own. */
const startable = ({ started }: WrittenIncident['times']): readonly FigureName[] =>
  FigureName.options.filter(
    (figure) => started.kind === 'moment' || figureEnds(figure, 'started').start !== 'started',
  );

const DRILL_FIGURES = ['recover', 'truth', 'total'] as const;
const DRILL_FIELDS = { started: 'startedAt', restored: 'restoredAt', reconciled: 'reconciledAt' } as const;

function heldDrill(
  held: NonNullable<WrittenDrill['held']>,
  today: Day,
  asOf: Instant,
): RecordFinding<CheckedFields['drill']>[] {
  const { on } = held;
  const times = { started: held.startedAt, restored: held.restoredAt, reconciled: held.reconciledAt };
  const fields = Object.values(DRILL_FIELDS);
  return [
    ...(held.outcome === null ? [error('outcome' as const, 'outcomeNeeded')] : []),
    ...(on == null ? [error('on' as const, 'dayNeeded')] : []),
    ...(on != null && on > today ? [error('on' as const, 'dayAhead')] : []),
    ...fields.flatMap((field) => moment(field, held[field])),
    ...fields.flatMap((field) => {
      const at = readable(held[field]);
      return on == null || at === null || Math.abs(daysBetween(on, dayOf(at))) <= FAR_DAYS
        ? []
        : [{ field, weight: 'warning', says: 'momentFar' } as const];
    }),
    ...figures(times, false, asOf, DRILL_FIGURES).flatMap((finding) =>
      finding.field in DRILL_FIELDS
        ? [{ ...finding, field: DRILL_FIELDS[finding.field as keyof typeof DRILL_FIELDS] }]
        : [],
    ),
    ...counted('defects', held.defects, false),
  ];
}

const error = <Field extends string>(field: Field, says: RecordFault) =>
  ({ field, weight: 'error', says }) as const;

const readable = (time: WallTime): Instant | null => (time.kind === 'moment' ? time.at : null);

const named = <Field extends string>(field: Field, name: string): RecordFinding<Field>[] =>
  name.trim() === '' ? [error(field, 'needed')] : [];

function moment<Field extends string>(field: Field, time: WallTime): RecordFinding<Field>[] {
  switch (time.kind) {
    case 'missing':
      return [];
    case 'unreadable':
      return [error(field, 'momentUnread')];
    case 'gap':
      return [error(field, 'momentInGap')];
    case 'out-of-range':
      return [error(field, 'momentOutOfRange')];
    case 'moment':
      return time.twice ? [{ field, weight: 'warning', says: 'momentTwice' }] : [];
  }
}

const counted = <Field extends string>(
  field: Field,
  count: WrittenNumber,
  isNeeded: boolean,
): RecordFinding<Field>[] => {
  if (count === undefined) return [error(field, 'countUnread')];
  return count === null && isNeeded ? [error(field, 'countNeeded')] : [];
};

const amount = <Field extends string>(field: Field, written: WrittenNumber): RecordFinding<Field>[] =>
  written === undefined ? [error(field, 'amountUnread')] : [];

const cellOf = (time: WallTime | undefined): TimeCell =>
  time === undefined || time.kind === 'missing' ? 'missing' : time.kind === 'moment' ? time.at : 'unreadable';

/** What the figures will say of the times: where they leave the record out, and which ends have not come. */
function figures(
  written: Readonly<Partial<Record<TimeField, WallTime>>>,
  closed: boolean,
  asOf: Instant,
  asked: readonly FigureName[],
): RecordFinding<TimeField>[] {
  const times: IncidentTimes = {
    ...noTimes,
    ...(Object.fromEntries(TimeField.options.map((field) => [field, cellOf(written[field])])) as Record<
      TimeField,
      TimeCell
    >),
    closed,
  };
  const leftOut = new Map<string, Extract<RecordFinding<TimeField>, { says: 'leftOut' }>>();
  const later = new Set<TimeField>();
  for (const figure of asked) {
    const { start, end } = figureEnds(figure, 'started');
    const enters = classifyRecord(figure, times, asOf, 'started');
    const endsAt = times[end];
    if (enters.kind === 'open' && typeof endsAt === 'number') later.add(end);
    if (enters.kind !== 'excluded') continue;
    const { reason } = enters;
    // Nobody wrote down either end: there is nothing to be said. Unreadable ones have their own error.
    if (reason === 'end-unreadable' || times[start] === 'unreadable') continue;
    if (reason === 'start-missing' && typeof endsAt !== 'number') continue;
    const field = reason === 'start-after-as-of' ? start : end;
    const key = `${field} ${reason}`;
    const known = leftOut.get(key);
    leftOut.set(key, {
      field,
      weight: 'warning',
      says: 'leftOut',
      figures: [...(known?.figures ?? []), figure],
      reason,
    });
  }
  return [
    ...[...later].map((field) => ({ field, weight: 'warning', says: 'notYet' }) as const),
    ...leftOut.values(),
  ];
}
