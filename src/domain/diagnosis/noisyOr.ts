/**
 * Several independent pointers at one cause (section 5): `1 - product(1 - weight)`, 0 to 1, 0 without any.
 * Each weight is what an item enters with, link weight times evidence strength.
 */
export function noisyOr(weights: readonly number[]): number {
  let left = 1;
  for (const weight of weights) left *= 1 - weight;
  return 1 - left;
}

/**
 * Each item's share of the explanation (section 5): `-ln(1 - weight)` over the sum of them, adding up to 1.
 * An item of weight 1 explains everything by itself; several of them share equally.
 */
export function sharesOf(weights: readonly number[]): readonly number[] {
  if (weights.length === 0) return weights;
  if (weights.some((weight) => weight >= 1)) {
    const certain = weights.filter((weight) => weight >= 1).length;
    return weights.map((weight) => (weight >= 1 ? 1 / certain : 0));
  }
  const logs = weights.map((weight) => -Math.log1p(-weight));
  const sum = logs.reduce((total, log) => total + log, 0);
  return logs.map((log) => (sum === 0 ? 0 : log / sum));
}
