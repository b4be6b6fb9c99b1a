import type { PackManifest } from '../pack/packSchema';
import type { SumsByDimension } from './dimensionSums';

/**
 * Share of a workflow's weight that was marked not applicable, 0 to 1 (section 3). Weight is taken both as the
 * pack gives it to questions and as it counts in the score (through the dimensions); the larger share is
 * returned, so that neither many light nor a few heavy questions leave unseen. Questions that the profile or
 * the scope rules out were never in the sums and do not count.
 */
export function notApplicableShare(
  byDimension: SumsByDimension,
  dimensions: PackManifest['dimensions'],
): number {
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
