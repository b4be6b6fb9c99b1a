import { createHash } from 'node:crypto';
import type { WorkflowPair } from '../../domain/compare/pairWorkflows';
import type { AssessmentId } from '../../domain/ids';
import { buildComparison } from '../../domain/report/buildComparison';
import { buildReportModel } from '../../domain/report/buildReportModel';
import { documentId } from '../../domain/report/documentId';
import {
  digestInput,
  type AssessmentReportKind,
  type ReportModel,
  withDigest,
} from '../../domain/report/reportModel';
import type { Day } from '../../domain/time';
import { notFound } from './failure';
import { judge, type JudgementDeps } from './judgement';
import type { VendorIncidentService } from './vendorIncidentService';

const sealed = (model: ReportModel): ReportModel =>
  withDigest(model, createHash('sha256').update(digestInput(model), 'utf8').digest('hex'));

/** Report models, each with the digest of its content. */
export function createReportService(
  deps: JudgementDeps & { readonly vendorIncidents: VendorIncidentService },
) {
  return {
    model(input: {
      readonly assessmentId: AssessmentId;
      readonly kind: AssessmentReportKind;
      readonly today: Day;
    }): ReportModel {
      const { record, result, pack } = judge(deps, input.assessmentId, input.today);
      const { asOf } = record.assessment;
      const model = buildReportModel(input.kind, record, result, pack, {
        documentId: documentId(record.client.name, result.asOf),
        revision: null,
        vendorIncidents:
          record.vendors.length === 0
            ? []
            : deps.vendorIncidents.vendors({ assessmentId: input.assessmentId, asOf, from: 'started' }),
      });
      return sealed(model);
    },

    comparison(input: {
      readonly before: AssessmentId;
      readonly after: AssessmentId;
      readonly pairs: readonly WorkflowPair[];
      readonly today: Day;
    }): ReportModel {
      const before = judge(deps, input.before, input.today);
      const after = judge(deps, input.after, input.today);
      // What one client answered says nothing about another.
      if (before.record.client.id !== after.record.client.id) throw notFound('assessment');
      return sealed(
        buildComparison(before, after, input.pairs, {
          documentId: documentId(after.record.client.name, after.result.asOf),
          revision: null,
        }),
      );
    },
  };
}
