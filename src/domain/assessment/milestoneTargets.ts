/** Targets for milestones go by the milestone's name: what becomes of them when a list of names is edited. */
import type { DurationMs } from '../time';
import type { MilestoneTarget, Workflow } from './assessmentRecord';
import { comparableName } from './comparableName';

const same = (a: string, b: string): boolean => comparableName(a) === comparableName(b);

/** Null: none agreed. */
export const targetOf = ({ targets }: Workflow, milestone: string): DurationMs | null =>
  targets.milestones.find((one) => same(one.milestone, milestone))?.within ?? null;

/** Milestones that a target can be agreed for: each name once, then those that only a target still names. */
export function milestonesWithTargets({ milestones, targets }: Workflow): readonly string[] {
  const names: string[] = [];
  for (const name of [...milestones, ...targets.milestones.map(({ milestone }) => milestone)]) {
    if (!names.some((known) => same(known, name))) names.push(name);
  }
  return names;
}

/** In the order of the milestones, so that a list of targets reads like the list of milestones. */
function withTargets(workflow: Workflow, milestones: readonly MilestoneTarget[]): Workflow {
  const place = (of: MilestoneTarget): number => {
    const at = workflow.milestones.findIndex((name) => same(name, of.milestone));
    return at === -1 ? workflow.milestones.length : at;
  };
  const sorted = [...milestones].sort((a, b) => place(a) - place(b));
  return { ...workflow, targets: { ...workflow.targets, milestones: sorted } };
}

/** Agrees a target for a milestone in place of the one before; null: none any more. */
export function setMilestoneTarget(
  workflow: Workflow,
  milestone: string,
  within: DurationMs | null,
): Workflow {
  const others = workflow.targets.milestones.filter((one) => !same(one.milestone, milestone));
  return withTargets(workflow, within === null ? others : [...others, { milestone, within }]);
}

/**
 * The milestone at `index` under another name, with its target. A target that another milestone of the old name still
 * needs stays there, and one that the new name already has is kept.
 */
export function renameMilestone(workflow: Workflow, index: number, to: string): Workflow {
  const from = workflow.milestones[index];
  if (from === undefined || from === to) return workflow;
  const renamed = {
    ...workflow,
    milestones: workflow.milestones.map((name, at) => (at === index ? to : name)),
  };
  const target = targetOf(workflow, from);
  if (target === null) return renamed;
  if (same(from, to)) return setMilestoneTarget(renamed, to, target);
  const stillNeeded = renamed.milestones.some((name) => same(name, from));
  if (stillNeeded || targetOf(workflow, to) !== null) return renamed;
  return setMilestoneTarget(setMilestoneTarget(renamed, from, null), to, target);
}

/** Without the milestone at `index`, and without its target unless another one of that name needs it. */
export function removeMilestone(workflow: Workflow, index: number): Workflow {
  const name = workflow.milestones[index];
  if (name === undefined) return workflow;
  const left = { ...workflow, milestones: workflow.milestones.filter((_, at) => at !== index) };
  return left.milestones.some((other) => same(other, name)) ? left : setMilestoneTarget(left, name, null);
}
