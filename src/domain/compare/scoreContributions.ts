import type { DimensionResult, QuestionResult } from '../assessment/assessmentResult';
import type { DimensionId, QuestionId } from '../ids';
import type { Level } from '../pack/level';

/** A workflow's questions and dimensions on one of the two days. */
export interface ScoredQuestions {
  readonly questions: readonly QuestionResult[];
  readonly dimensions: readonly DimensionResult[];
}

export interface Contributions {
  /** After minus before, unrounded; null while one of the two has no score. */
  readonly change: number | null;
  /** Points by question that was answered before or after. */
  readonly points: ReadonlyMap<QuestionId, number>;
  /** What shifted weights explain. `change` is the sum of all points and this. */
  readonly weights: number;
}

interface Part {
  /** Share of the score, 0 to 1; all shares of one day add up to 1. */
  readonly share: number;
  /** 0 to 100. */
  readonly reached: number;
}

/**
 * How many points of the change in a workflow's score each question explains (own rule, for section 10 asks what
 * moved each). A score is the sum of `share * reached`, a share being the question's weight among the answered ones
 * of its dimension times that of the dimension among the assessed ones. Answered on both days, a question explains
 * `(share before + share after) / 2 * (reached after - reached before)`: with equal shares the exact weighted
 * difference. Answered on one day only, it explains its share times how far it lies from `m`, the middle of the two
 * scores: an answer as good as the rest moves nothing. Shares that shift because others came or went make up the
 * rest, `sum of (share after - share before) * (mean reached - m)`. Since shares add up to 1 on both days, points and
 * rest add up to the change exactly; turned round in time, each turns its sign.
 */
export function scoreContributions(
  before: ScoredQuestions,
  after: ScoredQuestions,
  side: 'claimed' | 'proven',
): Contributions {
  const earlier = partsOf(before, side);
  const later = partsOf(after, side);
  if (earlier.size === 0 || later.size === 0) return { change: null, points: new Map(), weights: 0 };
  const [from, to] = [scoreOf(earlier), scoreOf(later)];
  const middle = (from + to) / 2;
  const points = new Map<QuestionId, number>();
  let weights = 0;
  for (const [id, now] of later) {
    const was = earlier.get(id);
    if (was === undefined) {
      points.set(id, now.share * (now.reached - middle));
      continue;
    }
    points.set(id, ((was.share + now.share) / 2) * (now.reached - was.reached));
    weights += (now.share - was.share) * ((was.reached + now.reached) / 2 - middle);
  }
  for (const [id, was] of earlier) {
    if (!later.has(id)) points.set(id, -was.share * (was.reached - middle));
  }
  return { change: to - from, points, weights };
}

const scoreOf = (parts: ReadonlyMap<QuestionId, Part>): number =>
  [...parts.values()].reduce((sum, { share, reached }) => sum + share * reached, 0);

function partsOf(
  { questions, dimensions }: ScoredQuestions,
  side: 'claimed' | 'proven',
): ReadonlyMap<QuestionId, Part> {
  const answered = questions.flatMap(({ questionId, dimensionId, weight, applicability, ...levels }) => {
    const level: Level | null = levels[side];
    return applicability === 'applies' && level !== null ? [{ questionId, dimensionId, weight, level }] : [];
  });
  const inDimension = new Map<DimensionId, number>();
  for (const { dimensionId, weight } of answered) {
    inDimension.set(dimensionId, (inDimension.get(dimensionId) ?? 0) + weight);
  }
  const assessed = dimensions.filter(({ dimensionId }) => inDimension.has(dimensionId));
  const all = assessed.reduce((sum, { weight }) => sum + weight, 0);
  const weightOf = new Map(assessed.map(({ dimensionId, weight }) => [dimensionId, weight / all]));
  return new Map(
    answered.map(({ questionId, dimensionId, weight, level }) => [
      questionId,
      {
        share: ((weightOf.get(dimensionId) ?? 0) * weight) / (inDimension.get(dimensionId) ?? weight),
        reached: (100 * level) / 4,
      },
    ]),
  );
}

/**
 * Points rounded to tenths so that what is printed adds up to the printed sum (largest remainders): each is its
 * value rounded down or up to the next tenth. Ties go to the earlier one.
 */
export function inTenths(points: readonly number[]): readonly number[] {
  const scaled = points.map((point) => point * 10);
  const floors = scaled.map((value) => Math.floor(value + 1e-9));
  const total = Math.round(scaled.reduce((sum, value) => sum + value, 0));
  const missing = total - floors.reduce((sum, value) => sum + value, 0);
  const up = new Set(
    scaled
      .map((value, at) => ({ at, rest: value - (floors[at] ?? 0) }))
      .sort((a, b) => b.rest - a.rest || a.at - b.at)
      .slice(0, missing)
      .map(({ at }) => at),
  );
  return floors.map((value, at) => (value + (up.has(at) ? 1 : 0)) / 10);
}
