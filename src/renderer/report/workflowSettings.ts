/** One workflow on one page if it can be: two columns, from roomy to tight; what is extraordinary flows on. */
import type { WorkflowPage } from '../../domain/report/scorecard';
import type { Block } from './blocks';
import { workflowFlow } from './workflowFlow';
import { workflowSheet } from './workflowSheet';

/** `id` tells the blocks of one workflow from those of another of the same name. */
export const workflowSettings = (page: WorkflowPage, id: string): readonly (() => readonly Block[])[] => [
  () => workflowSheet(page, id, 0),
  () => workflowSheet(page, id, 1),
  () => workflowSheet(page, id, 2),
  () => workflowSheet(page, id, 3),
  () => workflowFlow(page, id),
];
