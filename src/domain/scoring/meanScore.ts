import type { Score, ScoreSide } from './score';

export interface WeightedScore {
  readonly weight: number;
  readonly score: Score;
}

/**
 * The same one level up (section 3): dimensions into a workflow, workflows into a client. The score is the
 * weighted mean over assessed parts; low, high and coverage over all parts that have applicable questions, so
 * that missing parts widen the range. Without any part: no score, coverage 0, range 0 to 100.
 */
export function meanScore(parts: readonly WeightedScore[], notApplicableShare: number): Score {
  const present = parts.filter(({ score }) => score.questions.applicable > 0);
  const total = present.reduce((sum, { weight }) => sum + weight, 0);
  return {
    claimed: meanSide(present, total, ({ claimed }) => claimed),
    proven: meanSide(present, total, ({ proven }) => proven),
    coverage:
      total === 0 ? 0 : present.reduce((sum, { weight, score }) => sum + weight * score.coverage, 0) / total,
    notApplicableShare,
    questions: {
      answered: present.reduce((sum, { score }) => sum + score.questions.answered, 0),
      applicable: present.reduce((sum, { score }) => sum + score.questions.applicable, 0),
    },
  };
}

function meanSide(
  parts: readonly WeightedScore[],
  total: number,
  side: (score: Score) => ScoreSide,
): ScoreSide {
  let assessed = 0;
  let sum = 0;
  let low = 0;
  let high = 0;
  for (const { weight, score } of parts) {
    const part = side(score);
    low += weight * part.low;
    high += weight * part.high;
    if (part.score === null) continue;
    assessed += weight;
    sum += weight * part.score;
  }
  return {
    score: assessed === 0 ? null : sum / assessed,
    low: total === 0 ? 0 : low / total,
    high: total === 0 ? 100 : high / total,
  };
}
