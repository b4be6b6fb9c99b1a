import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Block, PlacedBlock, Section, TableRow } from './blocks';
import { measureBlocks } from './measureBlocks';
import { bestSetting, pagesTaken, paginate, type Piece } from './paginate';

interface Tried {
  readonly blocks: readonly Block[];
  readonly pieces: readonly Piece[];
  readonly pages: number;
}

/** Puts cut pieces together again into texts and parts of tables, page by page. */
function placed(
  blocks: readonly Block[],
  pieces: readonly Piece[],
  pageHeight: number,
): readonly (readonly PlacedBlock[])[] {
  const sources = blocks.flatMap((block): readonly { block: Block; row: TableRow | null }[] =>
    block.kind === 'text' ? [{ block, row: null }] : block.rows.map((row) => ({ block, row })),
  );
  return paginate(pieces, pageHeight).map((page) => {
    const drawn: { block: Block; rows: TableRow[]; gap: number }[] = [];
    for (const index of page) {
      const source = sources[index];
      if (source === undefined) continue;
      const last = drawn.at(-1);
      if (last?.block === source.block && source.row !== null) last.rows.push(source.row);
      else
        drawn.push({
          block: source.block,
          rows: source.row === null ? [] : [source.row],
          gap: drawn.length === 0 ? 0 : source.block.gap,
        });
    }
    return drawn;
  });
}

/** The settings of each section that have to be drawn to know how tall they are; none when all is settled. */
const nextToTry = (sections: readonly Section[], tried: readonly (readonly Tried[])[]) =>
  sections.map((section, at) => {
    const before = tried[at] ?? [];
    return before.some((one) => one.pages <= 1) ? null : (section.settings[before.length]?.() ?? null);
  });

export interface CutPages {
  /** Null while heights are still read. */
  readonly pages: readonly (readonly PlacedBlock[])[] | null;
  /** To be drawn one element each under `measuring`, until there are pages. */
  readonly toMeasure: readonly Block[];
  readonly measuring: RefObject<HTMLDivElement | null>;
}

/** Tries the settings of every section from the roomiest on, until each has its page or nothing tighter is left. */
export function useCutPages(sections: readonly Section[], pageHeight: number): CutPages {
  const measuring = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<{
    readonly sections: readonly Section[];
    readonly tried: readonly (readonly Tried[])[];
  }>({ sections, tried: [] });
  const tried = useMemo(() => (state.sections === sections ? state.tried : []), [state, sections]);
  const trying = useMemo(() => nextToTry(sections, tried), [sections, tried]);
  const done = trying.every((blocks) => blocks === null);
  const toMeasure = useMemo(() => trying.flatMap((blocks) => blocks ?? []), [trying]);

  useLayoutEffect(() => {
    if (done) return;
    let stale = false;
    const measure = () => {
      if (stale || measuring.current === null) return;
      const pieces = measureBlocks(toMeasure, measuring.current);
      const counts = trying.map((blocks) =>
        (blocks ?? []).reduce((sum, block) => sum + (block.kind === 'text' ? 1 : block.rows.length), 0),
      );
      const next = trying.map((blocks, at): readonly Tried[] => {
        const before = tried[at] ?? [];
        if (blocks === null) return before;
        const from = counts.slice(0, at).reduce((sum, count) => sum + count, 0);
        const mine = pieces.slice(from, from + (counts[at] ?? 0));
        return [...before, { blocks, pieces: mine, pages: pagesTaken(mine, pageHeight) }];
      });
      setState({ sections, tried: next });
    };
    // Laying out once makes the browser ask for the fonts; only then is there something to wait for.
    measuring.current?.getBoundingClientRect();
    void Promise.resolve('fonts' in document ? document.fonts.ready : null).then(measure);
    return () => {
      stale = true;
    };
  }, [done, pageHeight, sections, toMeasure, tried, trying]);

  const pages = useMemo(() => {
    if (!done) return null;
    const best = tried.flatMap((one) => one[bestSetting(one.map(({ pages }) => pages))] ?? []);
    return placed(
      best.flatMap((one) => one.blocks),
      best.flatMap((one) => one.pieces),
      pageHeight,
    );
  }, [done, pageHeight, tried]);
  return { pages, toMeasure, measuring };
}
