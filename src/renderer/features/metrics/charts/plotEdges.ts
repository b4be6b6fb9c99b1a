import type { ChartLead, ChartRecords } from './chartTypes';

/** Air between the lane of 0 s and the begin of a logarithmic axis. */
const ZERO_AIR = 10;

/**
 * Where the plot of a chart with a lying time axis begins and ends, the same for all of that width, so that charts
 * above each other share their axis; left of it is room for words, or for the records of 0 s.
 */
export function plotEdges(
  width: number,
  fontSize: number,
): { readonly left: number; readonly right: number; readonly zeroWidth: number } {
  const left = Math.round(fontSize * 4.4);
  return { left, right: width - 14, zeroWidth: left - ZERO_AIR };
}

/** Every time that a chart of these records has to hold; the same for all charts of one figure. */
export const sharedTimes = (
  records: ChartRecords,
  lead: ChartLead,
  target: number | null,
): readonly number[] => [
  ...records.complete,
  ...records.open,
  ...[target, lead.median, lead.p90].filter((value) => value !== null),
];
