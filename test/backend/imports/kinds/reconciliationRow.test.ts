import { describe, expect, test } from 'vitest';
import { reconciliationRow } from '../../../../src/backend/imports/kinds/reconciliationRow';
import type { ReconciliationRecord } from '../../../../src/domain/metrics/enteredRecords';
import type { WorkflowId } from '../../../../src/domain/ids';
import { converting } from './cells';

const { row, fault, without } = converting(reconciliationRow, {
  workflow: 'Card payments',
  periodFrom: '2026-03-01',
  periodTo: '2026-03-31',
  checked: '12000',
  reconciliationDefects: '7',
});

const record = (...given: Parameters<typeof row>): ReconciliationRecord => {
  const { entry } = row(...given);
  if (entry.kind !== 'reconciliation') throw new Error(entry.kind);
  return entry.value;
};

describe('a reconciliation', () => {
  test('with all that a file can say', () => {
    expect(row({ vendor: 'Acquirer', amount: '120.5' })).toEqual({
      line: 2,
      entry: {
        kind: 'reconciliation',
        value: {
          id: 'new',
          workflowId: 'w',
          vendorId: 'v',
          from: '2026-03-01',
          to: '2026-03-31',
          checked: 12_000,
          defects: 7,
          amount: 120.5,
          note: '',
        },
      },
      flags: [],
      unreadable: [],
    });
  });

  test('over a month, a quarter, a year or a day', () => {
    const over = (periodFrom: string, periodTo?: string) => {
      const { from, to } = (
        converting(reconciliationRow, {
          workflow: 'Card payments',
          checked: '5',
          reconciliationDefects: '0',
          periodFrom,
          ...(periodTo === undefined ? {} : { periodTo }),
        }).row().entry as { value: ReconciliationRecord }
      ).value;
      return `${from} ${to}`;
    };
    expect(over('2026-02')).toBe('2026-02-01 2026-02-28');
    expect(over('2026-Q1')).toBe('2026-01-01 2026-03-31');
    expect(over('2025')).toBe('2025-01-01 2025-12-31');
    expect(over('Jan 2026', 'Mar 2026')).toBe('2026-01-01 2026-03-31');
    expect(over('2026-01-15', '2026-02')).toBe('2026-01-15 2026-02-28');
    expect(over('2026-01-15')).toBe('2026-01-15 2026-01-15');
    expect(over('2026-01-15T00:00:00Z')).toBe('2026-01-15 2026-01-15');
  });

  test('that does not hold together is rejected with the reason', () => {
    for (const field of ['periodFrom', 'checked', 'reconciliationDefects', 'workflow'] as const)
      expect(without(field)).toBe(`required-missing ${field}`);
    expect(fault({ workflow: 'Refunds' })).toBe('workflow-unknown Refunds');
    expect(fault({ reconciliationDefects: '12001' })).toBe('value-unusable reconciliationDefects: 12001');
    expect(fault({ reconciliationDefects: '0.5' })).toBe('value-unusable reconciliationDefects: 0.5');
    expect(fault({ checked: '0' })).toBe('value-unusable checked: 0');
    expect(fault({ checked: 'all' })).toBe('value-unusable checked: all');
    expect(fault({ periodFrom: 'spring' })).toBe('value-unusable periodFrom: spring');
    expect(fault({ periodTo: '2026-02-28' })).toBe('value-unusable periodTo: 2026-02-28');
    expect(fault({ periodTo: '2026-12-31' })).toBe('value-unusable periodTo: 2026-12-31');
    expect(
      converting(reconciliationRow, {
        workflow: 'Card payments',
        checked: '5',
        reconciliationDefects: '0',
        periodFrom: '2026',
      }).fault({}),
    ).toBe('value-unusable periodFrom: 2026');
  });

  test('takes the workflow chosen for the whole file, whatever the row says', () => {
    expect(record({ workflow: 'Refunds' }, { workflowOf: () => 'all' as WorkflowId }).workflowId).toBe('all');
  });

  test('with an amount below zero is kept without one, and that is counted', () => {
    const made = row({ amount: '-120' });
    expect(made.entry.value).toMatchObject({ amount: null });
    expect(made.unreadable).toEqual([{ field: 'amount', reason: 'unreadable', text: '-120' }]);
  });
});
