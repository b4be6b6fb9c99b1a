/** Published and exactly computed answers. */
import { readFileSync } from 'node:fs';

type Survival = {
  median: number;
  ci95_loglog: (number | null)[];
  quartiles_25_50_75_of_time: number[];
  S: [number, number][];
};

export const vectors = JSON.parse(readFileSync('test/fixtures/metrics/vectors.json', 'utf8')) as {
  kaplanMeier: Record<'Maintained' | 'Nonmaintained', Survival>;
  logrank: { chisq: number; df: number; p: number };
  aml: { time: string; status: string; x: string }[];
  bootstrap: { data: number[]; mean: number; mean_ci95_percentile: [number, number] }[];
  quantiles: { values: number[]; p: number; type7: number }[];
  mtbf: { hours: number; failures: number; confidence: number; interval: [number, number] };
  smallestDetectableChange: {
    sd_minutes: Record<'A' | 'B' | 'C', number>;
    formula_90pct_min: Record<'10' | '100' | '1000', [number, number, number]>;
  };
};
