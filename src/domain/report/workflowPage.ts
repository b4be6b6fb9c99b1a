/** One workflow in full: decision, score, every answer, guardrails, measured times, causes, conditions. */
import type { GuardrailResult, TargetResult } from '../assessment/assessmentResult';
import type { Level } from '../pack/level';
import { FIGURE_ORDER } from '../metrics/figureOrder';
import type { WorkflowMetrics } from '../metrics/figureSummary';
import { dayOf } from '../time';
import { measuredLimitSentence, targetSubjectSentence } from './capSentence';
import { causeRowsOf } from './causeRows';
import { conditionRowsOf } from './conditionRows';
import { contradictionSentence } from './contradictionSentences';
import { degradedDaySection } from './degradedDaySection';
import { fitOf } from './fitSentences';
import { excludedSentences, measured, milestoneTimes } from './measuredFigure';
import { openTruthSentences } from './openTruthSentences';
import { questionGroups } from './questionRows';
import { rateSentences } from './rateSentences';
import type { ReportContext, WorkflowView } from './reportContext';
import type { MeasuredFigure } from './reportFigures';
import type { GuardrailRow, WorkflowPage } from './scorecard';
import { list, say, type Sentence } from './sentence';
import { pairFigure, standing } from './standing';
import { truthOwnerRow } from './truthSection';
import { holdSentences } from './whySentences';

const LEVELS = [0, 1, 2, 3, 4] as const satisfies readonly Level[];

/** As far as a workflow's weight can go. */
const MOST_CRITICAL = 6;

function summary(view: WorkflowView): Sentence[] {
  const { decision, criticality, score } = view.result;
  const { band, sensitivity } = decision === 'overhead' ? { band: null, sensitivity: null } : view.result;
  const word = (name: string) => say(`common:band.${name}`);
  const held =
    band === null
      ? []
      : band.byScore === band.held
        ? [say('page.band', { band: word(band.held) })]
        : [say('page.bandHeld', { byScore: word(band.byScore), held: word(band.held) })];
  const hangs =
    sensitivity === null
      ? []
      : sensitivity.changes
        ? [say('page.changes', { lower: word(sensitivity.lower), higher: word(sensitivity.higher) })]
        : [say('page.stable')];
  const { answered, applicable } = pairFigure(score);
  const outside =
    score.notApplicableShare > 0 ? [say('page.notApplicable', { share: score.notApplicableShare })] : [];
  const weight = say('page.criticality', { value: criticality.value, most: MOST_CRITICAL });
  const assumed =
    criticality.assumed.length === 0
      ? []
      : [say('page.assumed', { facts: criticality.assumed.map((fact) => say(`fact.${fact}`)) })];
  return [
    ...held,
    ...hangs,
    say('page.answered', { answered, count: applicable }),
    ...outside,
    weight,
    ...assumed,
  ];
}

function guardrailRow(context: ReportContext, one: GuardrailResult): GuardrailRow {
  const { title, role } = context.guardrail(one.guardrailId);
  const values = { question: context.question(one.questionId).short };
  const measuredToo = one.measured === null ? null : measuredLimitSentence(one.measured);
  const because =
    one.because === 'measured' && measuredToo !== null
      ? measuredToo
      : say(`guardrailWhy.${one.because}`, values);
  const why =
    one.because !== 'measured' && measuredToo !== null
      ? say('guardrailWhy.andMeasured', { because, measured: measuredToo })
      : because;
  return { title, state: one.state, why, owner: one.owner?.name ?? null, role };
}

function target(one: TargetResult): Sentence {
  const values = { figure: targetSubjectSentence(one), target: one.target };
  return one.median === null
    ? say(one.state === 'missed' ? 'target.not-reached' : 'target.not-measured', values)
    : say(`target.${one.state}`, { ...values, median: one.median });
}

/** Records left out, told once for all figures that leave out the same. */
function leftOut(figures: readonly MeasuredFigure[]): Sentence[] {
  const same = new Map<string, MeasuredFigure[]>();
  for (const figure of figures.filter((one) => one.excluded.length > 0)) {
    const key = JSON.stringify(figure.excluded);
    same.set(key, [...(same.get(key) ?? []), figure]);
  }
  return [...same.values()].flatMap((group) =>
    group.slice(0, 1).map((first) =>
      say('measured.excluded', {
        figures: group.map((one) => say(`common:figure.${one.figure}`)),
        reasons: list(excludedSentences(first)),
      }),
    ),
  );
}

/** Up to when open records count, and who says so. */
const countedUntil = ({ asOf }: WorkflowMetrics): Sentence[] => [
  say(`measured.asOf.${asOf.source}`, { on: dayOf(asOf.instant) }),
];

/** Everything that the scorecard says about one workflow. */
export function workflowPage(context: ReportContext, view: WorkflowView): WorkflowPage {
  const { result, workflow, name } = view;
  const figures = FIGURE_ORDER.flatMap((figure) => measured(result.metrics, figure) ?? []);
  const owner = truthOwnerRow(view);
  const causes = causeRowsOf(context, view);
  const degradedDay = degradedDaySection(context, view);
  const dimensionTexts = context.pack.texts.pack.dimensions;
  return {
    standing: standing(view),
    title: [say(`title.named.first.${result.decision}`, { names: [name], count: 1 })],
    promise: workflow.promise,
    summary: summary(view),
    holds: holdSentences(context, view),
    dimensions: result.dimensions
      .filter((one) => one.score.questions.applicable > 0)
      .map((one) => ({
        name: dimensionTexts[one.dimensionId]?.name ?? one.dimensionId,
        figure: pairFigure(one.score),
      })),
    levels: LEVELS.map(context.levelWord),
    questions: questionGroups(context, view),
    guardrails: result.guardrails.map((one) => guardrailRow(context, one)),
    contradictions: result.contradictions.map((one) => contradictionSentence(context, one)),
    measured: figures,
    notRecorded:
      result.metrics === null
        ? []
        : FIGURE_ORDER.filter((figure) => measured(result.metrics, figure) === null),
    milestones: milestoneTimes(result),
    measuredNote: [
      ...(result.metrics === null ? [say('measured.none')] : countedUntil(result.metrics)),
      ...leftOut(figures),
    ],
    openTruths: openTruthSentences(view),
    targets: [
      ...result.targets.map(target),
      ...(owner !== null
        ? [owner.sentence]
        : result.decision === 'overhead'
          ? []
          : [say('owners.gap', { names: [name], count: 1 })]),
    ],
    rates: rateSentences(context, view),
    causes: causes.rows,
    causesLeftOut: causes.leftOut,
    conditions: conditionRowsOf(context, view),
    fit: fitOf(context, view),
    ...(degradedDay === undefined ? {} : { degradedDay }),
  };
}
