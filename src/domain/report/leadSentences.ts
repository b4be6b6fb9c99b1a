/** The lead under the title: what is claimed, what is proven, and the gap between. */
import type { ReportContext } from './reportContext';
import type { PointRange } from './reportFigures';
import { say, type Sentence } from './sentence';
import { pairFigure } from './standing';

function gap(claimed: number, proven: number, shown: Sentence): Sentence[] {
  if (proven === 0 && claimed > 0) return [say('lead.nothingProven')];
  const supports = say('lead.proven', { shown });
  return claimed === proven
    ? [supports, say('lead.noGap')]
    : [supports, say('lead.gap', { count: claimed - proven })];
}

/** `50`, or `50 (46–54)` while questions are unanswered. */
const points = (key: string, score: number, range: PointRange | null): Sentence =>
  range === null ? say(`lead.${key}`, { score }) : say(`lead.${key}Range`, { score, ...range });

export function leadSentences(context: ReportContext): Sentence[] {
  const { client } = context.result;
  const { claimed, proven, claimedRange, provenRange } = pairFigure(client.score);
  if (claimed === null || proven === null) {
    const overhead = context.views.length > 0 && context.views.every((v) => v.result.decision === 'overhead');
    return [say(overhead ? 'lead.overhead' : 'lead.notAssessed')];
  }
  const weakest = context.views.find((view) => view.workflow.id === client.weakest);
  const weakestFigure = weakest === undefined ? null : pairFigure(weakest.result.score);
  const named =
    weakest !== undefined && weakestFigure?.proven != null && context.views.length > 1
      ? [say('lead.weakest', { name: weakest.name, proven: weakestFigure.proven })]
      : [];
  return [
    say('lead.claimed', { said: points('said', claimed, claimedRange) }),
    ...gap(claimed, proven, points('shown', proven, provenRange)),
    ...named,
  ];
}
