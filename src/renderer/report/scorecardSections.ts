/** The scorecard: all workflows side by side, each one on pages of its own, then what concerns the whole client. */
import type { Scorecard } from '../../domain/report/scorecard';
import type { Section } from './blocks';
import { firstPageSettings } from './scorecardFirst';
import { wholeClient } from './wholeClient';
import { workflowSettings } from './workflowSettings';

export const scorecardSections = (model: Scorecard): readonly Section[] => [
  { id: 'all', settings: firstPageSettings(model) },
  ...model.pages.map((page, at): Section => {
    const id = `w${String(at)}`;
    return { id, settings: workflowSettings(page, id) };
  }),
  ...wholeClient(model),
];
