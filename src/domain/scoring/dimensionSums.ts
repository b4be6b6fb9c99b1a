import type { QuestionResult } from '../assessment/assessmentResult';
import type { DimensionId } from '../ids';

/** Weights and levels of one dimension added up; what every score and share of it is made of. */
export interface DimensionSums {
  /** Weight of the applicable questions. */
  applicable: number;
  /** Weight of the answered ones. */
  answered: number;
  /** Sum of weight * level / 4. */
  claimed: number;
  proven: number;
  /** Weight marked not applicable. */
  marked: number;
  applicableCount: number;
  answeredCount: number;
}

export type SumsByDimension = ReadonlyMap<DimensionId, Readonly<DimensionSums>>;

const noSums = (): DimensionSums => ({
  applicable: 0,
  answered: 0,
  claimed: 0,
  proven: 0,
  marked: 0,
  applicableCount: 0,
  answeredCount: 0,
});

/** Adds up a workflow's questions by dimension; those that the profile or the scope rules out are not in it. */
export function dimensionSums(questions: readonly QuestionResult[]): SumsByDimension {
  const byDimension = new Map<DimensionId, DimensionSums>();
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
