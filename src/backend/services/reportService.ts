import { createHash } from 'node:crypto';
import type { AssessmentId } from '../../domain/ids';
import { buildReportModel } from '../../domain/report/buildReportModel';
import { documentId } from '../../domain/report/documentId';
import { digestInput, type AssessmentReportKind, type ReportModel, withDigest } from '../../domain/report/reportModel';
import type { Day } from '../../domain/time';
import { judge, type JudgementDeps } from './judgement';

/** Report models, each with the digest of its content. */
export function createReportService(deps: JudgementDeps) {
  return {
    model(input: {
      readonly assessmentId: AssessmentId;
      readonly kind: AssessmentReportKind;
      readonly today: Day;
    }): ReportModel {
      const { record, result, pack } = judge(deps, input.assessmentId, input.today);
      const model = buildReportModel(input.kind, record, result, pack, {
        documentId: documentId(record.client.name, result.asOf),
        revision: null,
      });
      return withDigest(model, createHash('sha256').update(digestInput(model), 'utf8').digest('hex'));
    },
  };
}
