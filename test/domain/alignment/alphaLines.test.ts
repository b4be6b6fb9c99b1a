import { expect, it } from 'vitest';
import type { AlphaResult } from '../../../src/domain/alignment/alignmentResult';
import { alphaLines } from '../../../src/domain/alignment/alphaLines';

const alpha = (items: string[], value: number | null, reason: AlphaResult['reason'] = null): AlphaResult => ({
  items: items as unknown as AlphaResult['items'],
  roles: 3,
  value,
  reason,
});

it('tells values first, one reason once, and an item of several milestones by its own name', () => {
  const lines = alphaLines([
    alpha(['goes-on'], null, 'one-item'),
    alpha(['how-long/paid', 'how-long/sent'], 0.5),
    alpha(['seen'], null, 'one-item'),
  ]);
  expect(lines).toEqual([
    { value: 0.5, reason: null, roles: 3, count: 2, named: ['how-long'] },
    { value: null, reason: 'one-item', roles: 3, count: 2, named: ['goes-on', 'seen'] },
  ]);
});
