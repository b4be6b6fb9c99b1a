/** The figures of a file for a reader at a terminal. */
import { ExclusionReason, FigureName, type FigureSummary } from '../domain/metrics/figureSummary';
import { ImportFlag, RejectReason } from '../domain/metrics/importTypes';
import { RESAMPLING_SEED } from '../domain/metrics/seededRandom';
import { WEAK_UNDER } from '../domain/metrics/summarizeFigure';
import { formatDuration } from '../shared/i18n/formats';
import { currentLanguage, text } from '../shared/i18n/text';
import { written, type MetricsResult } from './metricsResult';

const output = (key: string, values: Record<string, unknown> = {}): string =>
  text(`imports:output.${key}`, values);

const length = (ms: number | null, absent: 'undefined' | 'not-reached' = 'undefined'): string =>
  ms === null ? output(absent) : formatDuration(ms, currentLanguage());

function figureLines(figure: FigureName, summary: FigureSummary | null): string[] {
  const name = text(`imports:figure.${figure}`);
  if (summary === null) return [output('not-recorded', { figure: name })];
  const { n, open, excluded, kaplanMeier } = summary;
  const lines = [output('counts', { figure: name, n, open })];
  for (const reason of ExclusionReason.options) {
    const count = excluded[reason] ?? 0;
    if (count > 0) lines.push(output('excluded', { count, reason: text(`imports:exclusion.${reason}`) }));
  }
  if (open > 0)
    lines.push(
      output('survival', {
        median: length(kaplanMeier.median, 'not-reached'),
        low: length(kaplanMeier.medianCi95[0], 'not-reached'),
        high: length(kaplanMeier.medianCi95[1], 'not-reached'),
        p90: length(kaplanMeier.p90, 'not-reached'),
        horizon: length(kaplanMeier.horizon),
        restrictedMean: length(kaplanMeier.restrictedMean),
      }),
    );
  if (n > 0) {
    const [low, high] = summary.medianCi95 ?? [null, null];
    const [meanLow, meanHigh] = summary.meanCi95 ?? [null, null];
    lines.push(
      output('complete', {
        median: length(summary.median),
        low: length(low),
        high: length(high),
        p75: length(summary.p75),
        p90: length(summary.p90),
        p95: length(summary.p95),
        p99: length(summary.p99),
        max: length(summary.max),
      }),
      output('mean', {
        mean: length(summary.mean),
        low: length(meanLow),
        high: length(meanHigh),
        sd: length(summary.sd),
      }),
    );
  }
  if (n < WEAK_UNDER) lines.push(output('weak'));
  return lines;
}

/** The same content as the JSON, in lines. */
export function metricsText({ path, report, asOf, from, figures }: MetricsResult): string {
  const { bytes, encoding, sha256, mapping, zone, rows, rejectedBy, flaggedBy } = report;
  const columns = Object.entries(mapping).map(([field, column]) => `${field}=${column}`);
  const lines = [
    output('file', { path, bytes, encoding, sha256 }),
    output('columns', { mapping: columns.join(', ') }),
    ...(zone === null ? [] : [output('zone', { zone })]),
    output(`as-of-${asOf.source}`, { instant: written(asOf.instant) }),
    ...report.cautions.map(({ code, column }) => text(`imports:caution.${code}`, { column })),
    output('rows', rows),
  ];
  for (const reason of RejectReason.options) {
    const count = rejectedBy[reason] ?? 0;
    if (count > 0) lines.push(output('rejected', { count, reason: text(`imports:reject.${reason}`) }));
  }
  for (const flag of ImportFlag.options) {
    const count = flaggedBy[flag] ?? 0;
    if (count > 0) lines.push(output('flagged', { count, reason: text(`imports:flag.${flag}`) }));
  }
  for (const figure of FigureName.options) lines.push(...figureLines(figure, figures[figure]));
  lines.push(output('recover-from', { field: text(`imports:field.${from}`), seed: RESAMPLING_SEED }));
  return lines.join('\n');
}
