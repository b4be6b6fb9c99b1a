/** Computed numbers that differ by less were reached by other steps and are equal. */
export const TIE = 1e-9;

/**
 * Compares two computed numbers for a sort, the smaller one first; 0 when they tie. Rounding both would not do: a
 * number half way between two rounded ones falls to either side on its last bit.
 */
export const smallerFirst = (a: number, b: number): number => (Math.abs(a - b) < TIE ? 0 : a - b);
