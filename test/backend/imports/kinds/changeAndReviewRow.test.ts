import { describe, expect, test } from 'vitest';
import { changeRow } from '../../../../src/backend/imports/kinds/changeRow';
import { reviewRow } from '../../../../src/backend/imports/kinds/reviewRow';
import { dayInZone } from '../../../../src/backend/imports/dayInZone';
import type { ChangeRecord } from '../../../../src/domain/metrics/enteredRecords';
import { Entry } from '../../../../src/domain/assessment/entry';
import { converting } from './cells';

describe('a change', () => {
  const { row, fault, without } = converting(changeRow, { deployed: '2026-03-02T10:00:00Z' });
  const change = (...given: Parameters<typeof row>): ChangeRecord => {
    const { entry } = row(...given);
    if (entry.kind !== 'change') throw new Error(entry.kind);
    return entry.value;
  };

  test('with all that a file can say', () => {
    expect(
      row({
        id: 'CHG-7',
        workflow: 'Card payments',
        service: 'Gateway',
        vendor: 'Acquirer',
        rolledBack: '2026-03-02T11:00:00Z',
        failed: 'yes',
      }),
    ).toEqual({
      line: 2,
      entry: {
        kind: 'change',
        value: {
          id: 'new',
          workflowId: 'w',
          vendorId: 'v',
          name: 'CHG-7',
          service: 'Gateway',
          deployedAt: Date.parse('2026-03-02T10:00:00Z'),
          rolledBackAt: Date.parse('2026-03-02T11:00:00Z'),
          failed: true,
        },
      },
      flags: [],
      unreadable: [],
    });
  });

  test.each([
    ['unsuccessful', true],
    ['Failure', true],
    ['rolled_back', true],
    ['Sim', true],
    ['fehlgeschlagen', true],
    ['Successful with issues', false],
    ['successful_issues', false],
    ['succeeded', false],
    ['NÃO', false],
    ['nein', false],
    ['in_progress', null],
    ['inactive', null],
  ])('that went "%s" has failed: %s', (failed, meant) => {
    const made = row({ failed });
    expect(made.entry.value).toMatchObject({ failed: meant });
    expect(made.unreadable).toEqual([]);
  });

  test('whose word says nothing is one of which nobody said, and that is counted', () => {
    const made = row({ failed: 'CHG0012' });
    expect(made.entry.value).toMatchObject({ failed: null });
    expect(made.unreadable).toEqual([{ field: 'failed', reason: 'unreadable', text: 'CHG0012' }]);
  });

  test('goes by its number, else by its service, else by its moment', () => {
    expect(change({ id: 'CHG-1', service: 'Gateway' }).name).toBe('CHG-1');
    expect(change({ service: 'Gateway' }).name).toBe('Gateway');
    expect(change().name).toBe('2026-03-02T10:00:00.000Z');
  });

  test('without a known workflow is the client’s as a whole; a name that none has is flagged', () => {
    expect(row()).toMatchObject({ entry: { value: { workflowId: null } }, flags: [] });
    expect(row({ workflow: 'build.yml' })).toMatchObject({
      entry: { value: { workflowId: null } },
      flags: ['workflow-not-found'],
    });
  });

  test('that does not hold together is rejected with the reason', () => {
    expect(without('deployed')).toBe('required-missing deployed');
    expect(fault({ deployed: 'soon' })).toBe('value-unusable deployed: soon');
    // It is kept: no figure counts it before its time.
    expect(fault({ deployed: '2026-11-01T00:00:00Z' })).toBe('no fault');
  });

  test('that was rolled back before it was deployed is kept and counts as rolled back', () => {
    expect(change({ rolledBack: '2026-03-02T09:00:00Z' }).rolledBackAt).toBe(
      Date.parse('2026-03-02T09:00:00Z'),
    );
  });
});

describe('a review', () => {
  const { row, without } = converting(reviewRow, { incident: 'INC-7' });

  test('with all that a file can say', () => {
    const made = row({
      workflow: 'Card payments',
      heldOn: '2026-03-05',
      improvement: 'Retry with a key',
      due: '2026-06-30',
    });
    expect(made).toEqual({
      line: 2,
      entry: {
        kind: 'review',
        value: {
          id: 'new',
          workflowId: 'w',
          incident: 'INC-7',
          heldOn: '2026-03-05',
          improvement: 'Retry with a key',
          owner: '',
          due: '2026-06-30',
          doneOn: null,
        },
      },
      flags: [],
      unreadable: [],
    });
    expect(Entry.parse(made.entry)).toEqual(made.entry);
  });

  test('needs its incident and nothing else', () => {
    expect(without('incident')).toBe('required-missing incident');
    expect(row().entry.value).toMatchObject({ workflowId: null, heldOn: null, improvement: '', due: null });
    expect(row({ heldOn: 'spring' }).entry.value).toMatchObject({ heldOn: null });
  });

  test('was held on the calendar day of the zone', () => {
    expect(
      row({ heldOn: '2026-03-05T22:30:00Z' }, { dayOf: dayInZone('Europe/Berlin') }).entry.value,
    ).toMatchObject({ heldOn: '2026-03-05' });
    expect(
      row({ heldOn: '2026-03-05T23:30:00Z' }, { dayOf: dayInZone('Europe/Berlin') }).entry.value,
    ).toMatchObject({ heldOn: '2026-03-06' });
  });

  test('with a text too long for its field has it cut, which is flagged', () => {
    const made = row({ improvement: 'x'.repeat(1001) });
    expect(made.flags).toEqual(['text-cut']);
    expect(Entry.safeParse(made.entry).success).toBe(true);
  });
});
