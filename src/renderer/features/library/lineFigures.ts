import type { LibraryRow } from '../../../shared/contract';
import type { ScoreFigures } from '../../ui/scoreFigures';

/** The figures of one assessment as the library lists them. */
export const lineFigures = (line: LibraryRow['assessments'][number]): ScoreFigures => ({
  claimed: line.claimed,
  proven: line.proven,
  low: line.low,
  high: line.high,
  hasRange: line.coverage < 1,
});
