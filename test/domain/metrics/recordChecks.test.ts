import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyRecord, figureEnds } from '../../../src/domain/metrics/classifyRecord';
import {
  latestEntered,
  timesRecordedBy,
  toIncidentFacts,
} from '../../../src/domain/metrics/enteredIncidents';
import { FigureName } from '../../../src/domain/metrics/figureSummary';
import { TimeField } from '../../../src/domain/metrics/importTypes';
import { noTimes } from '../../../src/domain/metrics/incidentTimes';
import {
  canBeKept,
  recordChecks,
  type WrittenDrill,
  type WrittenIncident,
  type WrittenReview,
} from '../../../src/domain/metrics/recordChecks';
import type { WallTime } from '../../../src/domain/metrics/wallTime';
import { day, instant, type Instant } from '../../../src/domain/time';
import { anIncident } from './anIncident';

const at = (time: string): Instant => instant(Date.parse(`2025-06-18T${time}:00Z`));
const typed = (time: string): WallTime => ({ kind: 'moment', at: at(time), twice: false });
const missing: WallTime = { kind: 'missing' };
const nothing = Object.fromEntries(TimeField.options.map((field) => [field, missing])) as Record<
  TimeField,
  WallTime
>;
const now = { today: day('2025-06-18'), asOf: at('20:00'), asOfDay: day('2025-06-18') };

function incident(
  times: Partial<Record<TimeField, WallTime>>,
  rest: Partial<Omit<WrittenIncident, 'times'>> = {},
) {
  return recordChecks(
    'incident',
    {
      name: 'INC-1',
      times: { ...nothing, ...times },
      closed: false,
      reconciliationDefects: null,
      amountAtRisk: null,
      others: [],
      ...rest,
    },
    now,
  );
}

describe('an incident that is written down', () => {
  it('needs a name and a start, and no more', () => {
    expect(incident({ started: typed('10:00') })).toEqual([]);
    const empty = incident({}, { name: ' ' });
    expect(empty).toEqual([
      { field: 'name', weight: 'error', says: 'needed' },
      { field: 'started', weight: 'error', says: 'momentNeeded' },
    ]);
    expect(canBeKept(empty)).toBe(false);
  });

  it('is kept with an end before its start, and left out of those figures alone', () => {
    // Recover 10:00 to 09:00 is negative; truth 09:00 to 11:00 and total 10:00 to 11:00 are in order.
    const found = incident({ started: typed('10:00'), restored: typed('09:00'), reconciled: typed('11:00') });
    expect(found).toEqual([
      { field: 'restored', weight: 'warning', says: 'leftOut', figures: ['recover'], reason: 'negative' },
    ]);
    expect(canBeKept(found)).toBe(true);
    expect(
      incident({ started: typed('10:00'), restored: typed('11:00'), reconciled: typed('09:00') }),
    ).toEqual([
      {
        field: 'reconciled',
        weight: 'warning',
        says: 'leftOut',
        figures: ['truth', 'total'],
        reason: 'negative',
      },
    ]);
  });

  it('says that it is not open where it is over without a restore time', () => {
    const leftOut = {
      field: 'restored',
      weight: 'warning',
      says: 'leftOut',
      figures: ['recover'],
      reason: 'restore-time-missing',
    };
    expect(incident({ started: typed('10:00') }, { closed: true })).toEqual([leftOut]);
    expect(incident({ started: typed('10:00'), reconciled: typed('12:00') })).toEqual([
      leftOut,
      {
        field: 'reconciled',
        weight: 'warning',
        says: 'leftOut',
        figures: ['truth'],
        reason: 'start-missing',
      },
    ]);
  });

  it('counts ends that are still to come as open, and starts that are not at all', () => {
    expect(incident({ started: typed('19:00'), restored: typed('21:00') })).toEqual([
      { field: 'restored', weight: 'warning', says: 'notYet' },
      // Truth would start at 21:00, after 20:00.
      {
        field: 'restored',
        weight: 'warning',
        says: 'leftOut',
        figures: ['truth'],
        reason: 'start-after-as-of',
      },
    ]);
    expect(incident({ started: typed('21:00'), detected: typed('21:10') })).toEqual([
      {
        field: 'started',
        weight: 'warning',
        says: 'leftOut',
        figures: ['detect', 'recover', 'total'],
        reason: 'start-after-as-of',
      },
      {
        field: 'detected',
        weight: 'warning',
        says: 'leftOut',
        figures: ['acknowledge', 'escalate'],
        reason: 'start-after-as-of',
      },
    ]);
  });

  it('is not kept with a time that never was, and kept with one that came twice', () => {
    for (const [kind, says] of [
      ['gap', 'momentInGap'],
      ['unreadable', 'momentUnread'],
      ['out-of-range', 'momentOutOfRange'],
    ] as const)
      expect(incident({ started: typed('10:00'), restored: { kind } })).toEqual([
        { field: 'restored', weight: 'error', says },
      ]);
    const twice = incident({ started: { kind: 'moment', at: at('10:00'), twice: true } });
    expect(twice).toEqual([{ field: 'started', weight: 'warning', says: 'momentTwice' }]);
    // A start that cannot be read has its error, and nothing more is made of it.
    expect(incident({ started: { kind: 'gap' }, restored: typed('11:00') })).toEqual([
      { field: 'started', weight: 'error', says: 'momentInGap' },
    ]);
  });

  it('has a name of its own, and numbers that are some', () => {
    const started = typed('10:00');
    expect(incident({ started }, { others: ['INC-2', ' INC-1 '] })).toEqual([
      { field: 'name', weight: 'error', says: 'repeated' },
    ]);
    expect(incident({ started }, { reconciliationDefects: undefined, amountAtRisk: undefined })).toEqual([
      { field: 'reconciliationDefects', weight: 'error', says: 'countUnread' },
      { field: 'amountAtRisk', weight: 'error', says: 'amountUnread' },
    ]);
  });

  it('is told to be left out exactly of those figures that leave it out', () => {
    const time = fc.option(fc.integer({ min: 0, max: 24 * 60 }), { nil: null });
    const times = fc.record(
      Object.fromEntries(TimeField.options.map((field) => [field, time])) as Record<TimeField, typeof time>,
    );
    const base = Date.parse('2025-06-18T00:00:00Z');
    fc.assert(
      fc.property(times, fc.boolean(), (minutes, closed) => {
        fc.pre(minutes.started !== null);
        const of = (field: TimeField) => {
          const minute = minutes[field];
          return minute === null ? null : instant(base + minute * 60_000);
        };
        const written = Object.fromEntries(
          TimeField.options.map((field) => {
            const moment = of(field);
            return [field, moment === null ? missing : { kind: 'moment', at: moment, twice: false }];
          }),
        ) as Record<TimeField, WallTime>;
        const findings = incident(written, { closed });
        expect(canBeKept(findings)).toBe(true);
        const told = findings.flatMap((one) =>
          one.says === 'leftOut' ? one.figures.map((figure) => `${figure} ${one.reason}`) : [],
        );
        const known = Object.fromEntries(
          TimeField.options.map((field) => [field, of(field) ?? 'missing']),
        ) as Record<TimeField, Instant | 'missing'>;
        const excluded = FigureName.options.flatMap((figure) => {
          const enters = classifyRecord(figure, { ...noTimes, ...known, closed }, now.asOf, 'started');
          // Of a figure with neither end nothing is said: nobody wrote any of it down.
          const isSilent = of(figureEnds(figure, 'started').end) === null;
          if (enters.kind !== 'excluded') return [];
          return enters.reason === 'start-missing' && isSilent ? [] : [`${figure} ${enters.reason}`];
        });
        expect(told.sort()).toEqual(excluded.sort());
      }),
    );
  });
});

