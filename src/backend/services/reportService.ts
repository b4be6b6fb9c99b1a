import { createHash } from 'node:crypto';
import type { AssessmentId } from '../../domain/ids';
import { buildReportModel } from '../../domain/report/buildReportModel';
import { digestInput, type ReportKind, type ReportModel, withDigest } from '../../domain/report/reportModel';
import type { Day, Instant } from '../../domain/time';
import { judge, type JudgementDeps } from './judgement';

/** Report models, each with the digest of its content. */
export function createReportService(deps: JudgementDeps & { readonly now: () => Instant }) {
  return {
    model(input: {
      readonly assessmentId: AssessmentId;
      readonly kind: ReportKind;
      readonly today: Day;
    }): ReportModel {
      const { record, result, pack } = judge(deps, input.assessmentId, input.today);
      const model = buildReportModel(input.kind, record, result, pack, {
        documentId: input.assessmentId,
        revision: null,
        now: deps.now(),
      });
      return withDigest(model, createHash('sha256').update(digestInput(model), 'utf8').digest('hex'));
    },
  };
}
