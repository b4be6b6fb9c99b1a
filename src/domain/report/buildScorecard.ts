/** Everything behind the decisions: all workflows side by side, then each one in full. */
import { buildPlanPart } from './buildPlanPart';
import { claimSection } from './claimSection';
import { commonAsOf, measured } from './measuredFigure';
import type { ReportContext, WorkflowView } from './reportContext';
import { receiptSection } from './receiptSection';
import { retiredSection } from './retiredSection';
import type { Scorecard, ScorecardRow } from './scorecard';
import { say, type Sentence } from './sentence';
import { pairFigure, standing } from './standing';
import { titleSentences } from './titleSentences';
import { vendorSection } from './vendorSection';
import { whySentences, holdSentences } from './whySentences';
import { workflowPage } from './workflowPage';

/** Workflows that stand side by side on the first page. */
const FEW = 4;

function row(context: ReportContext, view: WorkflowView): ScorecardRow {
  return {
    ...standing(view),
    dimensions: context.pack.manifest.dimensions.map((dimension) => {
      const found = view.result.dimensions.find((one) => one.dimensionId === dimension.id);
      return found === undefined || found.score.questions.applicable === 0 ? null : pairFigure(found.score);
    }),
  };
}

function rowsNote(context: ReportContext, rows: readonly ScorecardRow[]): Sentence[] {
  const overall = pairFigure(context.result.client.score);
  const weakest = context.views.find((view) => view.workflow.id === context.result.client.weakest)?.name;
  const open = rows.some((one) => one.figure.provenRange !== null);
  const client = context.frame.client;
  const figure =
    overall.proven === null || overall.claimed === null
      ? null
      : {
          client,
          proven: overall.proven,
          claimed: overall.claimed,
          gap: overall.claimed - overall.proven,
        };
  return [
    say('matrix.note.bands'),
    ...(open ? [say('matrix.note.range')] : []),
    ...(figure === null
      ? []
      : weakest === undefined || rows.length < 2
        ? [say('matrix.note.client', figure)]
        : [say('matrix.note.clientAndWeakest', { ...figure, weakest })]),
  ];
}

function guardrails(context: ReportContext): Scorecard['guardrails'] {
  const ids = context.pack.guardrails.map((one) => one.id);
  const rows = context.views.map((view) => ({
    workflow: view.name,
    cells: ids.map((id) => {
      const found = view.result.guardrails.find((one) => one.guardrailId === id);
      return found === undefined ? null : { state: found.state, owner: found.owner?.name ?? null };
    }),
  }));
  return {
    heading: say('guardrails.heading'),
    columns: ids.map((id) => context.guardrail(id)),
    rows,
    note: [say('guardrails.note')],
  };
}

function times(context: ReportContext): Scorecard['times'] {
  const rows = context.views.map((view) => ({
    workflow: view.name,
    recover: measured(view.result.metrics, 'recover'),
    truth: measured(view.result.metrics, 'truth'),
    imported: view.result.metrics !== null,
  }));
  const any = rows.some((one) => one.imported);
  const periods = context.views.flatMap((view) => view.result.metrics?.period ?? []);
  const from = periods.map((one) => one.from).sort()[0];
  const to = periods
    .map((one) => one.to)
    .sort()
    .at(-1);
  return {
    heading:
      from === undefined || to === undefined
        ? say('times.heading')
        : say('times.headingPeriod', { from, to }),
    rows: any ? rows : [],
    note: any ? [say('times.note.read'), ...openNote(context), say('times.note.weak')] : [say('times.none')],
  };
}

/** Up to when open records count: one day, or each workflow's own. */
function openNote({ views }: ReportContext): Sentence[] {
  const asOf = commonAsOf(views.map((view) => view.result.metrics));
  return asOf === null ? [say('times.note.openEach')] : [say('times.note.open', { asOf })];
}

/** While workflows are few each has its place; of many only those that something holds down. */
const holds = (context: ReportContext): Scorecard['holds']['rows'] =>
  context.views
    .map((view) => ({ view, found: holdSentences(context, view) }))
    .filter(({ found }) => context.views.length <= FEW || found.length > 0)
    .map(({ view, found }) => ({
      workflow: view.name,
      reasons: found.length > 0 ? found : whySentences(context, view),
    }));

export function buildScorecard(context: ReportContext): Scorecard {
  const rows = context.views.map((view) => row(context, view));
  const { dimensions } = context.pack.manifest;
  const claims = claimSection(context);
  const vendors = vendorSection(context, context.vendorIncidents);
  const retired = retiredSection(context);
  const receipts = receiptSection(context);
  const plan = buildPlanPart(context);
  return {
    kind: 'scorecard',
    frame: context.frame,
    title: titleSentences(context, 'counts'),
    lead: [say('matrix.lead', { asOf: context.result.asOf })],
    dimensions: dimensions.map((one) => context.pack.texts.pack.dimensions[one.id]?.name ?? one.id),
    rows,
    rowsNote: rowsNote(context, rows),
    guardrails: guardrails(context),
    times: times(context),
    holds: {
      heading: say('holds.heading'),
      rows: holds(context),
    },
    pages: context.views.map((view) => workflowPage(context, view)),
    ...(claims === undefined ? {} : { claims }),
    ...(vendors === undefined ? {} : { vendors }),
    ...(plan === null ? {} : { plan }),
    ...(receipts === undefined ? {} : { receipts }),
    ...(retired === undefined ? {} : { retired }),
  };
}
