import type { FitResult } from '../../../domain/assessment/assessmentResult';
import type { Pack } from '../../../domain/pack/packSchema';
import { text } from '../../../shared/i18n/text';

function titles(fit: FitResult, pack: Pack, side: 'fit' | 'overhead', state: 'met' | 'unknown'): string[] {
  return fit.criteria
    .filter((judged) => judged.speaksFor === side && judged.state === state)
    .map((judged) => pack.texts.fit[judged.criterionId]?.title.toLocaleLowerCase() ?? judged.criterionId);
}

/** Why a workflow got its verdict, in one sentence that names the criteria. */
export function fitSentence(fit: FitResult, pack: Pack): string {
  const speaksFor = titles(fit, pack, 'fit', 'met');
  const speaksAgainst = titles(fit, pack, 'overhead', 'met');
  switch (fit.verdict) {
    case 'fits':
      return soFar('fits', speaksFor, titles(fit, pack, 'overhead', 'unknown'));
    case 'overhead':
      return soFar('overhead', speaksAgainst, titles(fit, pack, 'fit', 'unknown'));
    case 'mixed':
      return text('workflows:fit.sentence.mixed', { criteria: speaksFor, against: speaksAgainst });
    case 'undecided': {
      const open = fit.criteria.filter((judged) => judged.state === 'unknown').length;
      return open === 0
        ? text('workflows:fit.sentence.neither')
        : text('workflows:fit.sentence.undecided', { count: open });
    }
  }
}

/** A criterion of the other side whose facts are missing could still make the verdict mixed. */
const soFar = (verdict: 'fits' | 'overhead', criteria: readonly string[], open: readonly string[]): string =>
  open.length === 0
    ? text(`workflows:fit.sentence.${verdict}`, { criteria })
    : text(`workflows:fit.sentence.${verdict}SoFar`, { criteria, count: open.length });
