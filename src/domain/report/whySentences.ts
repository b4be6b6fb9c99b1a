/** One or two short sentences for why a workflow's decision is what it is. */
import type { ReportContext, WorkflowView } from './reportContext';
import { capSentence, measuredLimitSentence } from './capSentence';
import { list, say, type Sentence } from './sentence';
import { pairFigure } from './standing';

const BANDS_THAT_BLOCK = new Set(['fragile', 'exposed']);
/** Proven points from which a go-live with conditions is possible. */
const NEEDED = 60;

function brokenGuardrails(context: ReportContext, view: WorkflowView): Sentence[] {
  return view.result.guardrails
    .filter((one) => one.state === 'broken')
    .map((one) =>
      one.because === 'measured' && one.measured !== null
        ? measuredLimitSentence(one.measured)
        : say('why.broken', { guardrail: context.guardrail(one.guardrailId).title }),
    );
}

const more = (count: number): Sentence[] => (count > 0 ? [say('why.more', { count })] : []);

function belowNeeded(view: WorkflowView): Sentence[] {
  const proven = pairFigure(view.result.score).proven ?? 0;
  return view.result.band !== null && BANDS_THAT_BLOCK.has(view.result.band.byScore)
    ? [say('why.belowNeeded', { proven, needed: NEEDED })]
    : [];
}

function noGo(context: ReportContext, view: WorkflowView): Sentence[] {
  const broken = brokenGuardrails(context, view);
  return [...broken.slice(0, 1), ...belowNeeded(view), ...more(broken.length - 1)].slice(0, 2);
}

/** Everything that keeps the decision from being a plain go: too few proven points, then every limit. */
export const holdSentences = (context: ReportContext, view: WorkflowView): Sentence[] =>
  view.result.decision === 'overhead'
    ? []
    : [...belowNeeded(view), ...view.result.caps.map((cap) => capSentence(context, cap))];

export function whySentences(context: ReportContext, view: WorkflowView): Sentence[] {
  const { result } = view;
  switch (result.decision) {
    case 'go': {
      const lower = result.sensitivity?.lower;
      return lower === undefined || lower === 'ready'
        ? [say('why.go')]
        : [say('why.goClose', { band: say(`common:band.${lower}`) })];
    }
    case 'go-with-conditions': {
      const [first] = result.caps;
      if (first === undefined) return [say('why.conditions', { count: result.conditions.length })];
      return [capSentence(context, first), ...more(result.caps.length - 1)];
    }
    case 'no-go':
      return noGo(context, view);
    case 'not-decided':
      return [say('why.notDecided')];
    case 'overhead': {
      const met = result.fit.criteria.filter((one) => one.speaksFor === 'overhead' && one.state === 'met');
      return [
        say('why.overhead', { criteria: list(met.map((one) => context.criterion(one.criterionId).title)) }),
      ];
    }
  }
}
