/** What concerns the whole client, after its workflows: plan, claims, vendors, receipts, answers no longer asked for. */
import type { Scorecard } from '../../domain/report/scorecard';
import type { Sentence } from '../../domain/report/sentence';
import { type Block, type Density, type Section, setTighter } from './blocks';
import { claimsTable } from './claimsTable';
import { planBlocks } from './planBlocks';
import { receiptsTable } from './receiptsTable';
import { retiredBlocks } from './retiredBlocks';
import { sentenceText } from './sentenceText';
import { vendorsTable } from './vendorsTable';

const DENSITIES = [0, 1] as const satisfies readonly Density[];
const BETWEEN_PARTS = 9;

/** One part: named on the pages on which it goes on, and beginning a page only where it is the first. */
const partOf = (heading: Sentence, first: boolean, blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block, at): Block => {
    const named = { part: sentenceText(heading), ...block };
    if (at > 0) return named;
    const { breakBefore = 'always', ...flowing } = named;
    return first ? { ...flowing, breakBefore } : { ...flowing, gap: BETWEEN_PARTS };
  });

/** The parts follow each other, from a new page on; no section without any. */
export function wholeClient(model: Scorecard): readonly Section[] {
  const { plan, claims, vendors, receipts, retired } = model;
  const parts = (): readonly Block[] =>
    [
      { heading: plan?.heading, blocks: plan === undefined ? [] : planBlocks(plan) },
      { heading: claims?.heading, blocks: claimsTable(claims, { brief: false }) },
      { heading: vendors?.heading, blocks: vendorsTable(vendors) },
      { heading: receipts?.heading, blocks: receiptsTable(receipts) },
      { heading: retired?.heading, blocks: retiredBlocks(model) },
    ]
      .filter(({ blocks }) => blocks.length > 0)
      .flatMap(({ heading, blocks }, at) =>
        heading === undefined ? blocks : partOf(heading, at === 0, blocks),
      );
  if (parts().length === 0) return [];
  return [{ id: 'whole-client', settings: DENSITIES.map((dense) => () => setTighter(parts(), dense)) }];
}
