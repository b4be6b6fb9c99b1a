import type { Workflow } from '../assessment/assessmentRecord';
import type { WorkflowId } from '../ids';

export interface WorkflowPair {
  readonly before: WorkflowId;
  readonly after: WorkflowId;
}

export interface PairedWorkflows {
  /** In the order of the later assessment. */
  readonly pairs: readonly WorkflowPair[];
  readonly onlyBefore: readonly WorkflowId[];
  readonly onlyAfter: readonly WorkflowId[];
}

type Named = Pick<Workflow, 'id' | 'name'>;

/** Names are compared without outer spaces and without regard to case. */
const plain = (name: string): string => name.trim().toLowerCase();

/**
 * Which workflow of an earlier assessment is which of a later one: as paired by hand, then by name, several of one
 * name in their order. A pair by hand with a workflow that is not there, or that is paired already, is passed over.
 */
export function pairWorkflows(
  before: readonly Named[],
  after: readonly Named[],
  byHand: readonly WorkflowPair[] = [],
): PairedWorkflows {
  const earlierOf = new Map<WorkflowId, WorkflowId>();
  const paired = new Set<WorkflowId>();
  const pair = (earlier: WorkflowId, later: WorkflowId): void => {
    if (paired.has(earlier) || earlierOf.has(later)) return;
    earlierOf.set(later, earlier);
    paired.add(earlier);
  };
  for (const hand of byHand) {
    const known = before.some(({ id }) => id === hand.before) && after.some(({ id }) => id === hand.after);
    if (known) pair(hand.before, hand.after);
  }
  for (const later of after) {
    if (earlierOf.has(later.id)) continue;
    const same = before.find(({ id, name }) => !paired.has(id) && plain(name) === plain(later.name));
    if (same !== undefined) pair(same.id, later.id);
  }
  return {
    pairs: after.flatMap(({ id }) => {
      const earlier = earlierOf.get(id);
      return earlier === undefined ? [] : [{ before: earlier, after: id }];
    }),
    onlyBefore: before.filter(({ id }) => !paired.has(id)).map(({ id }) => id),
    onlyAfter: after.filter(({ id }) => !earlierOf.has(id)).map(({ id }) => id),
  };
}
