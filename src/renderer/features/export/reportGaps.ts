/** What a reader of the report would miss: said before it is exported, not after it was sent. */
import type { AssessmentRecord } from '../../../domain/assessment/assessmentRecord';
import type { AssessmentResult } from '../../../domain/assessment/assessmentResult';
import type { WorkflowId } from '../../../domain/ids';
import type { Step } from '../../assessment/steps';

export const GAP_KINDS = [
  'no-workflows',
  'truth-owner',
  'truth-records',
  'truth-not-recorded',
  'truth-target',
  'not-decided',
  'coverage',
  'conditions',
  'confidentiality',
] as const;
export type GapKind = (typeof GAP_KINDS)[number];

export interface ReportGap {
  readonly kind: GapKind;
  readonly workflows: readonly { readonly id: WorkflowId; readonly name: string }[];
  /** How many of them, where the gap counts something else than workflows. */
  readonly count: number;
  /** Where it can be closed; null: on this page. */
  readonly step: Step | null;
}

/** The share of questions, by weight, from which an assessment counts as complete enough. */
const COVERED_FROM = 0.8;

/** The gaps of a report, the one that matters most first. */
export function reportGaps(record: AssessmentRecord, result: AssessmentResult): readonly ReportGap[] {
  const { workflows, assessment } = record;
  if (workflows.length === 0) return [{ kind: 'no-workflows', workflows: [], count: 0, step: 'workflows' }];
  const resultOf = (id: WorkflowId) => result.workflows.find((entry) => entry.workflowId === id);
  const truthOf = (id: WorkflowId) => resultOf(id)?.metrics?.figures.truth ?? null;
  const incidentsOf = (id: WorkflowId) => resultOf(id)?.metrics?.incidents ?? 0;
  const where = (holds: (id: WorkflowId) => boolean) =>
    workflows.filter(({ id }) => holds(id)).map(({ id, name }) => ({ id, name }));
  const gaps: ReportGap[] = [];
  const add = (kind: GapKind, step: Step, among: ReportGap['workflows'], count = among.length) => {
    if (among.length > 0) gaps.push({ kind, step, workflows: among, count });
  };
  const openConditions = (id: WorkflowId) =>
    (resultOf(id)?.conditions ?? []).filter(
      ({ owner }) => owner === null || owner.owner === '' || owner.due === null,
    ).length;
  add(
    'truth-owner',
    'workflows',
    where((id) => workflows.some((entry) => entry.id === id && entry.truthOwner === null)),
  );
  add(
    'truth-records',
    'metrics',
    where((id) => incidentsOf(id) === 0),
  );
  add(
    'truth-not-recorded',
    'metrics',
    where((id) => incidentsOf(id) > 0 && truthOf(id) === null),
  );
  add(
    'truth-target',
    'workflows',
    where((id) => workflows.some((entry) => entry.id === id && entry.targets.truth === null)),
  );
  add(
    'not-decided',
    'questions',
    where((id) => resultOf(id)?.decision === 'not-decided'),
  );
  add(
    'coverage',
    'questions',
    where((id) => {
      const workflow = resultOf(id);
      return (
        workflow !== undefined &&
        workflow.decision !== 'not-decided' &&
        workflow.score.coverage < COVERED_FROM
      );
    }),
  );
  const unowned = where((id) => openConditions(id) > 0);
  add(
    'conditions',
    'findings',
    unowned,
    unowned.reduce((sum, { id }) => sum + openConditions(id), 0),
  );
  if (assessment.confidentiality === '')
    gaps.push({ kind: 'confidentiality', workflows: [], count: 0, step: null });
  return gaps;
}
