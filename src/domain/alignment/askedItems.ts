import type { Workflow } from '../assessment/assessmentRecord';
import type { Pack } from '../pack/packSchema';
import type { ScriptItem } from '../pack/packScript';
import type { ItemKey } from './degradedDay';

/** An item of the script as it is asked in one workflow. */
export interface AskedItem {
  readonly key: ItemKey;
  readonly item: ScriptItem;
  /** The milestone that it asks about; null where it is asked once. */
  readonly milestone: string | null;
}

/** The key under which answers to an item lie. Ids of script items hold no slash, so that no two can meet. */
export const itemKey = (item: Pick<ScriptItem, 'id'>, milestone: string | null): ItemKey =>
  (milestone === null ? item.id : `${item.id}/${milestone}`) as ItemKey;

/**
 * What the script asks in a workflow, in the script's order: an item that is asked per milestone stands once for each
 * of them, in the workflow's order, and not at all where there is none. Two milestones of one name are one.
 */
export function askedItems(
  script: Pack['script'],
  workflow: Pick<Workflow, 'milestones'>,
): readonly AskedItem[] {
  const milestones = [...new Set(workflow.milestones)];
  return script.flatMap((item): AskedItem[] =>
    item.perMilestone
      ? milestones.map((milestone) => ({ key: itemKey(item, milestone), item, milestone }))
      : [{ key: itemKey(item, null), item, milestone: null }],
  );
}
