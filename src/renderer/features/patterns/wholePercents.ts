/**
 * Shares (0 to 1, adding up to 1) as whole percents that add up to 100: rounded down, and what is missing given to
 * those with the largest remainder, the earlier first. All zero where there is no share at all.
 */
export function wholePercents(shares: readonly number[]): readonly number[] {
  const whole = shares.map((share) => Math.floor(share * 100 + 1e-9));
  const sum = shares.reduce((total, share) => total + share, 0);
  if (sum === 0) return whole;
  const missing = 100 - whole.reduce((total, percent) => total + percent, 0);
  const byRemainder = shares
    .map((share, at) => ({ at, remainder: share * 100 - (whole[at] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, Math.max(0, missing))) whole[at] = (whole[at] ?? 0) + 1;
  return whole;
}
