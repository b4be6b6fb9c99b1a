import { countInterval } from './countInterval';

export type DefectRate = {
  readonly checked: number;
  readonly defects: number;
  /** Defects per 10,000 records checked, with the exact 95 % interval. */
  readonly rate: number;
  readonly ci95: readonly [low: number, high: number];
};

const CONFIDENCE = 0.95;
const PER_RECORDS = 10_000;

/**
 * Defects per 10,000 records over reconciliations, with the exact 95 % interval of a count of rare events; null when
 * no record was checked. Every reconciliation weighs by the records it checked. Neither rate nor limits pass 10,000.
 * Formula: 10,000 d / checked; limits 10,000 / checked times those of `countInterval` for d.
 * Source: metrics, "Figures"; Garwood (1936).
 */
export function defectRate(
  reconciliations: Iterable<{ readonly checked: number; readonly defects: number }>,
): DefectRate | null {
  let checked = 0;
  let defects = 0;
  for (const one of reconciliations) {
    checked += one.checked;
    defects += one.defects;
  }
  if (checked === 0) return null;
  const per = (count: number): number => Math.min(PER_RECORDS, (count * PER_RECORDS) / checked);
  const [low, high] = countInterval(defects, CONFIDENCE);
  return { checked, defects, rate: per(defects), ci95: [per(low), per(high)] };
}
