import type * as z from 'zod';
import { FigureSummary } from '../../src/domain/metrics/figureSummary';

/** A figure as the command line prints it: exactly these keys are promised. */
export const PrintedFigure = FigureSummary.omit({ p90Ci95: true });
export type PrintedFigure = z.infer<typeof PrintedFigure>;
