/** What every format of a report draws: figures as numbers, sentences as keys and values. No format computes. */
import * as z from 'zod';
import { ComparisonReport } from './comparisonReport';
import { ExecutiveSummary } from './executiveSummary';
import { MethodDocument } from './methodDocument';
import { RoleSheets } from './roleSheets';
import { Scorecard } from './scorecard';

export const ReportModel = z.discriminatedUnion('kind', [
  ExecutiveSummary,
  Scorecard,
  MethodDocument,
  RoleSheets,
  ComparisonReport,
]);
export type ReportModel = z.infer<typeof ReportModel>;
export type ReportKind = ReportModel['kind'];
/** Documents about one assessment as a whole; sheets and comparisons are about what somebody chooses. */
export type AssessmentReportKind = Exclude<ReportKind, 'role-sheet' | 'comparison'>;

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};

/**
 * The text over whose UTF-8 bytes the caller takes SHA-256: the model as JSON with keys in code-unit order,
 * no spaces, and an empty digest. Hashing is left to the caller because the domain has no crypto.
 */
export const digestInput = (model: ReportModel): string => JSON.stringify(sorted(withDigest(model, '')));

/** The same model with its digest filled in. */
export const withDigest = <Model extends ReportModel>(model: Model, digest: string): Model => ({
  ...model,
  frame: { ...model.frame, digest },
});
