import { expect, test } from 'vitest';
import { buildReportModel } from '../../../src/domain/report/buildReportModel';
import { type AssessmentReportKind, ReportModel } from '../../../src/domain/report/reportModel';
import { assessAll } from '../assessOne';
import { buildPack } from '../buildPack';
import { aDrill, aWorkflow, buildRecord, daysAgo, type RecordSketch } from '../buildRecord';
import { aClaim, BOTH_SIGNED } from '../claims/aClaim';
import { told, toldIn } from './told';

const pack = buildPack({ questions: [{ id: 'q', in: 'respond' }] });

const modelOf = (kind: AssessmentReportKind, sketch: RecordSketch) => {
  const model = buildReportModel(kind, buildRecord(sketch), assessAll(pack, sketch), pack, {
    documentId: 'EK-1',
    revision: null,
  });
  // What leaves the domain keeps its own schema, and every sentence has its words.
  expect(ReportModel.parse(model)).toEqual(model);
  toldIn(model);
  return model;
};

const executive = (sketch: RecordSketch) => {
  const model = modelOf('executive-summary', sketch);
  return model.kind === 'executive-summary' ? model.claims : undefined;
};
const scorecard = (sketch: RecordSketch) => {
  const model = modelOf('scorecard', sketch);
  if (model.kind !== 'scorecard') throw new Error('no scorecard');
  return model;
};

const claims = [
  aClaim({ id: 'sound', receipts: ['d'], signOffs: BOTH_SIGNED }),
  aClaim({ id: 'bare', sentence: 'Never lost' }),
  aClaim({ id: 'failed', sentence: 'Always on', receipts: ['bad'] }),
  aClaim({ id: 'unsigned', sentence: 'Out soon', receipts: ['d'], releaseOn: daysAgo(-10) }),
];
const receipts = [aDrill('d', 'passed', 5, []), aDrill('bad', 'failed', 5, [['q', 0]])];

test('everything but proven is listed, and what comes out unsigned, the most pressing first', () => {
  const section = scorecard({ receipts, more: { claims } }).claims;
  // Out in ten days; then contradicted; then unproven. The sound one may stand.
  expect(section?.rows.map(({ sentence, state }) => [sentence, state])).toEqual([
    ['Out soon', 'proven'],
    ['Always on', 'contradicted'],
    ['Never lost', 'unproven'],
  ]);
  expect(section?.total).toBe(3);
  expect(section?.rows[2]?.defends.map(told)).toEqual([
    'Nothing that is linked would defend a public sentence yet.',
  ]);
  expect(section?.rows[0]?.owner).toBeNull();
});

test('an executive sees the most pressing four and how many there are', () => {
  const many = Array.from({ length: 6 }, (_, at) => aClaim({ id: `c${at}` }));
  const section = executive({ more: { claims: many } });
  expect(section?.rows).toHaveLength(4);
  expect(section?.total).toBe(6);
});

test('where every claim may stand a sentence says so; without claims and vendors nothing is printed', () => {
  const sound = executive({ receipts, more: { claims: claims.slice(0, 1) } });
  expect(sound?.rows).toEqual([]);
  expect(sound?.note.map(told)[0]).toMatch(/^The one claim in the ledger is proven/);
  expect(executive({})).toBeUndefined();
  expect(scorecard({})).not.toHaveProperty('claims');
  expect(scorecard({})).not.toHaveProperty('vendors');
});

test('vendors come with what is not met in the client’s words', () => {
  const vendor = {
    id: 'v',
    name: 'Nordic Pay',
    alsoKnownAs: [],
    provides: '',
    owner: null,
    workflowIds: [],
    criteria: [{ text: 'Answers within 15 minutes', state: 'not-met', checkedOn: daysAgo(3) }],
  };
  const section = scorecard({ more: { vendors: [vendor] } }).vendors;
  expect(section?.rows).toMatchObject([{ name: 'Nordic Pay', notMet: ['Answers within 15 minutes'] }]);
  expect(section?.rows[0]?.criteria.map(told)).toEqual(['One criterion: 0 met, 1 not met, 0 not checked.']);
});

test('a claim that rests on a workflow that was removed says so, without its id', () => {
  const resting = aClaim({
    answers: [['q', 3]],
    figures: [{ figure: 'recover', statistic: 'median', atMost: 1000 }],
  });
  const workflows = [aWorkflow({ id: 'another' })];
  const rows = scorecard({ workflows, more: { claims: [resting] } }).claims?.rows;
  expect(rows?.[0]?.reasons.map(told)).toEqual([
    '“q (a workflow that was removed)” is not answered.',
    'Recover in a workflow that was removed is not measured.',
  ]);
});

test('a workflow that nothing speaks for or against has no facts left to find', () => {
  const fit = [
    { id: 'facing', speaksFor: 'fit', metWhen: { fact: 'customerFacing', is: true } },
    { id: 'alone', speaksFor: 'overhead', metWhen: { fact: 'developers', below: 2 } },
  ];
  const asked = buildPack({ questions: [{ id: 'q', in: 'respond' }], fit });
  const fitOf = (developers: number | null, customerFacing: boolean | null = false) => {
    const sketch = { workflows: [aWorkflow({ name: 'Ticketing', profile: { developers, customerFacing } })] };
    const model = buildReportModel(
      'executive-summary',
      buildRecord(sketch),
      assessAll(asked, sketch),
      asked,
      {
        documentId: 'EK-1',
        revision: null,
      },
    );
    return model.kind === 'executive-summary' ? model.fit.sentences.map(told) : [];
  };
  expect(fitOf(2)).toEqual([
    'For Ticketing nothing speaks for this practice and nothing against it. Look again when the workflow grows.',
  ]);
  expect(fitOf(null)).toEqual(['For Ticketing this cannot be told yet. To be found out: alone.']);
  // A verdict that a missing fact could turn into mixed says so.
  expect(fitOf(1)).toEqual(['For Ticketing this practice would cost more than it saves: alone.']);
  expect(fitOf(1, null)).toEqual([
    'For Ticketing this practice would cost more than it saves: alone.',
    'Not known yet, and it could change this: facing.',
  ]);
});
