import type { Receipt } from '../assessment/assessmentRecord';
import type { ReceiptId } from '../ids';

/**
 * Which receipt of a later assessment is the same as one of an earlier one: the same id; else the same stored file;
 * else the same kind and title from the same day. Each is the partner of one at most.
 */
export function sameReceipts(
  before: readonly Receipt[],
  after: readonly Receipt[],
): ReadonlyMap<ReceiptId, ReceiptId> {
  const earlierOf = new Map<ReceiptId, ReceiptId>();
  const paired = new Set<ReceiptId>();
  for (const nameOf of [idOf, fileOf, titleOf]) {
    const known = new Map<string, Receipt[]>();
    for (const receipt of before) {
      const name = nameOf(receipt);
      if (name !== null && !paired.has(receipt.id)) known.set(name, [...(known.get(name) ?? []), receipt]);
    }
    for (const later of after) {
      const name = nameOf(later);
      if (name === null || earlierOf.has(later.id)) continue;
      const earlier = known.get(name)?.shift();
      if (earlier === undefined) continue;
      earlierOf.set(later.id, earlier.id);
      paired.add(earlier.id);
    }
  }
  return earlierOf;
}

const idOf = ({ id }: Receipt): string => id;
const fileOf = ({ file }: Receipt): string | null => file?.sha256 ?? null;
const titleOf = ({ kind, title, drill, capturedOn }: Receipt): string =>
  JSON.stringify([kind, title.trim().toLowerCase(), drill?.on ?? capturedOn]);
