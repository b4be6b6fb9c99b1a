import { describe, expect, test } from 'vitest';
import type { WorkflowId } from '../../../src/domain/ids';
import { enteredFigures } from '../../../src/domain/metrics/enteredFigures';
import type { ChangeRecord, ReconciliationRecord } from '../../../src/domain/metrics/enteredRecords';
import { day, instant } from '../../../src/domain/time';

const W = 'w' as WorkflowId;
const AS_OF = day('2026-06-30');
const at = (text: string) => instant(Date.parse(text));

const change = (
  deployed: string,
  failed: boolean | null,
  rolledBack: string | null = null,
): ChangeRecord => ({
  id: deployed as never,
  workflowId: W,
  vendorId: null,
  name: 'a change',
  service: '',
  deployedAt: at(deployed),
  rolledBackAt: rolledBack === null ? null : at(rolledBack),
  failed,
});
const reconciled = (from: string, to: string, checked: number, defects: number): ReconciliationRecord => ({
  id: from as never,
  workflowId: W,
  vendorId: null,
  from: day(from),
  to: day(to),
  checked,
  defects,
  amount: null,
  note: '',
});
const figures = (changes: readonly ChangeRecord[], reconciliations: readonly ReconciliationRecord[] = []) =>
  enteredFigures({ changes, reconciliations }, W, AS_OF);

describe('the change failure share', () => {
  test('counts changes that failed or were rolled back, of those that anybody said something about', () => {
    const { changeFailures } = figures([
      change('2026-05-01T10:00:00Z', true),
      change('2026-05-02T10:00:00Z', false),
      change('2026-05-03T10:00:00Z', null, '2026-05-03T11:00:00Z'),
      change('2026-06-04T10:00:00Z', false),
      change('2026-06-05T10:00:00Z', null),
    ]);
    expect(changeFailures).toMatchObject({
      k: 2,
      n: 4,
      share: 0.5,
      unsaid: 1,
      period: { from: '2026-05-01', to: '2026-06-04' },
    });
    // Clopper-Pearson for 2 of 4: the limits are the 2.5 % points of Beta(2, 3) and, mirrored, 1 minus it.
    expect(changeFailures?.ci95[0]).toBeCloseTo(0.067586, 6);
    expect(changeFailures?.ci95[1]).toBeCloseTo(0.932414, 6);
  });

  test('leaves out what lies after the day of the assessment, a later roll-back too, and other workflows', () => {
    const { changeFailures } = figures([
      change('2026-06-30T23:59:59Z', false, '2026-07-01T00:00:00Z'),
      change('2026-07-01T00:00:00Z', true),
      { ...change('2026-06-01T00:00:00Z', true), workflowId: null },
    ]);
    expect(changeFailures).toMatchObject({ k: 0, n: 1, ci95: [0, expect.closeTo(0.975, 9)] });
  });

  test('is none where nobody said how a change went', () => {
    expect(figures([change('2026-05-01T10:00:00Z', null)]).changeFailures).toBeNull();
    expect(figures([]).changeFailures).toBeNull();
  });
});

describe('defects per 10,000 records', () => {
  test('sum over reconciliations, with the exact interval of the count', () => {
    const { defects } = figures(
      [],
      [
        reconciled('2026-04-01', '2026-04-30', 30_000, 4),
        reconciled('2026-05-01', '2026-05-31', 20_000, 6),
        reconciled('2026-06-01', '2026-07-31', 1_000, 900),
      ],
    );
    // 10 in 50,000 are 2 in 10,000; Garwood for 10: 4.795389 to 18.390356, a fifth of each.
    expect(defects).toMatchObject({
      defects: 10,
      checked: 50_000,
      rate: 2,
      reconciliations: 2,
      period: { from: '2026-04-01', to: '2026-05-31' },
    });
    expect(defects?.ci95[0]).toBeCloseTo(0.959078, 6);
    expect(defects?.ci95[1]).toBeCloseTo(3.678071, 6);
  });

  test('never go over every record, and are none where nothing was looked at', () => {
    expect(figures([], [reconciled('2026-04-01', '2026-04-30', 3, 3)]).defects?.ci95[1]).toBe(10_000);
    expect(figures([], [reconciled('2026-04-01', '2026-04-30', 0, 0)]).defects).toBeNull();
    expect(figures([]).defects).toBeNull();
  });
});
