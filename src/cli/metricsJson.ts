/** The shape that pipelines read: what is promised first and in its order, what else there is to know after it. */
import type { FigureSummary } from '../domain/metrics/figureSummary';
import { RESAMPLING_SEED } from '../domain/metrics/seededRandom';
import { written, type MetricsResult } from './metricsResult';

function figureJson(summary: FigureSummary | null): object | null {
  if (summary === null) return null;
  const { n, open, excluded, mean, sd, median, p75, p90, p95, p99, max, zero, ...rest } = summary;
  const { meanCi95, medianCi95, quantileType, kaplanMeier } = rest;
  const {
    median: survived,
    medianCi95: between,
    p90: nine,
    restrictedMean,
    horizon,
    ...further
  } = kaplanMeier;
  return {
    ...{ n, open, excluded, mean, sd, median, p75, p90, p95, p99, max, zero },
    ...{ meanCi95, medianCi95, quantileType },
    kaplanMeier: { median: survived, medianCi95: between, p90: nine, restrictedMean, horizon, ...further },
  };
}

/** Indented JSON, durations in milliseconds to full precision, `null` where undefined or not recorded. */
export function metricsJson({ report, asOf, from, figures }: MetricsResult): string {
  const { sha256, bytes, encoding, delimiter, mapping, zone, order, rows, rejectedBy } = report;
  return JSON.stringify(
    {
      file: { sha256, bytes, encoding, delimiter },
      mapping,
      zone,
      order,
      asOf: { instant: written(asOf.instant), source: asOf.source },
      rows,
      rejectedBy,
      figures: {
        recover: figureJson(figures.recover),
        detect: figureJson(figures.detect),
        acknowledge: figureJson(figures.acknowledge),
        escalate: figureJson(figures.escalate),
        truth: figureJson(figures.truth),
        total: figureJson(figures.total),
        rollback: figureJson(figures.rollback),
      },
      from,
      seed: RESAMPLING_SEED,
      preset: report.preset,
      flaggedBy: report.flaggedBy,
      unreadable: report.unreadable,
      cautions: report.cautions,
    },
    null,
    2,
  );
}
