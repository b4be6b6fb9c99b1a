import type { DimensionResult, QuestionResult } from '../assessment/assessmentResult';
import { largestFirst } from '../largestFirst';
import type { DimensionId } from '../ids';
import type { Level } from '../pack/level';
import { TIE } from '../smallerFirst';
import type { Band } from './score';

const MOST = 3;
const PRACTISED = 3;
const BUILT_IN = 4;

/**
 * Up to three applicable answered questions with the largest weighted shortfall of proven below 3 (section 4),
 * weight as it counts in the workflow's score: the question's share of its dimension times the dimension's
 * weight. Largest first, ties in pack order. Where all stand at 3 and the score alone is not yet ready, those with
 * the largest shortfall below 4: a go with conditions names what stands between it and a plain go.
 */
export function weakestQuestions(
  questions: readonly QuestionResult[],
  dimensions: readonly DimensionResult[],
  byScore: Band | null,
): readonly QuestionResult[] {
  const weak = weakestBelow(PRACTISED, questions, dimensions);
  return weak.length > 0 || byScore === 'ready' ? weak : weakestBelow(BUILT_IN, questions, dimensions);
}

function weakestBelow(
  goal: Level,
  questions: readonly QuestionResult[],
  dimensions: readonly DimensionResult[],
): readonly QuestionResult[] {
  const applicableWeight = new Map<DimensionId, number>();
  for (const { dimensionId, weight, applicability } of questions) {
    if (applicability !== 'applies') continue;
    applicableWeight.set(dimensionId, (applicableWeight.get(dimensionId) ?? 0) + weight);
  }
  const dimensionWeight = new Map(dimensions.map(({ dimensionId, weight }) => [dimensionId, weight]));
  const shortfall = ({ dimensionId, weight, proven }: QuestionResult): number => {
    if (proven === null || proven >= goal) return 0;
    const all = applicableWeight.get(dimensionId) ?? weight;
    return ((dimensionWeight.get(dimensionId) ?? 0) * weight * (goal - proven)) / all;
  };
  const weak: Weak[] = [];
  for (const question of questions) {
    const short = shortfall(question);
    if (short - (weak[MOST - 1]?.short ?? 0) < TIE) continue;
    weak.push({ question, short });
    largestFirst(weak, shortOf);
    weak.length = Math.min(weak.length, MOST);
  }
  return weak.map(({ question }) => question);
}

interface Weak {
  readonly question: QuestionResult;
  readonly short: number;
}

const shortOf = ({ short }: Weak): number => short;
