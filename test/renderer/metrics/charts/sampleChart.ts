/** Chart properties from hours, summed up as the product does it. */
import { figureChart } from '../../../../src/domain/metrics/figureChart';
import type { Instant } from '../../../../src/domain/time';
import type { ChartPeriod, ChartSource } from '../../../../src/renderer/features/metrics/charts/chartTypes';
import { leadFigure } from '../../../../src/renderer/features/metrics/leadFigure';
import { hours } from '../openAssessment';
import { finish } from '../../../../src/domain/metrics/steps';
import { summarizeFigureSteps } from '../../../../src/domain/metrics/summarizeFigure';

export const HOUR = 3_600_000;

/** Durations in hours as a distribution or survival chart takes them. */
export function sampleChart(complete: readonly number[], open: readonly number[] = []) {
  const sample = hours(complete, open, { negative: 2 });
  const summary = finish(summarizeFigureSteps(sample));
  const chart = figureChart(sample);
  const source: ChartSource = {
    figure: 'truth',
    subject: 'Card payments',
    n: summary.n,
    open: summary.open,
    excluded: 2,
    range: { from: '2025-11-01', to: '2026-10-30' } as ChartSource['range'],
    asOf: Date.UTC(2026, 9, 30, 16, 4) as Instant,
  };
  return { source, records: chart, steps: chart.survival, lead: leadFigure(summary) };
}

export const samplePeriod = (label: string, more: Partial<ChartPeriod> = {}): ChartPeriod => ({
  label,
  from: '2026-01-01' as ChartPeriod['from'],
  to: '2026-03-31' as ChartPeriod['to'],
  n: 24,
  open: 0,
  excluded: 0,
  median: 5 * HOUR,
  medianCi95: [4 * HOUR, 7 * HOUR],
  p90: 20 * HOUR,
  p90Ci95: [15 * HOUR, 30 * HOUR],
  isSurvival: false,
  weak: false,
  ...more,
});
