/** The scorecard: all workflows side by side, then each one on a page of its own. */
import type { Scorecard } from '../../domain/report/scorecard';
import type { Section } from './blocks';
import { degradedDayBlocks } from './degradedDayBlocks';
import { retiredBlocks } from './retiredBlocks';
import { firstPageSettings } from './scorecardFirst';
import { workflowSettings } from './workflowSettings';

export const scorecardSections = (model: Scorecard): readonly Section[] => [
  { id: 'all', settings: firstPageSettings(model) },
  ...model.pages.flatMap((page, at): readonly Section[] => {
    const id = `w${String(at)}`;
    const day = degradedDayBlocks(page, id);
    return [
      { id, settings: workflowSettings(page, id) },
      ...(day.length === 0 ? [] : [{ id: `${id}-day`, settings: [() => day] }]),
    ];
  }),
  ...(model.retired === undefined ? [] : [{ id: 'retired', settings: [() => retiredBlocks(model)] }]),
];
