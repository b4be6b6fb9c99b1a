import type { Workflow } from '../assessment/assessmentRecord';
import type { Cap, Contradiction, QuestionResult, WorkflowResult } from '../assessment/assessmentResult';
import { comparableName } from '../assessment/comparableName';
import type { QuestionId, WorkflowId } from '../ids';
import { measured, measuredMilestone } from '../report/measuredFigure';
import { capKey } from '../scoring/capKey';
import { shown } from '../scoring/score';
import type { ComparedAssessment, Comparison, QuestionComparison, WorkflowComparison } from './comparison';
import { pairWorkflows, type WorkflowPair } from './pairWorkflows';
import { hasMoved, questionMovers, type ComparedSides } from './questionMovers';
import { sameReceipts } from './sameReceipts';
import { scoreContributions, type Contributions } from './scoreContributions';

/**
 * Two assessments of one client, score by score and question by question, with what moved each (section 10).
 * Workflows are paired by hand, then by name; those without a partner are listed. Each side is as it was judged with
 * its own pack as of its own day. Pure; the order in which anything was entered does not matter.
 */
export function compareAssessments(
  before: ComparedAssessment,
  after: ComparedAssessment,
  byHand: readonly WorkflowPair[] = [],
): Comparison {
  const { pairs, onlyBefore, onlyAfter } = pairWorkflows(
    before.record.workflows,
    after.record.workflows,
    byHand,
  );
  const sides: ComparedSides = {
    before,
    after,
    earlierOf: sameReceipts(before.record.receipts, after.record.receipts),
    receiptsAfter: new Map(after.record.receipts.map((receipt) => [receipt.id, receipt])),
  };
  return {
    asOf: { before: before.result.asOf, after: after.result.asOf },
    packs:
      before.pack.hash === after.pack.hash
        ? null
        : { before: before.pack.manifest.version, after: after.pack.manifest.version },
    scope: { before: before.record.assessment.scope, after: after.record.assessment.scope },
    client: { before: before.result.client.score, after: after.result.client.score },
    weakest: { before: weakest(before), after: weakest(after) },
    workflows: pairs.flatMap((pair) => workflowComparison(pair, sides)),
    onlyBefore,
    onlyAfter,
  };
}

function weakest({ record, result }: ComparedAssessment): Comparison['weakest']['before'] {
  const found = result.workflows.find(({ workflowId }) => workflowId === result.client.weakest);
  const proven = found?.score.proven.score ?? null;
  const name = workflowOf(record.workflows, result.client.weakest)?.name;
  return proven === null || name === undefined ? null : { name, proven: shown(proven) };
}

const workflowOf = (workflows: readonly Workflow[], id: WorkflowId | null): Workflow | undefined =>
  workflows.find((workflow) => workflow.id === id);

function workflowComparison(pair: WorkflowPair, sides: ComparedSides): WorkflowComparison[] {
  const from = sides.before.result.workflows.find(({ workflowId }) => workflowId === pair.before);
  const to = sides.after.result.workflows.find(({ workflowId }) => workflowId === pair.after);
  const nameBefore = workflowOf(sides.before.record.workflows, pair.before)?.name;
  const name = workflowOf(sides.after.record.workflows, pair.after)?.name;
  if (from === undefined || to === undefined || name === undefined || nameBefore === undefined) return [];
  const claimed = scoreContributions(from, to, 'claimed');
  const proven = scoreContributions(from, to, 'proven');
  return [
    {
      ...pair,
      name,
      nameBefore: nameBefore === name ? null : nameBefore,
      score: { before: from.score, after: to.score },
      band: { before: from.band, after: to.band },
      decision: { before: from.decision, after: to.decision },
      dimensions: dimensionComparisons(from, to),
      caps: changes(from.caps, to.caps, capIdentity, ({ gone, ...rest }) => ({ ...rest, lifted: gone })),
      contradictions: changes(
        from.contradictions,
        to.contradictions,
        contradictionIdentity,
        ({ gone, ...rest }) => ({ ...rest, settled: gone }),
      ),
      figures: (['recover', 'truth'] as const).map((figure) => ({
        figure,
        before: measured(from.metrics, figure),
        after: measured(to.metrics, figure),
      })),
      milestones: milestoneNames(to, from).map((milestone) => ({
        milestone,
        before: measuredMilestone(from.metrics, milestone),
        after: measuredMilestone(to.metrics, milestone),
      })),
      claimed: { change: claimed.change, weights: claimed.weights },
      proven: { change: proven.change, weights: proven.weights },
      questions: questionComparisons(from, to, sides, claimed, proven),
    },
  ];
}

function milestoneNames(...results: readonly WorkflowResult[]): readonly string[] {
  const named = results.flatMap(({ metrics, targets }) => [
    ...(metrics?.milestones ?? []).map(({ milestone }) => milestone),
    ...targets.flatMap((target) => (target.figure === 'milestone' ? [target.milestone] : [])),
  ]);
  const keys = named.map(comparableName);
  return named.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

function dimensionComparisons(from: WorkflowResult, to: WorkflowResult): WorkflowComparison['dimensions'] {
  const ids = new Set([...to.dimensions, ...from.dimensions].map(({ dimensionId }) => dimensionId));
  const scoreIn = ({ dimensions }: WorkflowResult, id: string) =>
    dimensions.find(({ dimensionId }) => dimensionId === id)?.score ?? null;
  return [...ids].map((dimensionId) => ({
    dimensionId,
    before: scoreIn(from, dimensionId),
    after: scoreIn(to, dimensionId),
  }));
}

/** A broken guardrail that became merely claimed has lost one cap and gained another, as in a projection. */
const capIdentity = (cap: Cap): string => `${cap.atMost} ${capKey(cap)}`;
/** A drill that failed anew is told by its question: receipts have other ids in another assessment. */
const contradictionIdentity = (contradiction: Contradiction): string =>
  contradiction.kind === 'failed-drill' ? `failed-drill:${contradiction.questionId}` : contradiction.key;

interface Changes<T> {
  readonly gained: readonly T[];
  readonly gone: readonly T[];
  readonly kept: readonly T[];
}

function changes<T, R>(
  before: readonly T[],
  after: readonly T[],
  identity: (one: T) => string,
  named: (changes: Changes<T>) => R,
): R {
  const was = new Set(before.map(identity));
  const is = new Set(after.map(identity));
  return named({
    gained: after.filter((one) => !was.has(identity(one))),
    gone: before.filter((one) => !is.has(identity(one))),
    kept: after.filter((one) => was.has(identity(one))),
  });
}

function questionComparisons(
  from: WorkflowResult,
  to: WorkflowResult,
  sides: ComparedSides,
  claimed: Contributions,
  proven: Contributions,
): readonly QuestionComparison[] {
  const was = new Map(from.questions.map((question) => [question.questionId, question]));
  const asked = new Set(to.questions.map(({ questionId }) => questionId));
  const compare = (
    questionId: QuestionId,
    before: QuestionResult | null,
    after: QuestionResult | null,
  ): QuestionComparison => ({
    questionId,
    before,
    after,
    moved: hasMoved(before, after),
    movers: questionMovers(before, after, sides),
    points: {
      claimed: claimed.points.get(questionId) ?? null,
      proven: proven.points.get(questionId) ?? null,
    },
  });
  return [
    ...to.questions.map((after) => compare(after.questionId, was.get(after.questionId) ?? null, after)),
    ...from.questions
      .filter(({ questionId }) => !asked.has(questionId))
      .map((before) => compare(before.questionId, before, null)),
  ];
}
