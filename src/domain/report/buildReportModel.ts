/** From what an assessment holds and what the domain concludes to the model that every format draws. */
import type { AssessmentRecord } from '../assessment/assessmentRecord';
import type { AssessmentResult } from '../assessment/assessmentResult';
import type { Pack } from '../pack/packSchema';
import { buildExecutiveSummary } from './buildExecutiveSummary';
import { buildMethodDocument } from './buildMethodDocument';
import { buildScorecard } from './buildScorecard';
import { reportContext, type ReportMeta } from './reportContext';

import type { AssessmentReportKind, ReportModel } from './reportModel';

export type { ReportMeta };

/** Pure: the same input gives the same bytes. The digest is left empty for the caller (see `digestInput`). */
export function buildReportModel(
  kind: AssessmentReportKind,
  record: AssessmentRecord,
  result: AssessmentResult,
  pack: Pack,
  meta: ReportMeta,
): ReportModel {
  const context = reportContext(record, result, pack, meta);
  switch (kind) {
    case 'executive-summary':
      return buildExecutiveSummary(context);
    case 'method':
      return buildMethodDocument(context);
    case 'scorecard':
      return buildScorecard(context);
  }
}
