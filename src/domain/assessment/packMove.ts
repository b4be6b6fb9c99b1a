/** What moving to another pack does to one assessment, worked out before anybody moves it. */
import type { BeliefId, PatternId, QuestionId, WorkflowId } from '../ids';
import type { WorkflowMetrics } from '../metrics/figureSummary';
import { packDiff, type PackDiff } from '../pack/packDiff';
import type { Pack } from '../pack/packSchema';
import type { Band } from '../scoring/score';
import { shown } from '../scoring/score';
import type { Day } from '../time';
import { assess } from './assess';
import type { AssessmentRecord } from './assessmentRecord';
import type { AssessmentResult, Decision } from './assessmentResult';

/** A question with what people entered for it. */
export interface EnteredQuestion {
  readonly questionId: QuestionId;
  readonly name: string;
  /** Answers at all places, and receipts that support it anywhere. */
  readonly answers: number;
  readonly receipts: number;
}

/** Where a workflow, or with neither band nor decision the client, stands under one pack; scores as shown. */
export interface MoveStanding {
  readonly claimed: number | null;
  readonly proven: number | null;
  /** Of the proven score. */
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
  readonly band: Band | null;
  readonly decision: Decision | null;
}

export interface PackMove {
  readonly diff: PackDiff;
  readonly answers: {
    /** Answers, not questions: those of questions that both packs ask. */
    readonly kept: number;
    /** Answered questions whose prompt or levels differ: a person has to look at these answers again. */
    readonly lookAgain: readonly EnteredQuestion[];
    /** Answered or proven questions that the new pack does not ask; they stay readable. */
    readonly dropped: readonly EnteredQuestion[];
    /** Answered or proven questions that the old pack does not ask and the new one does. */
    readonly returning: readonly EnteredQuestion[];
  };
  readonly symptomsDropped: readonly {
    readonly patternId: PatternId;
    readonly name: string;
    readonly workflows: number;
  }[];
  readonly beliefsDropped: readonly { readonly beliefId: BeliefId; readonly name: string }[];
  readonly client: { readonly before: MoveStanding; readonly after: MoveStanding };
  readonly workflows: readonly {
    readonly workflowId: WorkflowId;
    readonly name: string;
    readonly before: MoveStanding;
    readonly after: MoveStanding;
  }[];
}

function standing(
  score: AssessmentResult['client']['score'],
  band: Band | null,
  decision: Decision | null,
): MoveStanding {
  const { claimed, proven, coverage } = score;
  return {
    claimed: claimed.score === null ? null : shown(claimed.score),
    proven: proven.score === null ? null : shown(proven.score),
    low: shown(proven.low),
    high: shown(proven.high),
    coverage,
    band,
    decision,
  };
}

const standingOf = (result: AssessmentResult, id: WorkflowId): MoveStanding | null => {
  const found = result.workflows.find(({ workflowId }) => workflowId === id);
  return found === undefined ? null : standing(found.score, found.band?.held ?? null, found.decision);
};

/** Everything that was entered for questions, by question, in the order of entry. */
function entered(record: AssessmentRecord, nameOf: (id: QuestionId) => string): readonly EnteredQuestion[] {
  const counts = new Map<QuestionId, { answers: number; receipts: number }>();
  const count = (id: QuestionId) => {
    const known = counts.get(id) ?? { answers: 0, receipts: 0 };
    counts.set(id, known);
    return known;
  };
  for (const { questionId } of record.answers) count(questionId).answers += 1;
  for (const { supports } of record.receipts) {
    for (const id of new Set(supports.map(({ questionId }) => questionId))) count(id).receipts += 1;
  }
  return [...counts].map(([questionId, found]) => ({ questionId, name: nameOf(questionId), ...found }));
}

/**
 * What a move from the assessment's pack to another one changes. `metrics` and `asOf` as for `assess`; the record
 * itself is the same before and after, only what is concluded from it differs.
 */
export function packMove(
  record: AssessmentRecord,
  before: Pack,
  after: Pack,
  metrics: readonly WorkflowMetrics[],
  asOf: Day,
): PackMove {
  const diff = packDiff(before, after);
  const retired = new Map(record.retiredQuestions.map((question) => [question.questionId, question.short]));
  const nameOf = (id: QuestionId): string =>
    after.texts.questions[id]?.short ?? before.texts.questions[id]?.short ?? retired.get(id) ?? id;
  const asks = (pack: Pack) => new Set(pack.questions.map(({ id }) => id));
  const [old, fresh] = [asks(before), asks(after)];
  const reworded = new Set(diff.questions.reworded.map(({ id }) => id));
  const questions = entered(record, nameOf);
  const patterns = new Set(after.diagnosis.patterns.map(({ id }) => id));
  const symptoms = new Map<PatternId, number>();
  for (const { patternId } of record.symptoms) {
    if (!patterns.has(patternId)) symptoms.set(patternId, (symptoms.get(patternId) ?? 0) + 1);
  }
  const beliefs = new Set(after.diagnosis.beliefs.map(({ id }) => id));
  const [then, now] = [assess(record, before, metrics, asOf), assess(record, after, metrics, asOf)];
  return {
    diff,
    answers: {
      kept: record.answers.filter(({ questionId }) => old.has(questionId) && fresh.has(questionId)).length,
      lookAgain: questions.filter(({ questionId, answers }) => answers > 0 && reworded.has(questionId)),
      dropped: questions.filter(({ questionId }) => old.has(questionId) && !fresh.has(questionId)),
      returning: questions.filter(({ questionId }) => !old.has(questionId) && fresh.has(questionId)),
    },
    symptomsDropped: [...symptoms].map(([patternId, workflows]) => ({
      patternId,
      name: before.texts.diagnosis.patterns[patternId]?.title ?? patternId,
      workflows,
    })),
    beliefsDropped: record.beliefs
      .filter(({ beliefId }) => !beliefs.has(beliefId))
      .map(({ beliefId }) => ({
        beliefId,
        name: before.texts.diagnosis.beliefs[beliefId]?.voiced ?? beliefId,
      })),
    client: {
      before: standing(then.client.score, null, null),
      after: standing(now.client.score, null, null),
    },
    workflows: record.workflows.flatMap(({ id, name }) => {
      const [from, to] = [standingOf(then, id), standingOf(now, id)];
      return from === null || to === null ? [] : [{ workflowId: id, name, before: from, after: to }];
    }),
  };
}
