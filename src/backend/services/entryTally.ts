/** Counts what the rows of a file of drills, reconciliations, changes or reviews would bring. */
import { wentWrong } from '../../domain/metrics/changeFailureShare';
import type { EntryCount, ImportCheck } from '../../domain/metrics/importCheck';
import type { RejectedRow } from '../../domain/metrics/importTypes';
import { dayOf, type Day } from '../../domain/time';
import { CheckedRows } from './checkedRows';
import { MOST_ENTRIES } from './entryIntake';
import {
  type EntryRecordKind,
  type EntryRow,
  entryRows,
  ImportRefused,
  type RowCells,
  type RowFault,
  type RowMeanings,
} from './importFile';

type What = EntryCount['what'];

/** What is counted of each kind, as it is told. */
const COUNTED: Readonly<Record<EntryRecordKind, readonly What[]>> = {
  drill: ['drillHeld', 'drillPlanned'],
  reconciliation: ['recordsChecked', 'recordsWrong'],
  change: ['changeWell', 'changeFailed', 'changeUnsaid'],
  review: ['reviewHeld', 'improvement'],
};

/** A sink that counts, and refuses a file with more than `MOST_ENTRIES` records as the import does. */
export class EntryTally {
  private readonly rows = new CheckedRows();
  private readonly counts = new Map<What, number>();
  /** What rows that are under way call a workflow that nobody knows, by their line. */
  private readonly named = new Map<number, string>();
  private taken = 0;
  private from: Day | null = null;
  private to: Day | null = null;

  constructor(
    private readonly kind: EntryRecordKind,
    private readonly meanings: RowMeanings,
  ) {}

  convert(row: RowCells): EntryRow | RowFault {
    const name = row.text('workflow');
    if (name !== null && this.meanings.workflowOf(name) === null) this.named.set(row.line, name);
    return entryRows[this.kind](row, this.meanings);
  }

  records(batch: readonly EntryRow[]): void {
    this.taken += batch.length;
    if (this.taken > MOST_ENTRIES) throw new ImportRefused({ code: 'too-many-records', limit: MOST_ENTRIES });
    for (const row of batch) {
      this.rows.flagged(row);
      if (row.entry.value.workflowId === null) this.rows.homeless(this.named.get(row.line) ?? null);
      this.named.delete(row.line);
      this.count(row.entry);
    }
  }

  rejected(batch: readonly RejectedRow[]): void {
    for (const { line } of batch) this.named.delete(line);
    this.rows.rejected(batch);
  }

  found(): ReturnType<CheckedRows['found']> & Pick<ImportCheck, 'entries' | 'span'> {
    const { from, to } = this;
    return {
      ...this.rows.found(),
      entries: COUNTED[this.kind].map((what) => ({ what, count: this.counts.get(what) ?? 0 })),
      span: from === null || to === null ? null : { from, to },
    };
  }

  private count(entry: EntryRow['entry']): void {
    switch (entry.kind) {
      case 'drill': {
        const { held, plannedOn } = entry.value;
        this.add(held === null ? 'drillPlanned' : 'drillHeld');
        this.spans(held?.on ?? plannedOn);
        return;
      }
      case 'reconciliation':
        this.add('recordsChecked', entry.value.checked);
        this.add('recordsWrong', entry.value.defects);
        this.spans(entry.value.from, entry.value.to);
        return;
      case 'change': {
        const wrong = wentWrong(entry.value);
        this.add(wrong === null ? 'changeUnsaid' : wrong ? 'changeFailed' : 'changeWell');
        this.spans(dayOf(entry.value.deployedAt));
        return;
      }
      case 'review':
        if (entry.value.heldOn !== null) this.add('reviewHeld');
        if (entry.value.improvement !== '') this.add('improvement');
        this.spans(entry.value.heldOn);
    }
  }

  private add(what: What, by = 1): void {
    this.counts.set(what, Math.min(Number.MAX_SAFE_INTEGER, (this.counts.get(what) ?? 0) + by));
  }

  private spans(from: Day | null, to: Day | null = from): void {
    if (from === null || to === null) return;
    if (this.from === null || from < this.from) this.from = from;
    if (this.to === null || to > this.to) this.to = to;
  }
}
