/** The lead under the title: what is claimed, what is proven, and the gap between. */
import type { ReportContext } from './reportContext';
import { say, type Sentence } from './sentence';
import { pairFigure } from './standing';

function gap(claimed: number, proven: number): Sentence[] {
  if (proven === 0 && claimed > 0) return [say('lead.nothingProven')];
  if (claimed === proven) return [say('lead.proven', { proven }), say('lead.noGap')];
  return [say('lead.proven', { proven }), say('lead.gap', { count: claimed - proven })];
}

export function leadSentences(context: ReportContext): Sentence[] {
  const { client } = context.result;
  const figure = pairFigure(client.score);
  const { claimed, proven, provenRange } = figure;
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
  const open =
    provenRange === null
      ? []
      : [
          say('lead.range', {
            answered: figure.answered,
            applicable: figure.applicable,
            low: provenRange.low,
            high: provenRange.high,
          }),
        ];
  return [say('lead.claimed', { claimed }), ...gap(claimed, proven), ...open, ...named];
}
