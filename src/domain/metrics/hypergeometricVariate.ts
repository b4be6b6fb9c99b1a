/** How many marked ones are among those drawn, at random. */

const TABLE_SIZE = 128;
const TABLE = Float64Array.from({ length: TABLE_SIZE }, () => 0);
for (let n = 2; n < TABLE_SIZE; n += 1) TABLE[n] = (TABLE[n - 1] ?? 0) + Math.log(n);

/** ln n! for whole n from 0 on. Source: Stirling's series; from 128 on its next term is under 1e-13. */
const logFactorial = (n: number): number =>
  n < TABLE_SIZE
    ? (TABLE[n] ?? 0)
    : (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + (1 / 12 - 1 / (360 * n * n)) / n;

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/**
 * The number of marked ones when `drawn` of `total` are drawn without putting back, `marked` of them being marked; a
 * whole number, exact up to the 32 bits of the chance.
 * Formula: inversion of P(k) = C(marked, k) C(total - marked, drawn - k) / C(total, drawn), from the most likely k
 * outwards, so that about as many terms are added as the standard deviation counts.
 * `random` gives whole numbers 0 .. 2^32 - 1, and is not asked where only one number is possible.
 * Source: Kachitvichyanukul and Schmeiser (1985), *Computer generation of hypergeometric random variates*, algorithm HIN.
 */
export function hypergeometricVariate(
  total: number,
  marked: number,
  drawn: number,
  random: () => number,
): number {
  const rest = total - marked;
  const least = Math.max(0, drawn - rest);
  const most = Math.min(drawn, marked);
  if (least === most) return least;
  const mode = Math.min(most, Math.max(least, Math.floor(((drawn + 1) * (marked + 1)) / (total + 2))));
  let left = (random() + 0.5) / 2 ** 32;
  let up = Math.exp(logChoose(marked, mode) + logChoose(rest, drawn - mode) - logChoose(total, drawn));
  let down = up;
  left -= up;
  for (let step = 0; left > 0; step += 1) {
    const above = mode + step;
    const below = mode - step;
    if (above >= most && below <= least) break;
    if (above < most) {
      up *= ((marked - above) * (drawn - above)) / ((above + 1) * (rest - drawn + above + 1));
      left -= up;
      if (left <= 0) return above + 1;
    }
    if (below > least) {
      down *= (below * (rest - drawn + below)) / ((marked - below + 1) * (drawn - below + 1));
      left -= down;
      if (left <= 0) return below - 1;
    }
  }
  return mode;
}
