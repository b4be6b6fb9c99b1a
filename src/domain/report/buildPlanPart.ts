import type { PlanAction } from '../plan/plan';
import { isFor, moveOf } from '../plan/plannedMoves';
import { isOverdue, isPending, planProgress } from '../plan/planProgress';
import { planProjection } from '../plan/planProjection';
import { shown } from '../scoring/score';
import { kpiSentences } from './kpiSentences';
import type { PlanActionRow, PlanPart } from './planPart';
import type { ReportContext } from './reportContext';
import { say, type Sentence } from './sentence';

/** Workflows named for what the plan brings; of more, those that gain most. */
const MOST_EFFECTS = 4;

/** Null while there is neither an action nor a review nor a KPI. */
export function buildPlanPart(context: ReportContext): PlanPart | null {
  const { record, result } = context;
  if (record.actions.length === 0 && record.reviews.length === 0 && record.kpi === null) return null;
  const pending = record.actions.filter(isPending);
  return {
    heading: say('plan:paper.heading'),
    summary: planSummary(context),
    actions: pending.map((action) => actionRow(context, action)),
    left: record.actions.length - pending.length,
    reviews: planProgress(record, result.asOf).reviews.map(({ review, state }) => ({
      incident: review.incident,
      improvement: review.improvement,
      owner: review.owner === '' ? null : review.owner,
      due: review.due,
      state,
    })),
    kpi: kpiSentences(context),
  };
}

/** How far the plan is, what its actions lack, and where its moves lead together. Empty without an action. */
export function planSummary(context: ReportContext): Sentence[] {
  const { record, result, pack } = context;
  const progress = planProgress(record, result.asOf);
  const count = progress.open.length + progress.underway.length + progress.done.length;
  if (count === 0) return [];
  const counts = say('plan:paper.counts', { count, done: progress.done.length });
  const parts = (['overdue', 'withoutOwner', 'withoutDate'] as const)
    .filter((key) => progress[key].length > 0)
    .map((key) => say(`plan:paper.${key}`, { count: progress[key].length }));
  const gains = planProjection(record, result, pack)
    .workflows.flatMap(({ workflowId, projection }) => {
      const name = context.views.find((view) => view.workflow.id === workflowId)?.name;
      const before = projection?.before.proven.score ?? null;
      const after = projection?.after.proven.score ?? null;
      return name === undefined || before === null || after === null
        ? []
        : [{ workflow: name, before: shown(before), after: shown(after) }];
    })
    .filter(({ before, after }) => after > before)
    .sort((a, b) => b.after - b.before - (a.after - a.before))
    .slice(0, MOST_EFFECTS);
  return [
    parts.length === 0
      ? say('plan:paper.complete', { counts })
      : say('plan:paper.lacking', { counts, parts }),
    ...(gains.length === 0
      ? []
      : [
          say('plan:paper.together', { effects: gains.map((gain) => say('plan:paper.effect', gain)) }),
          say('plan:paper.only'),
        ]),
  ];
}

function actionRow(context: ReportContext, action: PlanAction): PlanActionRow {
  const { workflowId, owner, due, effort, status, what } = action;
  return {
    what,
    workflow: context.views.find((view) => view.workflow.id === workflowId)?.name ?? null,
    owner: owner === '' ? null : owner,
    due,
    overdue: isOverdue(action, context.result.asOf),
    effort,
    status,
    gain: gainSentences(context, action),
  };
}

/** The largest effect by name, the others counted. */
function gainSentences({ views }: ReportContext, action: PlanAction): Sentence[] {
  const moveId = moveOf(action);
  if (moveId === null) return [];
  const effects = views
    .filter(({ workflow, result }) => isFor(action, workflow.id) && result.decision !== 'overhead')
    .flatMap(({ name, result }) => {
      const move = result.moves.find((one) => one.moveId === moveId);
      const before = move?.provenBefore ?? null;
      const after = move?.provenAfter ?? null;
      return move === undefined || before === null || after === null || move.gain === 0
        ? []
        : [{ workflow: name, before: shown(before), after: shown(after) }];
    })
    .sort((a, b) => b.after - b.before - (a.after - a.before));
  const [largest, ...others] = effects;
  if (largest === undefined) return [];
  return [
    say('plan:paper.gain', largest),
    ...(others.length === 0 ? [] : [say('plan:paper.gainMore', { count: others.length })]),
  ];
}
