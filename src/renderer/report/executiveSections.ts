/** The executive summary in the order in which it is read: two pages, or one when there is little to say. */
import type { ExecutiveSummary } from '../../domain/report/executiveSummary';
import type { Section } from './blocks';
import { firstPageSettings } from './executiveFirst';
import { secondPageSettings } from './executiveSecond';

export const executiveSections = (model: ExecutiveSummary): readonly Section[] => [
  { id: 'first', settings: firstPageSettings(model) },
  { id: 'second', settings: secondPageSettings(model) },
];
