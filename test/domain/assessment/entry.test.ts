import { describe, expect, test } from 'vitest';
import {
  entriesOf,
  Entry,
  EntryKind,
  keyOfEntry,
  withEntries,
  withEntry,
  withoutEntriesOfWorkflow,
  withoutEntry,
} from '../../../src/domain/assessment/entry';
import type { WorkflowId } from '../../../src/domain/ids';
import { buildRecord } from '../buildRecord';

const vendor = (id: string, name: string): Entry =>
  Entry.parse({
    kind: 'vendor',
    value: { id, name, alsoKnownAs: [], provides: '', owner: null, workflowIds: [], criteria: [] },
  });

const review = (id: string, workflowId: string | null): Entry =>
  Entry.parse({
    kind: 'review',
    value: {
      id,
      workflowId,
      incident: id,
      heldOn: null,
      improvement: '',
      owner: '',
      due: null,
      doneOn: null,
    },
  });

const kpi = Entry.parse({
  kind: 'kpi',
  value: {
    measure: 'truth-median',
    workflowId: 'w',
    name: 'Hours until the books are right',
    unit: '',
    owner: null,
    baseline: null,
    target: null,
    reviews: [
      { on: null, value: null, note: '' },
      { on: null, value: null, note: '' },
    ],
  },
});

const place = (entry: Entry) => ({ kind: entry.kind, key: keyOfEntry(entry) });

describe('entries of a record', () => {
  test('every kind of entry is listed once among the kinds', () => {
    const kinds = Entry.options.map((option) => option.shape.kind.value);
    expect([...kinds].sort()).toEqual([...EntryKind.options].sort());
  });

  test('an entry with a known key takes the place of the other, a new one goes to the end', () => {
    const two = [vendor('a', 'Acquirer'), vendor('b', 'Bank')].reduce(withEntry, buildRecord());
    const changed = withEntry(two, vendor('a', 'New acquirer'));
    expect(changed.vendors.map(({ name }) => name)).toEqual(['New acquirer', 'Bank']);
    expect(withoutEntry(changed, place(vendor('a', 'any'))).vendors.map(({ name }) => name)).toEqual([
      'Bank',
    ]);
  });

  test('added at once or one after another gives the same record', () => {
    const all = [vendor('a', 'Acquirer'), review('r', 'w'), kpi, vendor('b', 'Bank')];
    expect(withEntries(buildRecord(), all)).toEqual(all.reduce(withEntry, buildRecord()));
    expect(entriesOf(withEntries(buildRecord(), all))).toHaveLength(4);
  });

  test('what goes with a workflow leaves with it, the rest stays', () => {
    const all = [vendor('a', 'Acquirer'), review('r', 'w'), review('s', null), kpi];
    const left = withoutEntriesOfWorkflow(withEntries(buildRecord(), all), 'w' as WorkflowId);
    expect(left.kpi).toBeNull();
    expect(left.reviews.map(({ id }) => id)).toEqual(['s']);
    expect(left.vendors).toHaveLength(1);
  });
});
