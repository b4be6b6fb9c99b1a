import type { Classified } from '../../domain/metrics/classifyRecord';
import type { FigureCounts } from '../../domain/metrics/importCheck';

/** The counts of a figure while they grow. */
export type CountingFigure = { -readonly [Key in keyof FigureCounts]: FigureCounts[Key] };

export const countingFigure = <Figure extends FigureCounts['figure']>(
  figure: Figure,
): CountingFigure & { readonly figure: Figure } => ({ figure, n: 0, open: 0, excluded: {} });

/** Adds one record, which enters a figure exactly once. */
export function addClassified(counts: Omit<CountingFigure, 'figure'>, record: Classified): void {
  if (record.kind === 'complete') counts.n += 1;
  else if (record.kind === 'open') counts.open += 1;
  else counts.excluded[record.reason] = (counts.excluded[record.reason] ?? 0) + 1;
}
