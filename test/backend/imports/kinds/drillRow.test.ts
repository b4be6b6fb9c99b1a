import { describe, expect, test } from 'vitest';
import { dayInZone } from '../../../../src/backend/imports/dayInZone';
import { drillRow } from '../../../../src/backend/imports/kinds/drillRow';
import type { DrillRecord } from '../../../../src/domain/metrics/enteredRecords';
import { converting } from './cells';

const { row, fault, without } = converting(drillRow, {
  workflow: 'Card payments',
  scenario: 'The gateway is away',
  started: '2026-03-02T10:00:00Z',
  outcome: 'passed',
});

const drill = (...given: Parameters<typeof row>): DrillRecord => {
  const { entry } = row(...given);
  if (entry.kind !== 'drill') throw new Error(entry.kind);
  return entry.value;
};

describe('a drill', () => {
  test('that was held, with all that a file can say', () => {
    const made = row({
      vendor: 'Acquirer',
      failurePattern: 'lockup',
      restored: '2026-03-02T10:30:00Z',
      reconciled: '2026-03-02T12:00:00Z',
      reconciliationDefects: '3',
    });
    expect(made).toEqual({
      line: 2,
      entry: {
        kind: 'drill',
        value: {
          id: 'new',
          workflowId: 'w',
          vendorId: 'v',
          scenario: 'The gateway is away',
          patternId: 'retries-until-lockup',
          plannedOn: null,
          owner: '',
          held: {
            on: '2026-03-02',
            outcome: 'passed',
            startedAt: Date.parse('2026-03-02T10:00:00Z'),
            restoredAt: Date.parse('2026-03-02T10:30:00Z'),
            reconciledAt: Date.parse('2026-03-02T12:00:00Z'),
            defects: 3,
            note: '',
          },
          receiptId: null,
        },
      },
      flags: [],
      unreadable: [],
    });
  });

  test.each([
    ['Passed', 'passed'],
    ['BESTANDEN', 'passed'],
    ['Réussi', 'passed'],
    ['Com sucesso', 'passed'],
    ['éxito', 'passed'],
    ['partially_passed', 'partly'],
    ['teilweise', 'partly'],
    ['En parte', 'partly'],
    ['Échec', 'failed'],
    ['nicht bestanden', 'failed'],
    ['Reprovado', 'failed'],
    ['no', 'failed'],
    ['Não', 'failed'],
  ])('%s is %s', (outcome, meant) => {
    expect(drill({ outcome }).held?.outcome).toBe(meant);
  });

  test('without an outcome is planned for its day, and so is one that says so', () => {
    expect(without('outcome')).toBe('no fault');
    expect(drill({ outcome: 'geplant', started: '2027-01-05' })).toMatchObject({
      plannedOn: '2027-01-05',
      held: null,
    });
  });

  test('does not pass by default: with times and without an outcome it is no record', () => {
    expect(
      converting(drillRow, {
        workflow: 'Card payments',
        scenario: 'x',
        started: '2026-03-02T10:00:00Z',
        restored: '2026-03-02T11:00:00Z',
      }).fault({}),
    ).toBe('required-missing outcome');
    expect(fault({ outcome: 'planned', restored: '2026-03-02T11:00:00Z' })).toBe(
      'value-unusable outcome: planned',
    );
    expect(fault({ outcome: 'completed' })).toBe('value-unusable outcome: completed');
  });

  test('is held on the calendar day of the zone, and a day without a time of day is that day', () => {
    const saoPaulo = { dayOf: dayInZone('America/Sao_Paulo') };
    expect(drill({ started: '2026-03-03T01:00:00Z' }, saoPaulo).held).toMatchObject({ on: '2026-03-02' });
    expect(drill({ started: '2026-03-03' }, saoPaulo).held).toMatchObject({
      on: '2026-03-03',
      startedAt: null,
    });
    expect(drill({ started: '3 Mar 2026' }, saoPaulo).held?.on).toBe('2026-03-03');
  });

  test('whose ends have no time of day has none, and they are counted as unreadable', () => {
    const made = row({ restored: '2026-03-02', reconciled: '2026-03-03' });
    expect(made.entry.value).toMatchObject({ held: { restoredAt: null, reconciledAt: null } });
    expect(made.unreadable.map(({ field }) => field)).toEqual(['restored', 'reconciled']);
  });

  test('that is not all there is rejected with the reason', () => {
    expect(without('workflow')).toBe('required-missing workflow');
    expect(without('scenario')).toBe('required-missing scenario');
    expect(without('started')).toBe('required-missing started');
    expect(fault({ workflow: 'Card payment' })).toBe('workflow-unknown Card payment');
    expect(fault({ started: 'soon' })).toBe('start-unreadable soon');
    expect(fault({ started: '2026-11-30T10:00:00Z' })).toBe('value-unusable started: 2026-11-30T10:00:00Z');
    for (const count of ['1.5', '-1', 'many'])
      expect(fault({ reconciliationDefects: count })).toBe(`value-unusable reconciliationDefects: ${count}`);
  });

  test('whose times are not in order is kept, as one written down by hand is, and left out of that figure', () => {
    expect(drill({ restored: '2026-03-02T09:00:00Z' }).held).toMatchObject({
      restoredAt: Date.parse('2026-03-02T09:00:00Z'),
    });
    expect(drill({ reconciled: '2026-03-02T11:00:00Z' }).held).toMatchObject({
      restoredAt: null,
      reconciledAt: Date.parse('2026-03-02T11:00:00Z'),
    });
    expect(drill({ restored: 'later' }).held?.restoredAt).toBeNull();
  });

  test('of a vendor that nobody knows is kept without one, and a long text is cut: both are flagged', () => {
    const made = row({ vendor: 'Somebody', scenario: `${'x'.repeat(499)}😀` });
    expect(made.flags).toEqual(['vendor-not-found', 'text-cut']);
    const { scenario, vendorId } = made.entry.value as DrillRecord;
    expect(vendorId).toBeNull();
    expect(scenario).toBe(`${'x'.repeat(499)}…`);
  });
});
