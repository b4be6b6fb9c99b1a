/** Which symptoms of the board are in sight. */
import type { CriterionId } from '../../../domain/ids';
import type { SymptomRow } from './symptomRows';

export interface BoardFilter {
  readonly words: string;
  readonly show: 'all' | 'open' | 'asked' | 'seen';
  /** Only those that matter under it; null: any. */
  readonly criterion: CriterionId | null;
}

export const NO_FILTER: BoardFilter = { words: '', show: 'all', criterion: null };

function isShown({ said, together }: SymptomRow, show: BoardFilter['show']): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'open':
      return said === null;
    case 'asked':
      return said !== null;
    case 'seen':
      return together !== null;
  }
}

/** The rows that fit: every word typed stands somewhere in the symptom's own words, whatever its case. */
export function filteredRows(
  rows: readonly SymptomRow[],
  { words, show, criterion }: BoardFilter,
): readonly SymptomRow[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (!isShown(row, show)) return false;
    if (criterion !== null && !row.mattersWhen.includes(criterion)) return false;
    const own = `${row.letter} ${row.title} ${row.seen}`.toLocaleLowerCase();
    return wanted.every((word) => own.includes(word));
  });
}
