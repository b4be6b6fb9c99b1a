import type { Level } from '../../../domain/pack/level';
import { text } from '../../../shared/i18n/text';

/** "+12 points", "no change", or that the two cannot be compared. */
export function changeWords(points: number | null): string {
  if (points === null) return text('compare:workflows.unknown');
  if (points === 0) return text('compare:workflows.unchanged');
  return text('compare:workflows.points', { sign: points > 0 ? '+' : '\u2212', count: Math.abs(points) });
}

const levelWord = (level: Level | null): string =>
  level === null ? text('compare:moved.noLevel') : String(level);

/** "2 to 3", or the one level where it stayed; "none" while it was not answered. */
export const levelWords = (before: Level | null, after: Level | null): string =>
  before === after
    ? levelWord(after)
    : text('compare:moved.levels', { from: levelWord(before), to: levelWord(after) });
