/** What a document is made of before it is cut into pages: pieces of text, and tables whose rows may part. */
import type { ReactNode } from 'react';

interface BlockBase {
  readonly id: string;
  /** Space above in millimetres; none at the top of a page. */
  readonly gap: number;
  /** Never at the foot of a page without what follows. */
  readonly keepWithNext?: boolean;
  /** `always`; or only while the document is still on its first page. */
  readonly breakBefore?: 'always' | 'on-first-page';
  /** Repeated at the head of the pages on which this part goes on. */
  readonly part?: string;
}

export interface TextBlock extends BlockBase {
  readonly kind: 'text';
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

/** A cut of one block on one page: the whole text, or some rows of a table. */
export interface PlacedBlock {
  readonly block: Block;
  readonly rows: readonly TableRow[];
  readonly gap: number;
}
