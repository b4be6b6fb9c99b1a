/** The scorecard: all workflows side by side, then each one on a page of its own. */
import type { Scorecard } from '../../domain/report/scorecard';
import type { Section } from './blocks';
import { firstPageSettings } from './scorecardFirst';
import { workflowSettings } from './workflowSettings';

export const scorecardSections = (model: Scorecard): readonly Section[] => [
  { id: 'all', settings: firstPageSettings(model) },
  ...model.pages.map((page, at) => ({
    id: `w${String(at)}`,
    settings: workflowSettings(page, `w${String(at)}`),
  })),
];
