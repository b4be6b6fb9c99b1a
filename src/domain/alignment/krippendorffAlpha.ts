/** How two values differ: not at all or entirely, by the ranks between them, or by their distance. */
export type AlphaMetric = 'nominal' | 'ordinal' | 'interval';

/**
 * Krippendorff's alpha of some units, each given as the values that observers assigned to it (missing ones left out):
 * 1 where all agree, 0 where they agree as often as chance would have it, less where they differ more than that.
 * Units with fewer than two values cannot be compared and leave. Null without variation among what is left, since
 * there is then nothing that chance could have got wrong. With a single unit it is 0 whatever the values, because
 * what was observed is then also what is expected. Values of the ordinal and interval metric are numbers that mean
 * the same in every unit.
 *
 * Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania, 2011, the general
 * form: alpha = 1 - (n - 1) * sum(o_ck * d2_ck) / sum(n_c * n_k * d2_ck), over pairs of values c < k.
 */
export function krippendorffAlpha(units: readonly (readonly number[])[], metric: AlphaMetric): number | null {
  const pairable = units.filter((values) => values.length >= 2);
  const values = [...new Set(pairable.flat())].sort((a, b) => a - b);
  const place = new Map(values.map((value, at) => [value, at]));
  const coincidences = values.map(() => values.map(() => 0));
  for (const unit of pairable) {
    unit.forEach((value, i) => {
      const row = coincidences[place.get(value) ?? -1];
      unit.forEach((other, j) => {
        const at = place.get(other) ?? -1;
        if (i !== j && row !== undefined) row[at] = (row[at] ?? 0) + 1 / (unit.length - 1);
      });
    });
  }
  const totals = values.map(() => 0);
  for (const value of pairable.flat()) {
    const at = place.get(value) ?? -1;
    totals[at] = (totals[at] ?? 0) + 1;
  }
  const n = totals.reduce((sum, total) => sum + total, 0);
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < values.length; c += 1) {
    for (let k = c + 1; k < values.length; k += 1) {
      const difference = squaredDifference(metric, values, totals, c, k);
      observed += (coincidences[c]?.[k] ?? 0) * difference;
      expected += (totals[c] ?? 0) * (totals[k] ?? 0) * difference;
    }
  }
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
}

/** The squared difference of the values at places c < k. Ordinal: the values given between them, the ends by half. */
function squaredDifference(
  metric: AlphaMetric,
  values: readonly number[],
  totals: readonly number[],
  c: number,
  k: number,
): number {
  switch (metric) {
    case 'nominal':
      return 1;
    case 'ordinal': {
      const between = totals.slice(c, k + 1).reduce((sum, total) => sum + total, 0);
      return (between - ((totals[c] ?? 0) + (totals[k] ?? 0)) / 2) ** 2;
    }
    case 'interval':
      return ((values[k] ?? 0) - (values[c] ?? 0)) ** 2;
  }
}
