import { expect, it } from 'vitest';
import { askedItems } from '../../../src/domain/alignment/askedItems';
import { buildPack } from '../buildPack';

it('asks an item once, or once for each milestone of another name', () => {
  const { script } = buildPack({
    questions: [],
    script: [
      {
        id: 'how-long',
        about: 'milestone-time',
        scale: 'ordinal',
        perMilestone: true,
        choices: ['hour', 'day'],
      },
      { id: 'told', about: 'told', scale: 'nominal', perMilestone: false, choices: ['all', 'none'] },
    ],
  });
  const keys = (milestones: string[]) => askedItems(script, { milestones }).map(({ key }) => key);
  expect(keys([])).toEqual(['told']);
  expect(keys(['paid', 'out/delivered', 'paid'])).toEqual([
    'how-long/paid',
    'how-long/out/delivered',
    'told',
  ]);
});
