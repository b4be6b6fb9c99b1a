/** The title of a report is its conclusion: which workflows may go live, which with conditions, which not. */
import type { Decision } from '../assessment/assessmentResult';
import type { ReportContext, WorkflowView } from './reportContext';
import { say, type Sentence } from './sentence';
import { DECISIONS } from './standing';

/** More names than this, or longer ones, and the title counts instead. */
const MOST_NAMED = 4;
const LONGEST_NAMED = 90;

/** Workflows by decision, in the order in which decisions are told, empty groups left out. */
export const byDecision = (
  views: readonly WorkflowView[],
): readonly { readonly decision: Decision; readonly names: readonly string[] }[] =>
  DECISIONS.map((decision) => ({
    decision,
    names: views.filter((view) => view.result.decision === decision).map((view) => view.name),
  })).filter((group) => group.names.length > 0);

function overruled(views: readonly WorkflowView[]): readonly Sentence[] {
  const count = views.filter((view) => view.result.overrule !== null).length;
  if (count === 0) return [];
  return [say(views.length === 1 ? 'title.overruledOnly' : 'title.overruled', { count })];
}

/** One sentence per decision that occurs; names while they fit, else counts. */
export function titleSentences(context: ReportContext, style: 'names' | 'counts' = 'names'): Sentence[] {
  const { views } = context;
  if (views.length === 0) return [say('title.none')];
  const groups = byDecision(views);
  const total = views.length;
  const letters = views.reduce((sum, view) => sum + view.name.length, 0);
  const named = total === 1 || (style === 'names' && total <= MOST_NAMED && letters <= LONGEST_NAMED);
  const verdicts = groups.map(({ decision, names }, place) => {
    const turn = place === 0 ? 'first' : 'next';
    if (named) return say(`title.named.${turn}.${decision}`, { names, count: names.length });
    if (groups.length === 1) return say(`title.all.${decision}`, { total });
    return say(`title.counted.${turn}.${decision}`, { count: names.length, total });
  });
  return [...verdicts, ...overruled(views)];
}
