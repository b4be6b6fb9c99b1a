import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReportModel } from '../../domain/report/reportModel';
import type { Block, PlacedBlock, TableRow } from './blocks';
import { DrawnBlock } from './DrawnBlock';
import { executiveBlocks } from './executiveBlocks';
import { measureBlocks } from './measureBlocks';
import { Page } from './Page';
import { paginate, type Piece } from './paginate';
import './report.css';
import { scorecardBlocks } from './scorecardBlocks';

/** Between head and foot of an A4 page, in CSS pixels. */
const PAGE_HEIGHT = ((297 - 27 - 24) * 96) / 25.4;

function blocksOf(model: ReportModel): readonly Block[] {
  switch (model.kind) {
    case 'executive-summary':
      return executiveBlocks(model);
    case 'scorecard':
      return scorecardBlocks(model);
  }
}

/** Puts cut pieces together again into texts and parts of tables, page by page. */
function placed(blocks: readonly Block[], pieces: readonly Piece[]): readonly (readonly PlacedBlock[])[] {
  const sources = blocks.flatMap((block): readonly { block: Block; row: TableRow | null }[] =>
    block.kind === 'text' ? [{ block, row: null }] : block.rows.map((row) => ({ block, row })),
  );
  return paginate(pieces, PAGE_HEIGHT).map((page) => {
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

/** The part that goes on from the page before, if one does. */
function goesOn(pages: readonly (readonly PlacedBlock[])[], at: number): string | null {
  const first = pages[at]?.[0]?.block;
  const before = pages[at - 1]?.at(-1)?.block;
  return first?.part !== undefined && first.part === before?.part && first.breakBefore !== 'always'
    ? first.part
    : null;
}

/** All pages of a report at their real size, for the window that prints and for the preview in the app. */
export function ReportPages({
  model,
  onDrawn,
}: {
  readonly model: ReportModel;
  /** Called once when all pages stand, with their number. */
  readonly onDrawn?: (pages: number) => void;
}) {
  const blocks = useMemo(() => blocksOf(model), [model]);
  const measuring = useRef<HTMLDivElement>(null);
  const [cut, setCut] = useState<{
    readonly blocks: readonly Block[];
    readonly pages: readonly (readonly PlacedBlock[])[];
  } | null>(null);
  const pages = cut?.blocks === blocks ? cut.pages : null;

  useLayoutEffect(() => {
    let stale = false;
    const measure = () => {
      if (stale || measuring.current === null) return;
      setCut({ blocks, pages: placed(blocks, measureBlocks(blocks, measuring.current)) });
    };
    // Laying out once makes the browser ask for the fonts; only then is there something to wait for.
    measuring.current?.getBoundingClientRect();
    void Promise.resolve('fonts' in document ? document.fonts.ready : null).then(measure);
    return () => {
      stale = true;
    };
  }, [blocks]);

  const count = pages?.length ?? 0;
  useEffect(() => {
    if (count > 0) onDrawn?.(count);
  }, [count, onDrawn]);

  return (
    <div className="ek-report" data-kind={model.kind}>
      {pages === null ? (
        <div className="rp-measure" ref={measuring} aria-hidden>
          {blocks.map((block) => (
            <div key={block.id} className="rp-block">
              <DrawnBlock placed={{ block, rows: block.kind === 'table' ? block.rows : [], gap: 0 }} />
            </div>
          ))}
        </div>
      ) : (
        pages.map((page, at) => (
          <Page
            key={at}
            frame={model.frame}
            kind={model.kind}
            number={at + 1}
            of={count}
            continued={goesOn(pages, at)}
          >
            {page.map((one) => (
              <DrawnBlock key={one.block.id} placed={one} />
            ))}
          </Page>
        ))
      )}
    </div>
  );
}
