import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/domain/assessment/assess';
import { buildReportModel } from '../../../src/domain/report/buildReportModel';
import { ReportModel } from '../../../src/domain/report/reportModel';
import type { Pack } from '../../../src/domain/pack/packSchema';
import { buildPack } from '../buildPack';
import { anAnswer, AS_OF, aWorkflow, buildRecord } from '../buildRecord';
import { META } from './assessmentFixture';
import { told } from './told';

const choices = { all: 'Everything', none: 'Nothing' };
const base = buildPack({
  questions: [{ id: 'p1', in: 'promise' }],
  script: [
    { id: 'goes-on', about: 'continues', scale: 'nominal', perMilestone: false, choices: ['all', 'none'] },
    { id: 'told', about: 'told', scale: 'ordinal', perMilestone: true, choices: ['all', 'none'] },
  ],
});
const pack: Pack = {
  ...base,
  texts: {
    ...base.texts,
    script: {
      'goes-on': { short: 'What goes on', prompt: 'p', freeText: 'f', choices },
      told: { short: 'Who hears', prompt: 'p', freeText: 'f', choices },
    },
  },
};

const said = (role: string, item: string, choice: string) => ({
  workflowId: 'w',
  role,
  item,
  choice,
  words: '',
  answeredAt: 0,
});

function documents(more: object) {
  const record = buildRecord({
    workflows: [aWorkflow({ milestones: ['Paid'] })],
    answers: [anAnswer('p1', 2)],
    more: { addedRoles: [{ role: 'r-1', name: 'Warehouse' }], ...more },
  });
  const result = assess(record, pack, [], AS_OF);
  const of = (kind: 'scorecard' | 'executive-summary') => {
    const model = buildReportModel(kind, record, result, pack, META);
    expect(ReportModel.parse(model)).toEqual(model);
    return model;
  };
  const [scorecard, summary] = [of('scorecard'), of('executive-summary')];
  if (scorecard.kind !== 'scorecard' || summary.kind !== 'executive-summary') throw new Error('other kind');
  return { page: scorecard.pages[0], certainty: summary.certainty.sentences.map(told) };
}

describe('the degraded day on a workflow page', () => {
  it('is not there while nobody was asked', () => {
    const { page, certainty } = documents({});
    expect(page).not.toHaveProperty('degradedDay');
    expect(certainty.join(' ')).not.toContain('Asked apart');
  });

  it('tells the figure, who said what, and what holds', () => {
    const { page, certainty } = documents({
      roleAnswers: [
        said('sales', 'goes-on', 'all'),
        said('support', 'goes-on', 'none'),
        said('r-1', 'goes-on', 'none'),
      ],
      agreedItems: [
        {
          workflowId: 'w',
          item: 'goes-on',
          choice: 'none',
          words: 'We close.',
          agreedOn: '2025-06-30',
          by: 'Ines',
        },
      ],
    });
    const day = page?.degradedDay;
    // One of three pairs agrees: 33 %.
    expect(day?.lead.map(told).join(' ')).toBe(
      'Alignment 33 %. The roles describe different days. Of all pairs of roles, 33 % give the same answer. ' +
        'Only one item has two answers so far. Answered by Sales, Support and Warehouse. It is no part of any score.',
    );
    expect(day?.disagreements).toMatchObject([{ same: 1, pairs: 3 }]);
    expect(day?.disagreements[0]?.said.map(told)).toEqual([
      'Sales: Everything',
      'Support and Warehouse: Nothing',
    ]);
    expect(day?.agreed).toMatchObject([
      { choice: 'Nothing', words: 'We close.', on: '2025-06-30', by: 'Ines' },
    ]);
    expect(day?.note.map(told)).toEqual(['1 item is not agreed yet.']);
    expect(certainty.at(-1)).toContain('Asked apart, the roles at workflow w describe different bad days');
  });

  it('says nothing to executives where the roles agree, and why there is no alpha', () => {
    const { page, certainty } = documents({
      roleAnswers: [said('sales', 'told/Paid', 'all'), said('support', 'told/Paid', 'all')],
    });
    expect(certainty.join(' ')).not.toContain('Asked apart');
    expect(page?.degradedDay?.note.map(told)).toEqual([
      'No definition is agreed yet.',
      'No alpha for Who hears: Paid: it takes three roles, and 2 answered.',
    ]);
  });
});
