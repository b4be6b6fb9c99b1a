/** Whether this practice pays off here; "overhead" is told as plainly as a good result. */
import type { FitResult } from '../assessment/assessmentResult';
import type { ReportContext, WorkflowView } from './reportContext';
import { list, say, type Sentence } from './sentence';

const titles = (
  context: ReportContext,
  fit: FitResult,
  state: 'met' | 'unknown',
  side?: 'fit' | 'overhead',
): string[] =>
  fit.criteria
    .filter((one) => one.state === state && (side === undefined || one.speaksFor === side))
    .map((one) => context.criterion(one.criterionId).title);

/** What is not known on the other side of a verdict and would make it mixed. */
function open(context: ReportContext, fit: FitResult, side: 'fit' | 'overhead'): Sentence[] {
  const facts = titles(context, fit, 'unknown', side);
  return facts.length === 0 ? [] : [say('fit.open', { facts: list(facts) })];
}

/** The verdict on one workflow, with its reasons and the lighter practice that serves instead. */
export function fitOf(context: ReportContext, { name, result: { fit } }: WorkflowView): Sentence[] {
  const speakFor = list(titles(context, fit, 'met', 'fit'));
  const speakAgainst = list(titles(context, fit, 'met', 'overhead'));
  switch (fit.verdict) {
    case 'fits':
      return [say('fit.fits', { name, speakFor }), ...open(context, fit, 'overhead')];
    case 'overhead': {
      const lighter = fit.criteria
        .filter((one) => one.speaksFor === 'overhead' && one.state === 'met')
        .flatMap((one) => context.criterion(one.criterionId).lighter ?? []);
      return [
        say('fit.overhead', { name, speakAgainst }),
        ...(lighter[0] === undefined ? [] : [say('fit.lighter', { lighter: lighter[0] })]),
        ...open(context, fit, 'fit'),
      ];
    }
    case 'mixed':
      return [say('fit.mixed', { name, speakFor, speakAgainst })];
    case 'undecided': {
      const facts = titles(context, fit, 'unknown');
      return [
        facts.length === 0
          ? say('fit.neither', { name })
          : say('fit.undecided', { name, facts: list(facts) }),
      ];
    }
  }
}

const MOST_TOLD = 2;

/** For executives: only workflows for which the practice is not plainly right; in full while they are few. */
export function fitSentences(context: ReportContext): Sentence[] {
  const judged = (verdict: FitResult['verdict']) =>
    context.views.filter((view) => view.result.fit.verdict === verdict);
  const overhead = judged('overhead');
  const others = [...judged('mixed'), ...judged('undecided')];
  const rest = others.length - MOST_TOLD;
  return [
    ...(overhead.length > MOST_TOLD
      ? [say('fit.overheadMany', { names: overhead.map((view) => view.name) })]
      : overhead.flatMap((view) => fitOf(context, view))),
    ...others.slice(0, MOST_TOLD).flatMap((view) => fitOf(context, view)),
    ...(rest > 0 ? [say('fit.more', { count: rest })] : []),
  ];
}
