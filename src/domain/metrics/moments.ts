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

/**
 * Mean and sd in the unit of the values, the third moment in its cube, skewness without unit.
 * Formula: two passes, deviations from the mean in the second. Values are taken as they are, so NaN spreads.
 */
export function moments(values: ArrayLike<number>): Moments {
  const n = values.length;
  if (n === 0) return { n, mean: null, sd: null, third: 0, skewness: 0 };
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += values[i] ?? NaN;
  const mean = sum / n;
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < n; i += 1) {
    const deviation = (values[i] ?? NaN) - mean;
    squares += deviation * deviation;
    cubes += deviation * deviation * deviation;
  }
  const sd = n < 2 ? null : Math.sqrt(squares / (n - 1));
  const second = squares / n;
  const third = cubes / n;
  return { n, mean, sd, third, skewness: second === 0 ? 0 : third / second ** 1.5 };
}
