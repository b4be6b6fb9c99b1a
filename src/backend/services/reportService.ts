import { createHash } from 'node:crypto';
import type { AssessmentId } from '../../domain/ids';
import { buildReportModel } from '../../domain/report/buildReportModel';
import { documentId } from '../../domain/report/documentId';
import { digestInput, type ReportKind, type ReportModel, withDigest } from '../../domain/report/reportModel';
import type { Day, Instant } from '../../domain/time';
import { judge, type JudgementDeps } from './judgement';

interface ReportDeps extends JudgementDeps {
  /** Accepted and not used: the same assessment gives the same report on any day. */
  readonly now?: () => Instant;
}

/** Report models, each with the digest of its content. */
export function createReportService(deps: ReportDeps) {
  return {
    model(input: {
      readonly assessmentId: AssessmentId;
      readonly kind: ReportKind;
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
