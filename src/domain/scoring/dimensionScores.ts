import type { DimensionResult } from '../assessment/assessmentResult';
import type { PackManifest } from '../pack/packSchema';
import type { DimensionSums, SumsByDimension } from './dimensionSums';
import type { ScoreSide } from './score';

/**
 * Score of every dimension that has applicable questions, in pack order (section 3): `100 * sum(w * level / 4)
 * / sum(w)` over the answered, low and high with the unanswered at 0 and at 4. Nothing answered: score null,
 * coverage 0, range 0 to 100. A dimension whose questions are all not applicable is left out.
 */
export function dimensionScores(
  byDimension: SumsByDimension,
  dimensions: PackManifest['dimensions'],
): readonly DimensionResult[] {
  return dimensions.flatMap(({ id, weight }) => {
    const sums = byDimension.get(id);
    if (sums === undefined || sums.applicable === 0) return [];
    return [
      {
        dimensionId: id,
        weight,
        score: {
          claimed: sideOf(sums.claimed, sums),
          proven: sideOf(sums.proven, sums),
          coverage: sums.answered / sums.applicable,
          notApplicableShare: sums.marked / (sums.applicable + sums.marked),
          questions: { answered: sums.answeredCount, applicable: sums.applicableCount },
        },
      },
    ];
  });
}

function sideOf(reached: number, { answered, applicable, answeredCount }: DimensionSums): ScoreSide {
  return {
    score: answeredCount === 0 ? null : (100 * reached) / answered,
    low: (100 * reached) / applicable,
    high: (100 * (reached + applicable - answered)) / applicable,
  };
}
