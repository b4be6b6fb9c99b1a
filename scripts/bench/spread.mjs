/** Median, 95th percentile, least and largest of some measurements, with their number, for people. */
export function spread(values, unit) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  const round = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
  return `median ${round(at(0.5))} ${unit}, 95 % within ${round(at(0.95))} ${unit} (${round(sorted[0])} to ${round(sorted.at(-1))}, n = ${sorted.length})`;
}

/** The median: the middle one, or the mean of the two in the middle. */
export function middle(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half)]) / 2;
}
