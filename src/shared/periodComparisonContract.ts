/** A figure before and after a day, asked for apart from the figures themselves: its test takes a moment. */
import { PeriodComparison, PeriodComparisonRequest } from '../domain/metrics/periodComparison';
import { base } from './contractBase';

/** Null: nothing was imported for the workflow, or its files do not record the figure. */
export const periodComparisonMethod = base.input(PeriodComparisonRequest).output(PeriodComparison.nullable());
