/** The title of a report is its conclusion: which workflows may go live, which with conditions, which not. */
import type { Decision } from '../assessment/assessmentResult';
import type { ReportContext, WorkflowView } from './reportContext';
import { numberWord } from './numberWords';
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
  return [
    say(views.length === 1 ? 'title.overruledOnly' : 'title.overruled', {
      count,
      number: numberWord(count, { opening: true }),
    }),
  ];
}

const namedVerdicts = (views: readonly WorkflowView[]): readonly Sentence[] =>
  byDecision(views).map(({ decision, names }, place) =>
    say(`title.named.${place === 0 ? 'first' : 'next'}.${decision}`, { names, count: names.length }),
  );

/** "One of three workflows can go live, one with conditions. One cannot yet." */
function countedVerdicts(views: readonly WorkflowView[]): readonly Sentence[] {
  const groups = byDecision(views);
  const total = views.length;
  const of = numberWord(total);
  const all = total === 2 ? 'both' : 'all';
  const [alone] = groups;
  if (groups.length === 1 && alone !== undefined) return [say(`title.${all}.${alone.decision}`, { of })];
  const count = (decision: Decision) => groups.find((one) => one.decision === decision)?.names.length ?? 0;
  const [go, withConditions] = [count('go'), count('go-with-conditions')];
  const mixed = go > 0 && withConditions > 0;
  const conditions = numberWord(withConditions);
  const opening = !mixed
    ? []
    : go + withConditions === total
      ? [say(`title.${all}.mixed`, { of, conditions })]
      : [say('title.counted.mixed', { number: numberWord(go, { opening: true }), of, conditions })];
  const rest = mixed ? groups.slice(2) : groups;
  const told = rest.map(({ decision, names }, place) =>
    say(`title.counted.${place === 0 && !mixed ? 'first' : 'next'}.${decision}`, {
      count: names.length,
      number: numberWord(names.length, { opening: !(place === 0 && !mixed && decision === 'overhead') }),
      of,
    }),
  );
  return [...opening, ...told];
}

/** One sentence per decision that occurs; names while they fit, else counts. */
export function titleSentences(context: ReportContext, style: 'names' | 'counts' = 'names'): Sentence[] {
  const { views } = context;
  if (views.length === 0) return [say('title.none')];
  const total = views.length;
  const letters = views.reduce((sum, view) => sum + view.name.length, 0);
  const named = total === 1 || (style === 'names' && total <= MOST_NAMED && letters <= LONGEST_NAMED);
  return [...(named ? namedVerdicts(views) : countedVerdicts(views)), ...overruled(views)];
}
