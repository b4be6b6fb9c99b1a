import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Entry } from '../../../src/domain/assessment/entry';
import {
  countStanding,
  type ListedRecord,
  type RecordSign,
  signOfRecord,
} from '../../../src/domain/metrics/sameRecord';

const listed = (kind: string, value: object): ListedRecord => Entry.parse({ kind, value }) as ListedRecord;

const drill = (more: object) =>
  listed('drill', {
    id: 'd',
    workflowId: 'w',
    vendorId: null,
    scenario: 'Gateway away',
    patternId: null,
    plannedOn: null,
    owner: '',
    held: null,
    receiptId: null,
    ...more,
  });
const held = (on: string) => ({
  on,
  outcome: 'passed',
  startedAt: null,
  restoredAt: null,
  reconciledAt: null,
  defects: null,
  note: '',
});
const reconciliation = (more: object = {}) =>
  listed('reconciliation', {
    id: 'r',
    workflowId: 'w',
    vendorId: null,
    from: '2026-07-01',
    to: '2026-07-31',
    checked: 10,
    defects: 0,
    amount: null,
    note: '',
    ...more,
  });
const change = (more: object = {}) =>
  listed('change', {
    id: 'c',
    workflowId: null,
    vendorId: null,
    name: 'CHG-1',
    service: 'Gateway',
    deployedAt: 1000,
    rolledBackAt: null,
    failed: null,
    ...more,
  });
const review = (more: object = {}) =>
  listed('review', {
    id: 'v',
    workflowId: null,
    incident: 'INC-1',
    heldOn: '2026-07-03',
    improvement: '',
    owner: '',
    due: null,
    doneOn: null,
    ...more,
  });

const isKnownAgain = (one: ListedRecord, other: ListedRecord, hasNumbers = false): boolean =>
  countStanding([signOfRecord(one, hasNumbers)], [signOfRecord(other, hasNumbers)]) === 1;

describe('a record is known again', () => {
  test('as a drill by workflow, scenario and day, planned or held', () => {
    const planned = drill({ plannedOn: '2026-07-03' });
    expect(isKnownAgain(planned, drill({ held: held('2026-07-03'), scenario: ' gateway  AWAY' }))).toBe(true);
    expect(isKnownAgain(planned, drill({ plannedOn: '2026-07-04' }))).toBe(false);
    expect(isKnownAgain(planned, drill({ plannedOn: '2026-07-03', workflowId: 'x' }))).toBe(false);
    expect(isKnownAgain(planned, drill({ plannedOn: '2026-07-03', scenario: 'Other' }))).toBe(false);
  });

  test('as a reconciliation by workflow, period and, where both name one, vendor', () => {
    expect(isKnownAgain(reconciliation(), reconciliation({ checked: 12, defects: 3 }))).toBe(true);
    expect(isKnownAgain(reconciliation(), reconciliation({ to: '2026-07-30' }))).toBe(false);
    expect(isKnownAgain(reconciliation({ vendorId: 'a' }), reconciliation({ vendorId: 'b' }))).toBe(false);
    expect(isKnownAgain(reconciliation({ vendorId: 'a' }), reconciliation())).toBe(true);
  });

  test('as a change by its number where it has one, else by service and time', () => {
    const moved = change({ deployedAt: 2000 });
    expect(isKnownAgain(change(), moved, true)).toBe(true);
    expect(isKnownAgain(change(), moved)).toBe(false);
    expect(isKnownAgain(change(), change({ name: 'CHG-2' }), true)).toBe(false);
    expect(isKnownAgain(change(), change({ name: 'CHG-2', workflowId: 'w' }))).toBe(true);
    const unnumbered = change({ name: 'Gateway' });
    expect(isKnownAgain(unnumbered, change({ name: 'Gateway', deployedAt: 2000 }), true)).toBe(false);
    expect(isKnownAgain(change({ workflowId: 'x' }), change({ workflowId: 'w' }))).toBe(false);
  });

  test('as a review by the incident and its day', () => {
    expect(isKnownAgain(review(), review({ incident: 'inc-1', workflowId: 'w', owner: 'Ines' }))).toBe(true);
    expect(isKnownAgain(review(), review({ heldOn: null }))).toBe(false);
  });
});

const sign = (name: string, workflowId: string | null = null, vendorId: string | null = null) =>
  ({ sign: name, workflowId, vendorId }) as RecordSign;

describe('records that stand already', () => {
  test('stand there as often as they are the same', () => {
    // Three of a against two: two stand. One of b against none. c once against twice: one.
    const these = [sign('a'), sign('a'), sign('a'), sign('b'), sign('c')];
    const those = [sign('a'), sign('c'), sign('a'), sign('c')];
    expect(countStanding(these, those)).toBe(3);
    expect(countStanding(those, these)).toBe(3);
  });

  test('leave a record of no known workflow for one that needs it', () => {
    // w has its own; without that, null would be taken by w and nothing were left for x.
    expect(countStanding([sign('a', 'w'), sign('a', 'x')], [sign('a'), sign('a', 'w')])).toBe(2);
  });

  test('are never more than either file has, and all of them for a file and itself', () => {
    const some = fc.array(
      fc.record({
        sign: fc.constantFrom('a', 'b'),
        workflowId: fc.constantFrom(null, 'w', 'x'),
        vendorId: fc.constantFrom(null, 'v'),
      }),
    ) as fc.Arbitrary<RecordSign[]>;
    fc.assert(
      fc.property(some, some, (these, those) => {
        const standing = countStanding(these, those);
        expect(standing).toBeLessThanOrEqual(Math.min(these.length, those.length));
        expect(countStanding(these, [...those, ...these])).toBe(these.length);
        // What is wholly the same is never missed.
        const text = (one: RecordSign) => JSON.stringify(one);
        const left = those.map(text);
        const exact = these.filter((one) => {
          const at = left.indexOf(text(one));
          if (at >= 0) left.splice(at, 1);
          return at >= 0;
        });
        expect(standing).toBeGreaterThanOrEqual(exact.length);
      }),
    );
  });
});
