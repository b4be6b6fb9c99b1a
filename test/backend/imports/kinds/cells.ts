/** One row as a converter reads it, from plain texts: ISO times (without an offset in UTC) and plain numbers. */
import { isRowFault, type RowCells, type RowFault } from '../../../../src/backend/imports/rowCells';
import { dayInZone } from '../../../../src/backend/imports/dayInZone';
import type { ConvertRow, EntryRow, RowMeanings } from '../../../../src/backend/imports/kinds/entryRow';
import type { PatternId, VendorId, WorkflowId } from '../../../../src/domain/ids';
import type { ImportField } from '../../../../src/domain/metrics/importTypes';
import { instant } from '../../../../src/domain/time';

export type Texts = Partial<Record<ImportField, string>>;

export function cells(texts: Texts): RowCells {
  const text = (field: ImportField) => texts[field] ?? null;
  return {
    line: 2,
    text,
    time(field) {
      const cell = text(field);
      if (cell === null) return 'missing';
      const at = Date.parse(/\d:\d/.test(cell) && !/Z|[+-]\d\d:\d\d$/.test(cell) ? `${cell}Z` : cell);
      return Number.isNaN(at) ? 'unreadable' : instant(at);
    },
    number(field) {
      const cell = text(field);
      return cell === null || !/^-?\d+(\.\d+)?$/.test(cell) ? null : Number(cell);
    },
  };
}

export const NOW = instant(Date.UTC(2026, 9, 30, 8));

/** One workflow `Card payments`, one vendor `Acquirer`, one pattern `lockup`. */
export const meanings = (change: Partial<RowMeanings> = {}): RowMeanings => ({
  workflowOf: (name) => (name === 'Card payments' ? ('w' as WorkflowId) : null),
  vendorOf: (name) => (name === 'Acquirer' ? ('v' as VendorId) : null),
  patternOf: (value) => (value === 'lockup' ? ('retries-until-lockup' as PatternId) : null),
  dayOf: dayInZone(null),
  newId: () => 'new',
  now: NOW,
  ...change,
});

/** What a row becomes, or why it becomes nothing. */
export function converting(convert: ConvertRow, usual: Texts) {
  const of = (texts: Texts, change: Partial<RowMeanings> = {}): EntryRow | RowFault =>
    convert(cells({ ...usual, ...texts }), meanings(change));
  return {
    row: (texts: Texts = {}, change: Partial<RowMeanings> = {}): EntryRow => {
      const made = of(texts, change);
      if (isRowFault(made)) throw new Error(`${made.reason} ${made.detail}`);
      return made;
    },
    fault: (texts: Texts, change: Partial<RowMeanings> = {}): string => {
      const made = of(texts, change);
      return isRowFault(made) ? `${made.reason} ${made.detail}` : 'no fault';
    },
    without: (...fields: ImportField[]): string => {
      const left = Object.fromEntries(
        Object.entries(usual).filter(([field]) => !fields.includes(field as ImportField)),
      );
      const made = convert(cells(left), meanings());
      return isRowFault(made) ? `${made.reason} ${made.detail}` : 'no fault';
    },
  };
}
