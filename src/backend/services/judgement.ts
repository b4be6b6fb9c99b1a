import { assess } from '../../domain/assessment/assess';
import type { AssessmentRecord } from '../../domain/assessment/assessmentRecord';
import type { AssessmentResult } from '../../domain/assessment/assessmentResult';
import type { AssessmentId } from '../../domain/ids';
import type { Pack } from '../../domain/pack/packSchema';
import type { Day } from '../../domain/time';
import type { ReadableDb } from '../storage/database';
import { readRecord } from './assessmentService';
import type { MetricsService } from './metricsService';
import type { PackCatalogue } from './packCatalogue';

export interface Judgement {
  readonly record: AssessmentRecord;
  readonly result: AssessmentResult;
  readonly pack: Pack;
}

export interface JudgementDeps {
  readonly db: ReadableDb;
  readonly packs: PackCatalogue;
  readonly metrics: MetricsService;
}

/** An assessment with what the domain concludes from it, as of its own day or else `today`. */
export function judge(deps: JudgementDeps, id: AssessmentId, today: Day): Judgement {
  const record = readRecord(deps.db, id);
  const pack = deps.packs.get(record.assessment.pack);
  const asOf = record.assessment.asOf ?? today;
  // A running assessment reads its files as of their own latest moment, as the screen does.
  const metrics = deps.metrics.figures({
    assessmentId: id,
    asOf: record.assessment.asOf,
    from: 'started',
    today,
  });
  return { record, pack, result: assess(record, pack, metrics, asOf) };
}
