/** How a cause moved in the ranking by the last thing that was said. */
import type { CauseId } from '../../../domain/ids';

/** Rank before the last change, from 1; null when it was not listed then; undefined when it did not rise. */
export type Rise = number | null | undefined;

/** What to say beside the cause at `index` now, compared with the ranking before. */
export function riseOf(before: readonly CauseId[] | null, causeId: CauseId, index: number): Rise {
  if (before === null) return undefined;
  const rank = before.indexOf(causeId);
  if (rank === -1) return null;
  return rank > index ? rank + 1 : undefined;
}
