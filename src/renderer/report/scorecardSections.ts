/** The scorecard: all workflows side by side, then each one on a page of its own. */
import type { Scorecard } from '../../domain/report/scorecard';
import type { Block, Section } from './blocks';
import { claimsTable } from './claimsTable';
import { planBlocks } from './planBlocks';
import { retiredBlocks } from './retiredBlocks';
import { firstPageSettings } from './scorecardFirst';
import { vendorsTable } from './vendorsTable';
import { workflowSettings } from './workflowSettings';

const plan = ({ plan: part }: Scorecard): readonly Section[] =>
  part === undefined ? [] : [{ id: 'plan', settings: [() => planBlocks(part)] }];

const claims = (model: Scorecard): readonly Section[] => {
  const blocks = claimsTable(model.claims, { brief: false });
  return blocks.length === 0 ? [] : [{ id: 'claims', settings: [() => onNewPage(blocks)] }];
};

const vendors = (model: Scorecard): readonly Section[] => {
  const blocks = vendorsTable(model.vendors);
  return blocks.length === 0 ? [] : [{ id: 'vendors', settings: [() => onNewPage(blocks)] }];
};

const onNewPage = ([first, ...rest]: readonly Block[]): readonly Block[] =>
  first === undefined ? [] : [{ ...first, breakBefore: 'always' }, ...rest];

export const scorecardSections = (model: Scorecard): readonly Section[] => [
  { id: 'all', settings: firstPageSettings(model) },
  ...model.pages.map((page, at): Section => {
    const id = `w${String(at)}`;
    return { id, settings: workflowSettings(page, id) };
  }),
  ...plan(model),
  ...claims(model),
  ...vendors(model),
  ...(model.retired === undefined ? [] : [{ id: 'retired', settings: [() => retiredBlocks(model)] }]),
];