describe('a drill, a reconciliation, a change, a review', () => {
  const held = {
    on: day('2025-06-18'),
    outcome: 'passed' as const,
    startedAt: typed('10:00'),
    restoredAt: typed('10:12'),
    reconciledAt: typed('10:40'),
    defects: null,
  };
  const drill = (changes: Partial<NonNullable<WrittenDrill['held']>> | null) =>
    recordChecks(
      'drill',
      { scenario: 'x', plannedOn: null, held: changes === null ? null : { ...held, ...changes } },
      now,
    );

  it('drill: times out of order are kept and left out, a day to come and no outcome are refused', () => {
    expect(drill({})).toEqual([]);
    expect(drill(null)).toEqual([]);
    expect(drill({ restoredAt: typed('09:50') })).toEqual([
      { field: 'restoredAt', weight: 'warning', says: 'leftOut', figures: ['recover'], reason: 'negative' },
    ]);
    expect(drill({ restoredAt: missing }).map(({ field, weight }) => [field, weight])).toEqual([
      ['restoredAt', 'warning'],
      ['reconciledAt', 'warning'],
    ]);
    // 60 days before 18 June is 19 April.
    const april = (date: string): WallTime => ({
      kind: 'moment',
      at: instant(Date.parse(`${date}T10:00Z`)),
      twice: false,
    });
    expect(drill({ startedAt: april('2025-04-19') })).toEqual([]);
    expect(drill({ startedAt: april('2025-04-18') })).toEqual([
      { field: 'startedAt', weight: 'warning', says: 'momentFar' },
    ]);
    expect(drill({ on: day('2025-06-19'), outcome: null, startedAt: { kind: 'gap' } })).toEqual([
      { field: 'outcome', weight: 'error', says: 'outcomeNeeded' },
      { field: 'on', weight: 'error', says: 'dayAhead' },
      { field: 'startedAt', weight: 'error', says: 'momentInGap' },
    ]);
    expect(recordChecks('drill', { scenario: ' ', plannedOn: undefined, held: null }, now)).toEqual([
      { field: 'scenario', weight: 'error', says: 'needed' },
      { field: 'plannedOn', weight: 'error', says: 'dayUnread' },
    ]);
  });

  it('reconciliation: needs a period in order and counts that fit', () => {
    const check = (changes: object, around = now) =>
      recordChecks(
        'reconciliation',
        {
          from: day('2025-06-01'),
          to: day('2025-06-15'),
          checked: 100,
          defects: 3,
          amount: null,
          ...changes,
        },
        around,
      ).map(({ field, says }) => [field, says]);
    expect(check({})).toEqual([]);
    expect(check({ to: day('2025-05-31') })).toEqual([['to', 'endBeforeStart']]);
    expect(check({ to: day('2025-06-19') })).toEqual([['to', 'dayAhead']]);
    expect(check({}, { ...now, asOfDay: day('2025-06-14') })).toEqual([['to', 'afterAsOf']]);
    expect(check({ defects: 101 })).toEqual([['defects', 'moreThanChecked']]);
    expect(check({ checked: 0, defects: 0 })).toEqual([['checked', 'countNeeded']]);
    expect(
      check({ from: null, to: undefined, checked: null, defects: undefined, amount: undefined }),
    ).toEqual([
      ['from', 'dayNeeded'],
      ['to', 'dayNeeded'],
      ['checked', 'countNeeded'],
      ['defects', 'countUnread'],
      ['amount', 'amountUnread'],
    ]);
  });

  it('change: counts as rolled back whichever came first', () => {
    const check = (deployedAt: WallTime, rolledBackAt: WallTime, around = now) =>
      recordChecks('change', { name: 'R-1', deployedAt, rolledBackAt }, around);
    expect(check(typed('10:00'), typed('11:00'))).toEqual([]);
    expect(check(typed('10:00'), typed('09:00'))).toEqual([
      { field: 'rolledBackAt', weight: 'warning', says: 'rolledBackBeforeDeployed' },
    ]);
    expect(check(missing, { kind: 'gap' }).map(({ says }) => says)).toEqual(['momentNeeded', 'momentInGap']);
    expect(check(typed('21:00'), missing)).toEqual([
      { field: 'deployedAt', weight: 'warning', says: 'afterAsOf' },
    ]);
  });

  it('review: days out of order and a second review are said, and kept', () => {
    const review: WrittenReview = {
      incident: 'INC-1',
      heldOn: day('2025-06-10'),
      improvement: 'A limit on the queue',
      due: day('2025-07-10'),
      doneOn: null,
      others: ['INC-2'],
    };
    const check = (changes: Partial<WrittenReview>) =>
      recordChecks('review', { ...review, ...changes }, now).map(({ field, says }) => [field, says]);
    expect(check({})).toEqual([]);
    expect(check({ due: day('2025-06-09') })).toEqual([['due', 'dueBeforeHeld']]);
    expect(check({ doneOn: day('2025-06-09') })).toEqual([['doneOn', 'doneBeforeHeld']]);
    expect(check({ doneOn: day('2025-06-19'), improvement: ' ' })).toEqual([
      ['doneOn', 'afterAsOf'],
      ['improvement', 'doneWithoutImprovement'],
    ]);
    expect(check({ others: ['INC-1 '] })).toEqual([['incident', 'reviewedBefore']]);
    expect(check({ incident: '' })).toEqual([['incident', 'needed']]);
  });
});

