import { describe, expect, test } from 'vitest';
import { Workflow } from '../../../src/domain/assessment/assessmentRecord';
import {
  milestonesWithTargets,
  removeMilestone,
  renameMilestone,
  setMilestoneTarget,
  targetOf,
} from '../../../src/domain/assessment/milestoneTargets';
import { durationMs } from '../../../src/domain/time';
import { aWorkflow } from '../buildRecord';

const workflow = (milestones: readonly string[], targets: Readonly<Record<string, number>>): Workflow =>
  Workflow.parse(
    aWorkflow({
      milestones,
      targets: {
        recover: null,
        truth: null,
        milestones: Object.entries(targets).map(([milestone, within]) => ({ milestone, within })),
        due: null,
      },
    }),
  );
const told = ({ milestones, targets }: Workflow) => [
  milestones,
  Object.fromEntries(targets.milestones.map(({ milestone, within }) => [milestone, within])),
];

test('a workflow that was written before there were such targets has none', () => {
  const { targets } = Workflow.parse(aWorkflow({ targets: { recover: null, truth: null, due: null } }));
  expect(targets.milestones).toEqual([]);
});

test('a target takes the place of the one before, in the order of the milestones, and goes with null', () => {
  const before = workflow(['Paid', 'Told'], { Told: 5 });
  const both = setMilestoneTarget(before, 'Paid', durationMs(7));
  expect(told(both)).toEqual([['Paid', 'Told'], { Paid: 7, Told: 5 }]);
  expect(told(setMilestoneTarget(both, ' told', durationMs(6)))).toEqual([
    ['Paid', 'Told'],
    { Paid: 7, ' told': 6 },
  ]);
  expect(told(setMilestoneTarget(both, 'Told', null))).toEqual([['Paid', 'Told'], { Paid: 7 }]);
});

describe('renaming a milestone', () => {
  test('carries its target along', () => {
    const renamed = renameMilestone(workflow(['Paid', 'Told'], { Paid: 7, Told: 5 }), 0, 'Paid for');
    expect(told(renamed)).toEqual([['Paid for', 'Told'], { 'Paid for': 7, Told: 5 }]);
    expect(told(renameMilestone(workflow(['paid'], { paid: 7 }), 0, 'Paid'))).toEqual([
      ['Paid'],
      { Paid: 7 },
    ]);
  });

  test('leaves it to another milestone of the old name, and does not take the place of the new name', () => {
    expect(told(renameMilestone(workflow(['Paid', 'PAID'], { Paid: 7 }), 0, 'Told'))).toEqual([
      ['Told', 'PAID'],
      { Paid: 7 },
    ]);
    expect(told(renameMilestone(workflow(['Paid', 'Told'], { Paid: 7, Told: 5 }), 0, 'Told'))).toEqual([
      ['Told', 'Told'],
      { Paid: 7, Told: 5 },
    ]);
  });
});

test('removing a milestone removes its target unless another one of that name needs it', () => {
  expect(told(removeMilestone(workflow(['Paid', 'Told'], { Paid: 7, Told: 5 }), 0))).toEqual([
    ['Told'],
    { Told: 5 },
  ]);
  expect(told(removeMilestone(workflow(['Paid', 'PAID'], { Paid: 7 }), 0))).toEqual([['PAID'], { Paid: 7 }]);
});

test('every milestone is offered once, and one that only a target names too', () => {
  const odd = workflow(['Paid', 'paid', 'Told'], { Gone: 3 });
  expect(milestonesWithTargets(odd)).toEqual(['Paid', 'Told', 'Gone']);
  expect([targetOf(odd, 'gone'), targetOf(odd, 'Told')]).toEqual([3, null]);
});
