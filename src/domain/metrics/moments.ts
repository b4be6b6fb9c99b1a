/** Mean, spread and skewness of values that need no order. */

export type Moments = {
  n: number;
  /** Null without values. */
  mean: number | null;
  /** With n - 1; null under 2 values. */
  sd: number | null;
  /** Third central moment over n; 0 without values. */
  third: number;
  /** m3 / m2^1.5 with moments over n; 0 when all values are equal. */
  skewness: number;
};

/** Sum that keeps what rounding would lose. Source: Neumaier (1974). */
function exactSum(values: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? NaN;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

/**
 * Mean and sd in the unit of the values, the third moment in its cube, skewness without unit.
 * Formula: two passes; mean by a compensated sum, then deviations from it, the squares freed of what rounding left in
 * the mean: (sum d^2 - (sum d)^2 / n) / (n - 1). Values are taken as they are, so NaN spreads.
 * Source: Chan, Golub and LeVeque (1983), *Algorithms for computing the sample variance*, the corrected two-pass one.
 */
export function moments(values: ArrayLike<number>): Moments {
  const n = values.length;
  if (n === 0) return { n, mean: null, sd: null, third: 0, skewness: 0 };
  const mean = exactSum(values) / n;
  let rest = 0;
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < n; i += 1) {
    const deviation = (values[i] ?? NaN) - mean;
    const square = deviation * deviation;
    rest += deviation;
    squares += square;
    cubes += square * deviation;
  }
  squares = Math.max(0, squares - (rest * rest) / n);
  const sd = n < 2 ? null : Math.sqrt(squares / (n - 1));
  const second = squares / n;
  const third = cubes / n;
  return { n, mean, sd, third, skewness: second === 0 ? 0 : third / second ** 1.5 };
}
