/** What a document is made of before it is cut into pages: pieces of text, and tables whose rows may part. */
import type { ReactNode } from 'react';

/** From roomy to tight. */
export type Density = 0 | 1 | 2 | 3;

interface BlockBase {
  readonly id: string;
  /** Space above in millimetres; none at the top of a page. */
  readonly gap: number;
  /** Never at the foot of a page without what follows. */
  readonly keepWithNext?: boolean;
  /** `always`; or only when the whole document does not fit on one page. */
  readonly breakBefore?: 'always' | 'unless-one-page';
  /** Repeated at the head of the pages on which this part goes on. */
  readonly part?: string;
  /** Blocks with the same one stand on one page together; a setting in which they do not fit is not drawn. */
  readonly onePage?: string;
  /** How tightly it is set; see report.css. */
  readonly dense?: Density;
}

export interface TextBlock extends BlockBase {
  readonly kind: 'text';
  readonly className?: string;
  readonly node: ReactNode;
}

export interface TableRow {
  readonly id: string;
  /** A `<tr>`. */
  readonly node: ReactNode;
  /** Never at the foot of a page without the next row. */
  readonly keepWithNext?: boolean;
}

export interface TableBlock extends BlockBase {
  readonly kind: 'table';
  /** Column widths in millimetres; null takes what is left. */
  readonly columns: readonly (number | null)[];
  readonly className?: string;
  readonly label?: string;
  /** `<tr>`s repeated on every page the table reaches; null for a table without column heads. */
  readonly head: ReactNode;
  readonly rows: readonly TableRow[];
  /** A `<tr>` under the rows on every page, such as an axis. */
  readonly foot?: ReactNode;
}

export type Block = TextBlock | TableBlock;

/**
 * What belongs together on one page if it can: the same content in several settings, from the roomiest to the
 * tightest. The first that takes the fewest pages is drawn.
 */
export interface Section {
  readonly id: string;
  readonly settings: readonly (() => readonly Block[])[];
}

const GAPS: Record<Density, number> = { 0: 1, 1: 0.75, 2: 0.7, 3: 0.42 };

/** The same blocks set tighter, with less space between them. */
export const setTighter = (
  blocks: readonly Block[],
  dense: Density,
  space: number = GAPS[dense],
): readonly Block[] => blocks.map((block) => ({ ...block, dense, gap: block.gap * space }));

/** A cut of one block on one page: the whole text, or some rows of a table. */
export interface PlacedBlock {
  readonly block: Block;
  readonly rows: readonly TableRow[];
  readonly gap: number;
}
