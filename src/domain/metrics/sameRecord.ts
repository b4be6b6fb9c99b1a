/** By what a drill, reconciliation, change or review of one file is known again in another. */
import type { Entry } from '../assessment/entry';
import { comparableName } from '../assessment/comparableName';
import type { VendorId, WorkflowId } from '../ids';

/** Records that are listed one by one. */
export type ListedRecord = Extract<
  Entry,
  { readonly kind: 'drill' | 'reconciliation' | 'change' | 'review' }
>;

/**
 * Two records with one sign are the same when their workflows and vendors do not disagree; null is a workflow or
 * vendor that a file did not name or nobody knew, and agrees with any.
 */
export interface RecordSign {
  readonly sign: string;
  readonly workflowId: WorkflowId | null;
  readonly vendorId: VendorId | null;
}

const signed = (...parts: readonly string[]): string => JSON.stringify(parts);

/**
 * Drill: scenario and day, which a planned one keeps when it is held. Reconciliation: its period. Change: its own number
 * where `hasNumbers`, which is for files whose changes have one; else its service and when it was deployed, without a
 * service only the latter. Review: the incident and the day on which it was held.
 */
export function signOfRecord({ kind, value }: ListedRecord, hasNumbers: boolean): RecordSign {
  switch (kind) {
    case 'drill': {
      const day = value.held?.on ?? value.plannedOn ?? '';
      return { ...whose(value), vendorId: null, sign: signed(comparableName(value.scenario), day) };
    }
    case 'reconciliation':
      return { ...whose(value), sign: signed(value.from, value.to) };
    case 'change':
      return {
        ...whose(value),
        // A row without a number goes by its service as well.
        sign:
          hasNumbers && value.name !== value.service
            ? signed(comparableName(value.name))
            : signed(comparableName(value.service), String(value.deployedAt)),
      };
    case 'review':
      return {
        workflowId: value.workflowId,
        vendorId: null,
        sign: signed(comparableName(value.incident), value.heldOn ?? ''),
      };
  }
}

const whose = ({
  workflowId,
  vendorId,
}: {
  readonly workflowId: WorkflowId | null;
  readonly vendorId: VendorId | null;
}) => ({ workflowId, vendorId });

interface Alike extends Omit<RecordSign, 'sign'> {
  count: number;
}

/**
 * How many of `these` have one of `those` that is the same, each of which stands for one at most: two equal records have
 * to stand there twice. At most the number of either.
 */
export function countStanding(these: readonly RecordSign[], those: readonly RecordSign[]): number {
  const there = bySign(those);
  let standing = 0;
  for (const [sign, here] of bySign(these)) {
    const others = there.get(sign);
    if (others === undefined) continue;
    // What is wholly the same goes first: a record that agrees with any is left for one that has no other.
    for (const agrees of [isSame, doesNotDisagree])
      for (const one of here)
        for (const other of others) {
          if (!agrees(one, other)) continue;
          const pairs = Math.min(one.count, other.count);
          one.count -= pairs;
          other.count -= pairs;
          standing += pairs;
        }
  }
  return standing;
}

/** The records of each sign by workflow and vendor, counted: there may be thousands, of few workflows. */
function bySign(signs: readonly RecordSign[]): ReadonlyMap<string, readonly Alike[]> {
  const found = new Map<string, Alike[]>();
  for (const { sign, workflowId, vendorId } of signs) {
    const alike = found.get(sign) ?? [];
    found.set(sign, alike);
    const known = alike.find((other) => isSame(other, { workflowId, vendorId }));
    if (known === undefined) alike.push({ workflowId, vendorId, count: 1 });
    else known.count += 1;
  }
  return found;
}

type Whose = Omit<RecordSign, 'sign'>;

const isSame = (a: Whose, b: Whose): boolean => a.workflowId === b.workflowId && a.vendorId === b.vendorId;

const agree = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

const doesNotDisagree = (a: Whose, b: Whose): boolean =>
  agree(a.workflowId, b.workflowId) && agree(a.vendorId, b.vendorId);
