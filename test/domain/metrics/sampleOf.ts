import type { RecoverFrom } from '../../../src/domain/metrics/classifyRecord';
import { classifyFigureSteps, sampleOfSteps } from '../../../src/domain/metrics/figureColumns';
import type { FigureSample } from '../../../src/domain/metrics/figureSample';
import type { FigureName } from '../../../src/domain/metrics/figureSummary';
import { IncidentColumns } from '../../../src/domain/metrics/incidentColumns';
import type { IncidentTimes } from '../../../src/domain/metrics/incidentTimes';
import { finish } from '../../../src/domain/metrics/steps';
import type { Instant } from '../../../src/domain/time';

/** The sample of one figure of records at hand, by way of their columns. */
export const sampleOf = (
  figure: FigureName,
  records: Iterable<IncidentTimes>,
  asOf: Instant,
  from: RecoverFrom,
): FigureSample =>
  finish(sampleOfSteps(finish(classifyFigureSteps(figure, [IncidentColumns.of(records)], asOf, from))));
