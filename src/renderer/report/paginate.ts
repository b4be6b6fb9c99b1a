/** Cuts a document into pages. Pure: heights come in as numbers, page contents go out as indexes. */

export interface Piece {
  readonly height: number;
  /** Space above; falls away at the top of a page. */
  readonly gap: number;
  readonly keepWithNext: boolean;
  /** `unless-one-page` breaks only when not everything fits on one page. */
  readonly breakBefore: 'always' | 'unless-one-page' | 'never';
  /** Pieces that share it have to fit on one page together. */
  readonly onePage?: string | undefined;
  /** Pieces of one table share it, and pay for its head and foot once on each page. */
  readonly table: { readonly id: string; readonly head: number; readonly foot: number } | null;
}

/** Millimetre fractions that rounding in the layout may add. */
const TOLERANCE = 0.5;

function heightOf(pieces: readonly Piece[], page: readonly number[]): number {
  let height = 0;
  let table: string | null = null;
  page.forEach((index, place) => {
    const piece = pieces[index];
    if (piece === undefined) return;
    const begins = piece.table !== null && piece.table.id !== table;
    height += (place > 0 ? piece.gap : 0) + piece.height;
    if (begins && piece.table !== null) height += piece.table.head + piece.table.foot;
    table = piece.table?.id ?? null;
  });
  return height;
}

/** Runs of pieces that belong on one page. */
function chunksOf(pieces: readonly Piece[]): readonly (readonly number[])[] {
  const chunks: number[][] = [];
  let linked = false;
  pieces.forEach((piece, index) => {
    const last = chunks.at(-1);
    if (linked && last !== undefined && piece.breakBefore !== 'always') last.push(index);
    else chunks.push([index]);
    linked = piece.keepWithNext;
  });
  return chunks;
}

/**
 * Indexes of pieces by page, in order, none left out. Pieces kept together stay together unless they are
 * taller than a page; a piece taller than a page gets one of its own.
 */
export function paginate(pieces: readonly Piece[], pageHeight: number): readonly (readonly number[])[] {
  const pages: number[][] = [[]];
  const fits = (page: readonly number[]) => heightOf(pieces, page) <= pageHeight + TOLERANCE;
  const place = (indexes: readonly number[]) => {
    const page = pages.at(-1);
    if (page !== undefined && (page.length === 0 || fits([...page, ...indexes]))) page.push(...indexes);
    else pages.push([...indexes]);
  };
  const onePage = fits(pieces.map((_, index) => index));
  for (const chunk of chunksOf(pieces)) {
    const rule = chunk[0] === undefined ? 'never' : (pieces[chunk[0]]?.breakBefore ?? 'never');
    const begun = (pages.at(-1)?.length ?? 0) > 0;
    if (begun && (rule === 'always' || (rule === 'unless-one-page' && !onePage))) pages.push([]);
    if (fits(chunk)) place(chunk);
    else for (const index of chunk) place([index]);
  }
  return pages;
}

/** Runs that a page has to hold: each piece, and the pieces that belong on one page. */
function unparted(pieces: readonly Piece[]): readonly (readonly number[])[] {
  const together = new Map<string, number[]>();
  pieces.forEach(({ onePage }, index) => {
    if (onePage !== undefined) together.set(onePage, [...(together.get(onePage) ?? []), index]);
  });
  return [...pieces.map((_, index) => [index]), ...together.values()];
}

/** How many pages it takes; infinitely many when something is taller than the one page that it needs. */
export const pagesTaken = (pieces: readonly Piece[], pageHeight: number): number =>
  unparted(pieces).some((run) => heightOf(pieces, run) > pageHeight + TOLERANCE)
    ? Infinity
    : paginate(pieces, pageHeight).length;

/** The roomiest of several settings among those that take the fewest pages, by the pages that each takes. */
export const bestSetting = (pages: readonly number[]): number =>
  Math.max(0, pages.indexOf(Math.min(...pages)));
