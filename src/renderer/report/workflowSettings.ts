/** One workflow on one page if it can be; else what matters first and then its questions; what is extraordinary flows on. */
import type { WorkflowPage } from '../../domain/report/scorecard';
import { type Block, type Density, setTighter } from './blocks';
import { degradedDayBlocks } from './degradedDayBlocks';
import { questionsTable } from './questionsTable';
import { workflowFlow } from './workflowFlow';
import { workflowFront, workflowSheet } from './workflowSheet';

const SHEETS = [0, 1, 2, 3] as const satisfies readonly Density[];
/** Set any tighter, a table of questions over several pages tires its reader. */
const OVER_PAGES = [0, 1, 2] as const satisfies readonly Density[];
/** More questions than this have no room on one page beside everything else. */
const MOST_ON_A_SHEET = 30;

/** `id` tells the blocks of one workflow from those of another of the same name. */
export function workflowSettings(page: WorkflowPage, id: string): readonly (() => readonly Block[])[] {
  const part = page.standing.workflow;
  const day = () => degradedDayBlocks(page, id);
  const tail = (dense: Density) => setTighter([...questionsTable(page, id, part), ...day()], dense);
  const asked = page.questions.reduce((sum, { rows }) => sum + rows.length, 0);
  return [
    ...(asked > MOST_ON_A_SHEET
      ? []
      : SHEETS.map((dense) => () => [...workflowSheet(page, id, dense), ...day()])),
    ...OVER_PAGES.map((dense) => () => [...workflowFront(page, id, dense), ...tail(dense)]),
    () => [...workflowFront(page, id, 3), ...tail(2)],
    () => [...workflowFlow(page, id), ...tail(1)],
  ];
}