describe('incidents that were written down, as figures read them', () => {
  it('have the same facts as imported ones', () => {
    expect(
      toIncidentFacts(anIncident({ restored: at('11:00'), reportedBy: 'person', reconciliationDefects: 4 })),
    ).toEqual({
      ...noTimes,
      started: at('10:00'),
      restored: at('11:00'),
      reportedBy: 'person',
      defects: 4,
    });
    const over = toIncidentFacts(anIncident({ closed: true }));
    expect(classifyRecord('recover', over, at('20:00'), 'started')).toEqual({
      kind: 'excluded',
      reason: 'restore-time-missing',
    });
    // Open for ten hours, 10:00 to 20:00.
    expect(classifyRecord('recover', toIncidentFacts(anIncident({})), at('20:00'), 'started')).toEqual({
      kind: 'open',
      duration: 10 * 3_600_000,
    });
  });

  it('record the times that at least one of them has, and end with the latest that has come', () => {
    const two = [
      anIncident({ restored: at('11:00') }),
      anIncident({ started: at('12:00'), reconciled: at('21:00') }),
    ];
    expect([...timesRecordedBy(two)]).toEqual(['started', 'restored', 'reconciled']);
    expect([...timesRecordedBy([])]).toEqual([]);
    expect(latestEntered(two, at('20:00'))).toBe(at('12:00'));
    expect(latestEntered(two, at('21:00'))).toBe(at('21:00'));
    expect(latestEntered([], at('20:00'))).toBeNull();
  });
});
