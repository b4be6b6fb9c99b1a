import type { AlphaResult } from './alignmentResult';
import type { ItemKey } from './degradedDay';

/** Alphas as they are told: each value by itself, and once for all that lack one for the same reason. */
export interface AlphaLine {
  readonly value: number | null;
  readonly reason: AlphaResult['reason'];
  readonly roles: number;
  /** How many items of the script stand behind it, milestones counted. */
  readonly count: number;
  /** What to name: an item asked for several milestones is named once, by its script item alone. */
  readonly named: readonly ItemKey[];
}

/** Values first, each in the script's order. */
export function alphaLines(alphas: readonly AlphaResult[]): readonly AlphaLine[] {
  const lines = new Map<string, AlphaLine>();
  const valued = (alpha: AlphaResult): number => (alpha.value === null ? 1 : 0);
  for (const alpha of [...alphas].sort((a, b) => valued(a) - valued(b))) {
    const { value, reason, roles, items } = alpha;
    const key = value === null ? `${String(reason)} ${String(roles)}` : items.join(' ');
    const known = lines.get(key);
    lines.set(key, {
      value,
      reason,
      roles,
      count: (known?.count ?? 0) + items.length,
      named: [...(known?.named ?? []), ...shortest(items)],
    });
  }
  return [...lines.values()];
}

function shortest(items: readonly ItemKey[]): readonly ItemKey[] {
  if (items.length < 2) return items;
  return [...new Set(items.map((key) => key.split('/')[0] as ItemKey))];
}
