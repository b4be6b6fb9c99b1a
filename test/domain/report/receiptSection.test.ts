import { expect, test } from 'vitest';
import { buildReportModel } from '../../../src/domain/report/buildReportModel';
import { ReportModel } from '../../../src/domain/report/reportModel';
import { assessAll } from '../assessOne';
import { buildPack } from '../buildPack';
import {
  aDrill,
  anAnswer,
  aReceipt,
  aWorkflow,
  buildRecord,
  daysAgo,
  type RecordSketch,
} from '../buildRecord';
import { told, toldIn } from './told';

const pack = buildPack({
  questions: [
    { id: 'q', in: 'respond' },
    { id: 'all', in: 'respond', scope: 'client' },
  ],
});

function scorecard(sketch: RecordSketch) {
  const model = buildReportModel('scorecard', buildRecord(sketch), assessAll(pack, sketch), pack, {
    documentId: 'EK-1',
    revision: null,
  });
  expect(ReportModel.parse(model)).toEqual(model);
  toldIn(model);
  if (model.kind !== 'scorecard') throw new Error('no scorecard');
  return model;
}

test('every receipt is named with its kind, its day and what age left of it', () => {
  // Whole for 180 days as a drill, 90 as a record or a statement, 365 as a document; from then on a level is lost for
  // each such span that has begun. A record 100 days old lost one of its three; a statement, who has one, lost all.
  const { receipts } = scorecard({
    receipts: [
      aDrill('Slow issuer', 'passed', 10, [['q', 4]]),
      aDrill('Cold start', 'partly', 0, []),
      aDrill('Register away', 'failed', 10, []),
      aReceipt('Ledger export', 'record', 100, [
        ['q', 3],
        ['all', 2, null],
      ]),
      aReceipt('“It backs off”', 'statement', 91, [['q', 1]]),
      aReceipt('Next audit', 'document', -5, [['q', 2]]),
    ],
  });
  expect(
    receipts?.rows.map((row) => [
      row.ref,
      row.title,
      row.kind,
      row.outcome,
      row.on,
      told(row.state),
      row.answers,
    ]),
  ).toEqual([
    ['R1', 'Slow issuer', 'drill', 'passed', daysAgo(10), 'until 17 Dec 2025', 1],
    ['R2', 'Cold start', 'drill', 'partly', daysAgo(0), 'until 27 Dec 2025', 0],
    ['R3', 'Register away', 'drill', 'failed', daysAgo(10), 'proves nothing: it failed', 0],
    ['R4', 'Ledger export', 'record', null, daysAgo(100), 'until 20 Jun 2025, now 1 level weaker', 2],
    ['R5', '“It backs off”', 'statement', null, daysAgo(91), 'until 29 Jun 2025, proves nothing now', 1],
    ['R6', 'Next audit', 'document', null, daysAgo(-5), 'not yet: later than this document', 1],
  ]);
  expect(receipts?.note.map(told).join(' ')).toBe(
    '6 receipts as of 30 June 2025: 2 in full, 1 weaker by age, 3 prove nothing.',
  );
});

test('the questions name the receipts behind them, strongest first', () => {
  const { pages } = scorecard({
    workflows: [aWorkflow(), aWorkflow({ id: 'v' })],
    answers: [anAnswer('q', 4), anAnswer('all', 2, { workflowId: null })],
    receipts: [
      aReceipt('weak', 'statement', 1, [['q', 1]]),
      aReceipt('for all', 'document', 1, [['all', 2, null]]),
      aReceipt('strong', 'record', 1, [['q', 3]]),
    ],
  });
  const refs = (at: number) =>
    pages[at]?.questions.flatMap(({ rows }) => rows).map(({ short, receipts }) => [short, receipts]);
  const [q, all] = pages[0]?.questions.flatMap(({ rows }) => rows.map(({ short }) => short)) ?? [];
  expect(refs(0)).toEqual([
    [q, ['R3', 'R1']],
    [all, ['R2']],
  ]);
  expect(refs(1)).toEqual([
    [q, []],
    [all, ['R2']],
  ]);
});

test('without receipts there is no list of them', () => {
  expect(scorecard({}).receipts).toBeUndefined();
});
