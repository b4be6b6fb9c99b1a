import { expect, test } from 'vitest';
import { roundedUp } from '../../../src/domain/claims/defendedWording';
import { startOfDay } from '../../../src/domain/time';
import { assessAll } from '../assessOne';
import { aFigure, type MetricsSketch } from '../buildMetrics';
import { buildPack } from '../buildPack';
import { aDrill, anAnswer, aReceipt, daysAgo, type RecordSketch } from '../buildRecord';
import { aClaim, aDrillRecord, type ClaimSketch } from './aClaim';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const pack = buildPack({
  questions: [
    { id: 'truth', in: 'respond' },
    { id: 'backup', in: 'respond' },
    { id: 'contract', in: 'promise' },
  ],
});

const defends = (claim: ClaimSketch, record: RecordSketch = {}, metrics: readonly MetricsSketch[] = []) =>
  assessAll(pack, { ...record, more: { claims: [aClaim(claim)], ...record.more } }, metrics).claims[0]
    ?.defends;

/** Times of a drill so many days ago, in minutes after it began at midnight. */
const at = (days: number, minutes: number) => startOfDay(daysAgo(days)) + minutes * MINUTE;

test('drills say how long the longest took, among how many, and since when', () => {
  // Started 0, restored after 12 and 20 minutes, records right 8 and 45 minutes later; the third failed.
  const receipts = [
    aDrill('a', 'passed', 100, [], { restoredAt: at(100, 12), reconciledAt: at(100, 20) }),
    aDrill('b', 'passed', 10, [], { restoredAt: at(10, 20), reconciledAt: at(10, 65) }),
    aDrill('c', 'failed', 40, []),
  ];
  const drills = [
    aDrillRecord({ id: 'da', receiptId: 'a', daysAgo: 100, startedAt: at(100, 0) }),
    aDrillRecord({ id: 'db', receiptId: 'b', daysAgo: 10, startedAt: at(10, 0) }),
  ];
  const period = { from: daysAgo(100), to: daysAgo(10), of: 3 };
  expect(defends({ receipts: ['a', 'b', 'c'] }, { receipts, more: { drills } })).toEqual([
    { kind: 'restored', within: 20 * MINUTE, drills: 2, ...period },
    { kind: 'reconciled', within: 45 * MINUTE, drills: 2, ...period },
  ]);
});

test('drills without times say how many passed; those that aged only when the last one was', () => {
  const receipts = [
    aDrill('a', 'passed', 3, []),
    aDrill('b', 'partly', 5, []),
    aDrill('c', 'passed', 300, []),
  ];
  expect(defends({ receipts: ['a', 'b'] }, { receipts })).toEqual([
    { kind: 'passed', drills: 1, of: 2, from: daysAgo(5), to: daysAgo(3) },
  ]);
  expect(defends({ receipts: ['c'] }, { receipts })).toEqual([
    { kind: 'last-drill', outcome: 'passed', on: daysAgo(300) },
  ]);
});

test('figures come with n, open records and their period, whatever the limit says', () => {
  const figures = [{ figure: 'truth', statistic: 'median' as const, atMost: HOUR }];
  const metrics = { figures: { truth: aFigure({ n: 25, open: 2, median: 1, kmMedian: 3 * HOUR }) } };
  expect(defends({ figures }, {}, [metrics])).toEqual([
    {
      kind: 'figure',
      workflowId: 'w',
      figure: 'truth',
      statistic: 'median',
      value: 3 * HOUR,
      n: 25,
      open: 2,
      period: null,
    },
  ]);
  // Not reached: there is no number to name.
  const none = { figures: { truth: aFigure({ n: 2, open: 7, median: 1, kmMedian: null }) } };
  expect(defends({ figures }, {}, [none])).toEqual([{ kind: 'nothing' }]);
});

test('answers are spoken of as far as they are proven: rehearsed, practised, agreed', () => {
  const record = {
    answers: [anAnswer('truth', 4), anAnswer('backup', 4), anAnswer('contract', 2)],
    receipts: [
      aDrill('d', 'passed', 1, [['truth', 4]]),
      aReceipt('r', 'record', 1, [['backup', 4]]),
      aReceipt('p', 'document', 1, [['contract', 2]]),
    ],
  };
  const place = (questionId: string) => ({ questionId, workflowId: 'w' });
  const claim = {
    answers: [
      ['contract', 4],
      ['backup', 4],
      ['truth', 4],
    ] as const,
  };
  expect(defends(claim, record)).toEqual([
    { kind: 'rehearsed', answers: [place('truth')] },
    { kind: 'practised', answers: [place('backup')] },
    { kind: 'agreed', answers: [place('contract')] },
  ]);
  expect(defends(claim, { answers: record.answers })).toEqual([{ kind: 'nothing' }]);
});

test('a time within which something was done is rounded up to the unit it is written in', () => {
  expect(roundedUp(999)).toBe(1000);
  expect(roundedUp(5 * MINUTE + 1)).toBe(5 * MINUTE + 6_000);
  expect(roundedUp(38 * MINUTE + 1)).toBe(39 * MINUTE);
  expect(roundedUp(25 * HOUR + 1)).toBe(26 * HOUR);
  expect(roundedUp(20 * 24 * HOUR + 1)).toBe(21 * 24 * HOUR);
});
