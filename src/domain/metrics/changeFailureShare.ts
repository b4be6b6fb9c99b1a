import type { ChangeRecord } from './enteredRecords';
import type { ShareFigure } from './figureSummary';
import { share } from './share';

type Outcome = Pick<ChangeRecord, 'failed' | 'rolledBackAt'>;

/** Failed or rolled back; null while nobody said and it was not rolled back. */
export const wentWrong = ({ failed, rolledBackAt }: Outcome): boolean | null =>
  rolledBackAt === null ? failed : true;

/**
 * Share of changes that failed or were rolled back, 0 to 1, with its exact 95 % interval. n are the changes of which
 * that is known: somebody said, or it was rolled back; null when it is known of none.
 * Source: metrics, "Figures"; `share`.
 */
export function changeFailureShare(changes: Iterable<Outcome>): ShareFigure | null {
  let known = 0;
  let wrong = 0;
  for (const change of changes) {
    const outcome = wentWrong(change);
    if (outcome === null) continue;
    known += 1;
    if (outcome) wrong += 1;
  }
  return share(wrong, known);
}
