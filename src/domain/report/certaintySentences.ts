/** How sure this is: what was answered, what hangs on the weights, and how many records stand behind times. */
import { alignmentSentences } from './alignmentSentences';
import { excludedCount, measured } from './measuredFigure';
import type { MeasuredFigure } from './reportFigures';
import type { ReportContext } from './reportContext';
import { say, type Sentence } from './sentence';

const MOST_NAMED = 4;

function answers(context: ReportContext): Sentence[] {
  const { answered, applicable } = context.result.client.score.questions;
  return applicable === 0
    ? []
    : [
        say('certainty.answers', { answered, count: applicable }),
        ...(answered < applicable ? [say('certainty.range')] : []),
      ];
}

function sensitivity(context: ReportContext): Sentence[] {
  const judged = context.views.filter(
    (view) => view.result.sensitivity !== null && view.result.decision !== 'overhead',
  );
  if (judged.length === 0) return [];
  const names = judged.filter((view) => view.result.sensitivity?.changes === true).map((view) => view.name);
  if (names.length === 0) return [say('certainty.stable', { count: judged.length })];
  return names.length <= MOST_NAMED
    ? [say('certainty.moves', { names })]
    : [say('certainty.movesMany', { count: names.length, total: judged.length })];
}

function records(context: ReportContext): Sentence[] {
  const incidents = context.views.reduce((sum, view) => sum + (view.result.metrics?.incidents ?? 0), 0);
  if (incidents === 0) return [say('certainty.noRecords')];
  const truths = context.views.flatMap((view) => measured(view.result.metrics, 'truth') ?? []);
  if (truths.length === 0) return [say('certainty.recordsWithoutTruth', { count: incidents })];
  const sum = (part: (figure: MeasuredFigure) => number) => truths.reduce((all, one) => all + part(one), 0);
  return [
    say('certainty.records', {
      count: incidents,
      n: sum((one) => one.n),
      open: sum((one) => one.open),
      excluded: sum(excludedCount),
    }),
  ];
}

function weak(context: ReportContext): Sentence[] {
  const names = context.views
    .filter((view) => measured(view.result.metrics, 'truth')?.weak === true)
    .map((view) => view.name);
  if (names.length === 0) return [];
  return names.length <= MOST_NAMED
    ? [say('certainty.weak', { names })]
    : [say('certainty.weakMany', { count: names.length })];
}

export const certaintySentences = (context: ReportContext): Sentence[] => [
  say('certainty.asOf', { asOf: context.result.asOf }),
  ...answers(context),
  ...sensitivity(context),
  ...records(context),
  ...weak(context),
  ...alignmentSentences(context),
];
