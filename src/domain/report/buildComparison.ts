import { compareAssessments } from '../compare/compareAssessments';
import type { ComparedAssessment, WorkflowComparison } from '../compare/comparison';
import type { WorkflowPair } from '../compare/pairWorkflows';
import type { ComparedRow, ComparisonReport, MovedWorkflow } from './comparisonReport';
import {
  comparisonContext,
  comparisonLead,
  comparisonTitle,
  limitSentences,
  moverSentence,
  provenChange,
  timeSentences,
  type ComparisonContext,
} from './comparisonSentences';
import { movedQuestions } from './movedQuestions';
import type { ReportMeta } from './reportContext';
import { say, type Sentence } from './sentence';
import { pairFigure } from './standing';

/** Workflows told in full, those that moved most; the others are in the table. */
const MOST_WORKFLOWS = 4;
/** Questions of each, those that explain most. */
const MOST_QUESTIONS = 7;

/**
 * Two assessments of one client as a document of one to three pages. Pure; the digest is left empty for the caller
 * (see `digestInput`). The frame is that of the later assessment.
 */
export function buildComparison(
  before: ComparedAssessment,
  after: ComparedAssessment,
  byHand: readonly WorkflowPair[],
  meta: ReportMeta,
): ComparisonReport {
  const comparison = compareAssessments(before, after, byHand);
  const context = comparisonContext(before, after);
  const { record, result } = after;
  const ranked = comparison.workflows
    .map((workflow) => ({ workflow, moved: movedQuestions(workflow) }))
    .filter(({ workflow, moved }) => moved.rows.length > 0 || limitSentences(workflow, context).length > 0)
    .sort((a, b) => Math.abs(b.moved.change ?? 0) - Math.abs(a.moved.change ?? 0));
  const told = new Set(ranked.slice(0, MOST_WORKFLOWS).map(({ workflow }) => workflow));
  const left = ranked.length - told.size;
  return {
    kind: 'comparison',
    frame: {
      client: record.client.name,
      subject: `${before.record.assessment.title} / ${record.assessment.title}`,
      confidentiality: record.assessment.confidentiality,
      documentId: meta.documentId,
      revision: meta.revision,
      asOf: result.asOf,
      digest: '',
    },
    sides: {
      before: { title: before.record.assessment.title, asOf: before.result.asOf },
      after: { title: record.assessment.title, asOf: result.asOf },
    },
    title: comparisonTitle(comparison),
    lead: comparisonLead(comparison, context),
    workflows: {
      heading: say('compare:report.workflows'),
      rows: comparison.workflows.map(rowOf),
      note: [say('compare:report.scale')],
    },
    moved: ranked
      .filter(({ workflow }) => told.has(workflow))
      .map(({ workflow }) => movedWorkflow(workflow, context)),
    movedNote: left > 0 ? [say('compare:report.left', { count: left })] : [],
    total: comparison.workflows.length,
  };
}

const rowOf = (workflow: WorkflowComparison): ComparedRow => ({
  workflow: workflow.name,
  nameBefore: workflow.nameBefore,
  before: {
    figure: pairFigure(workflow.score.before),
    band: workflow.decision.before === 'overhead' ? null : (workflow.band.before?.held ?? null),
    decision: workflow.decision.before,
  },
  after: {
    figure: pairFigure(workflow.score.after),
    band: workflow.decision.after === 'overhead' ? null : (workflow.band.after?.held ?? null),
    decision: workflow.decision.after,
  },
  change: provenChange(workflow),
});

function movedWorkflow(workflow: WorkflowComparison, context: ComparisonContext): MovedWorkflow {
  const { rows, weights, change, still } = movedQuestions(workflow);
  const told = rows.slice(0, MOST_QUESTIONS);
  const left = rows.length - told.length;
  const sum: Sentence[] =
    change === null
      ? [say('compare:report.notComparable')]
      : left > 0
        ? []
        : [
            weights === 0
              ? say('compare:report.sumOnly', { change: signed(change) })
              : say('compare:report.sum', { change: signed(change), weights: signed(weights) }),
          ];
  return {
    workflow: workflow.name,
    heading: say('compare:report.moved', { workflow: workflow.name }),
    questions: told.map(({ question, points }) => ({
      short: (question.after === null ? context.before : context.after).question(question.questionId).short,
      claimed: { before: question.before?.claimed ?? null, after: question.after?.claimed ?? null },
      proven: { before: question.before?.proven ?? null, after: question.after?.proven ?? null },
      movers: question.movers.map((mover) => moverSentence(mover, context)),
      points,
    })),
    note: [
      ...(left > 0 ? [say('compare:report.more', { count: left })] : []),
      ...(still > 0 ? [say('compare:report.still', { count: still })] : []),
      ...sum,
    ],
    limits: limitSentences(workflow, context),
    times: timeSentences(workflow),
  };
}

/** `+4.5`, `−2.0`, `0.0`: a change with its sign and one decimal. */
export const signed = (points: number): string =>
  `${points > 0 ? '+' : points < 0 ? '\u2212' : ''}${Math.abs(points).toFixed(1)}`;
