/** A pack whose link weights have changed places with others of the same band: how much hangs on the exact figures. */
import type { Pack } from '../../../src/domain/pack/packSchema';
import { seededRandom } from '../../../src/domain/metrics/seededRandom';

/** Primary, secondary and weak links; see the rules of the pack's content. */
const BANDS = [
  [0.7, 1],
  [0.35, 0.6],
  [0, 0.3],
] as const;

const bandOf = (weight: number): number => BANDS.findIndex(([low, high]) => weight >= low && weight <= high);

interface Weighted {
  readonly weight: number;
}

function shuffled<Link extends Weighted>(links: readonly Link[], random: () => number): Link[] {
  const result = [...links];
  BANDS.forEach((_, band) => {
    const places = links.flatMap(({ weight }, at) => (bandOf(weight) === band ? [at] : []));
    const weights = places.map((at) => links[at]?.weight ?? 0);
    for (let last = weights.length - 1; last > 0; last -= 1) {
      const other = Math.floor((random() / 2 ** 32) * (last + 1));
      [weights[last], weights[other]] = [weights[other] ?? 0, weights[last] ?? 0];
    }
    places.forEach((at, i) => {
      const link = links[at];
      if (link !== undefined) result[at] = { ...link, weight: weights[i] ?? link.weight };
    });
  });
  return result;
}

/** The same links with weights shuffled within their band, each kind of link by itself. */
export function withShuffledWeights(pack: Pack, seed: number): Pack {
  const random = seededRandom(seed);
  const { diagnosis } = pack;
  return {
    ...pack,
    diagnosis: {
      ...diagnosis,
      symptomLinks: shuffled(diagnosis.symptomLinks, random),
      answerLinks: shuffled(diagnosis.answerLinks, random),
      beliefs: shuffled(diagnosis.beliefs, random),
    },
  };
}
