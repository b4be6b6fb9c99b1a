import { useState } from 'react';
import type { CauseId } from '../../../domain/ids';

interface Ranking {
  readonly key: string;
  readonly now: readonly CauseId[];
  readonly before: readonly CauseId[] | null;
}

const same = (a: readonly CauseId[], b: readonly CauseId[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);

/** The ranking before the last change to it; null until it changes. Starts anew with another `key`. */
export function useRankBefore(key: string, now: readonly CauseId[]): readonly CauseId[] | null {
  const [ranking, setRanking] = useState<Ranking>({ key, now, before: null });
  if (ranking.key !== key) {
    setRanking({ key, now, before: null });
    return null;
  }
  if (!same(ranking.now, now)) {
    setRanking({ key, now, before: ranking.now });
    return ranking.now;
  }
  return ranking.before;
}
