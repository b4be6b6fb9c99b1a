/** Reads heights of drawn blocks out of the page, so that pages are cut by what is really there. */
import type { Block } from './blocks';
import type { Piece } from './paginate';

const PX_PER_MM = 96 / 25.4;
/** A row of this height, in pixels, can stand on a page by itself. */
const PARAGRAPH = 60;
const heightOf = (element: Element | null): number => element?.getBoundingClientRect().height ?? 0;

/** One piece per text and per table row, in the order of the blocks; `root` holds one element per block. */
export function measureBlocks(blocks: readonly Block[], root: HTMLElement): readonly Piece[] {
  return blocks.flatMap((block, index): readonly Piece[] => {
    const element = root.children.item(index);
    const base = {
      gap: block.gap * PX_PER_MM,
      breakBefore: block.breakBefore ?? 'never',
      keepWithNext: block.keepWithNext ?? false,
      onePage: block.onePage,
    } as const;
    if (block.kind === 'text') return [{ ...base, height: heightOf(element), table: null }];
    const table = {
      id: block.id,
      head: heightOf(element?.querySelector(':scope > table > thead') ?? null),
      foot: heightOf(element?.querySelector(':scope > table > tfoot') ?? null),
    };
    const rows = element?.querySelectorAll(':scope > table > tbody > tr');
    const lastRow = rows?.item(block.rows.length - 1) ?? null;
    return block.rows.map((row, at): Piece => {
      const last = at === block.rows.length - 1;
      return {
        ...base,
        height: heightOf(rows?.item(at) ?? null),
        gap: at === 0 ? base.gap : 0,
        breakBefore: at === 0 ? base.breakBefore : 'never',
        // The last row stays with its notes, and no table leaves a last row of a few words alone on a page.
        keepWithNext: last
          ? base.keepWithNext
          : (row.keepWithNext ?? (at === block.rows.length - 2 && heightOf(lastRow) < PARAGRAPH)),
        table,
      };
    });
  });
}
