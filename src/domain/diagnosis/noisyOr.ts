/** One pointer at a cause: what it enters with (link weight times evidence strength, 0 to 1) and its share. */
export interface Pointer {
  readonly strength: number;
  share: number;
}

/** Several independent pointers at one cause (section 5): `1 - product(1 - strength)`, 0 to 1, 0 without any. */
export function noisyOr(pointers: readonly Pick<Pointer, 'strength'>[]): number {
  let left = 1;
  for (const { strength } of pointers) left *= 1 - strength;
  return 1 - left;
}

/**
 * Gives each pointer its share of the explanation (section 5): `-ln(1 - strength)` over the sum of them, adding up
 * to 1. A pointer of strength 1 explains everything by itself; several of them share equally. Pointers of strength 0
 * explain nothing. Writes into the pointers: there are tens of thousands of them in a large assessment.
 */
export function shareOut(pointers: readonly Pointer[]): void {
  let certain = 0;
  let sum = 0;
  for (const pointer of pointers) {
    pointer.share = pointer.strength >= 1 ? 0 : -Math.log1p(-pointer.strength);
    if (pointer.strength >= 1) certain += 1;
    sum += pointer.share;
  }
  for (const pointer of pointers) {
    if (certain > 0) pointer.share = pointer.strength >= 1 ? 1 / certain : 0;
    else pointer.share = sum === 0 ? 0 : pointer.share / sum;
  }
}
