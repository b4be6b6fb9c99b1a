import { useEffect, useMemo } from 'react';
import type { ReportModel } from '../../domain/report/reportModel';
import type { PlacedBlock, Section } from './blocks';
import { DrawnBlock } from './DrawnBlock';
import { comparisonSections } from './comparisonSections';
import { executiveSections } from './executiveSections';
import { Page } from './Page';
import './report.css';
import './sheet.css';
import { methodSections } from './methodSections';
import './roleSheet.css';
import { roleSheetSections } from './roleSheetSections';
import { scorecardSections } from './scorecardSections';
import { useCutPages } from './useCutPages';

/** Between head and foot of an A4 page, in CSS pixels; see `.rp-page`. */
export const PAGE_HEIGHT = ((297 - 25 - 20) * 96) / 25.4;

function sectionsOf(model: ReportModel): readonly Section[] {
  switch (model.kind) {
    case 'comparison':
      return comparisonSections(model);
    case 'executive-summary':
      return executiveSections(model);
    case 'method':
      return methodSections(model);
    case 'role-sheet':
      return roleSheetSections(model);
    case 'scorecard':
      return scorecardSections(model);
  }
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
  const sections = useMemo(() => sectionsOf(model), [model]);
  const { pages, toMeasure, measuring } = useCutPages(sections, PAGE_HEIGHT);
  const count = pages?.length ?? 0;
  useEffect(() => {
    if (count > 0) onDrawn?.(count);
  }, [count, onDrawn]);

  return (
    <div className="ek-report" data-kind={model.kind}>
      {pages === null ? (
        <div className="rp-measure" ref={measuring} aria-hidden>
          {toMeasure.map((block) => (
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
