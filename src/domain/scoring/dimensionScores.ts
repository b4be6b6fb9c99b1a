import type { DimensionResult, QuestionResult } from '../assessment/assessmentResult';
import type { DimensionId } from '../ids';
import type { PackManifest } from '../pack/packSchema';
import type { ScoreSide } from './score';

interface Sums {
  applicable: number;
  answered: number;
  claimed: number;
  proven: number;
  marked: number;
  applicableCount: number;
  answeredCount: number;
}

const noSums = (): Sums => ({
  applicable: 0,
  answered: 0,
  claimed: 0,
  proven: 0,
  marked: 0,
  applicableCount: 0,
  answeredCount: 0,
});

/**
 * Score of every dimension that has applicable questions, in pack order (section 3): `100 * sum(w * level / 4)
 * / sum(w)` over the answered, low and high with the unanswered at 0 and at 4. Nothing answered: score null,
 * coverage 0, range 0 to 100. A dimension whose questions are all not applicable is left out.
 */
export function dimensionScores(
  questions: readonly QuestionResult[],
  dimensions: PackManifest['dimensions'],
): readonly DimensionResult[] {
  const byDimension = sumByDimension(questions);
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

/**
 * Share of a workflow's weight that was marked not applicable, 0 to 1 (section 3). Weight is taken both as the
 * pack gives it to questions and as it counts in the score (through the dimensions); the larger share is
 * returned, so that neither many light nor a few heavy questions leave unseen. Questions that the profile or
 * the scope rules out were never in the sums and do not count.
 */
export function notApplicableShare(
  questions: readonly QuestionResult[],
  dimensions: PackManifest['dimensions'],
): number {
  const byDimension = sumByDimension(questions);
  let marked = 0;
  let all = 0;
  let markedThroughDimensions = 0;
  let allDimensions = 0;
  for (const { id, weight } of dimensions) {
    const sums = byDimension.get(id);
    if (sums === undefined) continue;
    const inDimension = sums.applicable + sums.marked;
    if (inDimension === 0) continue;
    marked += sums.marked;
    all += inDimension;
    markedThroughDimensions += (weight * sums.marked) / inDimension;
    allDimensions += weight;
  }
  return all === 0 ? 0 : Math.max(marked / all, markedThroughDimensions / allDimensions);
}

function sumByDimension(questions: readonly QuestionResult[]): ReadonlyMap<DimensionId, Sums> {
  const byDimension = new Map<DimensionId, Sums>();
  for (const { dimensionId, applicability, weight, claimed, proven } of questions) {
    if (applicability === 'outside') continue;
    let sums = byDimension.get(dimensionId);
    if (sums === undefined) {
      sums = noSums();
      byDimension.set(dimensionId, sums);
    }
    if (applicability === 'marked') {
      sums.marked += weight;
      continue;
    }
    sums.applicable += weight;
    sums.applicableCount += 1;
    if (claimed === null) continue;
    sums.answered += weight;
    sums.answeredCount += 1;
    sums.claimed += (weight * claimed) / 4;
    sums.proven += (weight * (proven ?? 0)) / 4;
  }
  return byDimension;
}

function sideOf(reached: number, { answered, applicable, answeredCount }: Sums): ScoreSide {
  return {
    score: answeredCount === 0 ? null : (100 * reached) / answered,
    low: (100 * reached) / applicable,
    high: (100 * (reached + applicable - answered)) / applicable,
  };
}
