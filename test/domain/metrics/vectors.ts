/** Published and exactly computed answers. */
import { readFileSync } from 'node:fs';

type Survival = {
  n: number;
  events: number;
  median: number;
  ci95_log: (number | null)[];
  ci95_loglog: (number | null)[];
  ci95_plain: (number | null)[];
  quartiles_25_50_75_of_time: number[];
  S: [number, number][];
};
type Bootstrap = {
  data: number[];
  mean: number;
  boot_se: number;
  mean_ci95_percentile: [number, number];
  mean_ci90_percentile: [number, number];
  median_ci95_percentile: [number, number];
};
type Companies = [number, number, number];

const raw = JSON.parse(readFileSync('test/fixtures/metrics/vectors.json', 'utf8')) as {
  kaplan_meier: {
    'aml (R survival::aml)': Record<'Maintained' | 'Nonmaintained', Survival> & {
      logrank: { chisq: number; df: number; p: number };
    };
    'aml data': { time: string; status: string; x: string }[];
  };
  bootstrap: Record<string, Bootstrap>;
  quantiles: { '{15,20,35,40,50} p=0.4 types 1..9': number[]; '1..10 p=0.9 types 1..9': number[] };
  rates_and_tests: {
    'mtbf_time_terminated T=920h r=7 80% two-sided': [number, number];
    wilcoxon_R_docs: { x: number[]; y: number[]; W: number; p_greater: number };
  };
  smallest_detectable_change: {
    sd_minutes: Record<'A' | 'B' | 'C', number>;
    formula_90pct_min: Record<'10' | '100' | '1000', Companies>;
  };
};

const sevenOf = (types: number[]): number => types[6] ?? NaN;
const { logrank, ...kaplanMeier } = raw.kaplan_meier['aml (R survival::aml)'];

export const vectors = {
  kaplanMeier,
  logrank,
  bootstrap: Object.values(raw.bootstrap),
  quantiles: [
    {
      values: [15, 20, 35, 40, 50],
      p: 0.4,
      type7: sevenOf(raw.quantiles['{15,20,35,40,50} p=0.4 types 1..9']),
    },
    {
      values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      p: 0.9,
      type7: sevenOf(raw.quantiles['1..10 p=0.9 types 1..9']),
    },
  ],
  mtbf: {
    hours: 920,
    failures: 7,
    confidence: 0.8,
    interval: raw.rates_and_tests['mtbf_time_terminated T=920h r=7 80% two-sided'],
  },
  wilcoxon: raw.rates_and_tests.wilcoxon_R_docs,
  smallestDetectableChange: raw.smallest_detectable_change,
};

/** A sorted copy, as the figures take durations. */
export const sorted = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();

/** A sample of a figure. */
export const sample = (complete: readonly number[], open: readonly number[] = []) => ({
  complete: sorted(complete),
  open: sorted(open),
  excluded: {},
});

/** One group of R's survival::aml. */
export function aml(group: 'Maintained' | 'Nonmaintained') {
  const times = (status: string) =>
    raw.kaplan_meier['aml data']
      .filter((row) => row.x === group && row.status === status)
      .map((row) => Number(row.time));
  return sample(times('1'), times('0'));
}

/**
 * Weeks of remission of leukaemia patients, of whom some still were in remission when the trial ended.
 * Source: Freireich et al. (1963), *Blood* 21; used by Gehan (1965) and Cox (1972).
 */
export const leukaemia = {
  treated: sample([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]),
  control: sample([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]),
};

/** Weeks of survival with leukaemia by the AG factor. Source: Feigl and Zelen (1965), *Biometrics* 21; R's MASS::leuk. */
export const leukaemiaByAg = {
  negative: sorted([2, 3, 3, 3, 4, 4, 4, 7, 8, 16, 17, 22, 30, 43, 56, 65]),
  positive: sorted([1, 1, 4, 5, 16, 22, 26, 39, 56, 65, 65, 100, 108, 121, 134, 143, 156]),
};

/** Days of survival of 16 mice. Source: Efron and Tibshirani (1993), table 2.1. */
export const mice = {
  treated: sorted([94, 197, 16, 38, 99, 141, 23]),
  control: sorted([52, 104, 146, 10, 51, 30, 40, 27, 46]),
};

/** Hours between failures of an aircraft's air conditioning. Source: Davison and Hinkley (1997), table 1.2. */
export const airConditioning = sorted([3, 5, 7, 18, 43, 85, 91, 98, 100, 130, 230, 487]);
