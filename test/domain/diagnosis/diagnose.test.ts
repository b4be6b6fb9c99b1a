import { describe, expect, it } from 'vitest';
import type { EvidenceItem } from '../../../src/domain/assessment/assessmentResult';
import { assessOne } from '../assessOne';
import type { MetricsSketch } from '../buildMetrics';
import { buildPack } from '../buildPack';
import { aDrill, anAnswer, aReceipt, aSymptom, aWorkflow, daysAgo, type RecordSketch } from '../buildRecord';

const pack = buildPack({
  questions: [
    { id: 'weak', in: 'observe' },
    { id: 'weaker', in: 'observe' },
    { id: 'control', in: 'contain' },
    { id: 'second-control', in: 'contain' },
  ],
  fit: [
    { id: 'facing', speaksFor: 'fit', metWhen: { fact: 'customerFacing', is: true } },
    { id: 'busy', speaksFor: 'fit', metWhen: { fact: 'transactionsPerHour', atLeast: 1_000 } },
  ],
  diagnosis: {
    patterns: [
      { id: 'lost', mattersWhen: ['busy', 'facing'] },
      { id: 'stuck', mattersWhen: ['busy'] },
    ],
    causes: [{ id: 'first' }, { id: 'second' }, { id: 'silent' }],
    symptomLinks: [
      { pattern: 'lost', cause: 'first', weight: 0.8 },
      { pattern: 'stuck', cause: 'first', weight: 0.5 },
      { pattern: 'lost', cause: 'second', weight: 0.8 },
    ],
    beliefs: [{ id: 'tools', cause: 'first', weight: 0.3 }],
    answerLinks: [
      { question: 'weak', cause: 'first', weight: 0.4 },
      { question: 'weaker', cause: 'first', weight: 0.9 },
    ],
    controls: [
      { question: 'control', cause: 'first' },
      { question: 'second-control', cause: 'first' },
    ],
  },
});

const causes = (record: RecordSketch, metrics?: MetricsSketch) => assessOne(pack, record, metrics).causes;
const first = (record: RecordSketch, metrics?: MetricsSketch) => {
  const found = causes(record, metrics).find(({ causeId }) => causeId === 'first');
  if (found === undefined) throw new Error('the cause is not listed');
  return found;
};
const lost = (occurrence: 'never' | 'once' | 'recurring', age: number | null = 10) =>
  aSymptom('lost', occurrence, age === null ? null : daysAgo(age));

describe('symptoms as evidence', () => {
  it.each([
    // Link weight 0.8 times strength.
    ['recurring', 10, 0.8, 'strong'],
    ['recurring', 365, 0.8, 'strong'],
    ['recurring', 366, 0.4, 'possible'],
    ['recurring', null, 0.8, 'strong'],
    ['once', 10, 0.4, 'possible'],
    ['once', 366, 0.2, 'unlikely'],
    ['never', 10, 0, 'unlikely'],
  ] as const)('%s, last seen %s days ago, gives %d: %s', (occurrence, age, position, band) => {
    const cause = first({ symptoms: [lost(occurrence, age)] });
    expect(cause.position).toBeCloseTo(position, 10);
    expect(cause.band).toBe(band);
    expect(cause.evidence).toHaveLength(occurrence === 'never' ? 0 : 1);
  });

  it('come together by noisy-OR, with shares that add up', () => {
    // lost once 0.8 * 0.5 = 0.4; stuck recurring 0.5: 1 - 0.6 * 0.5 = 0.7, likely.
    const cause = first({ symptoms: [lost('once'), aSymptom('stuck', 'recurring', daysAgo(1))] });
    expect(cause.position).toBeCloseTo(0.7, 10);
    expect(cause.band).toBe('likely');
    // Shares: -ln 0.6 = 0.5108, -ln 0.5 = 0.6931, sum 1.2040: 0.4243 and 0.5757; the larger first.
    expect(cause.evidence).toMatchObject([{ patternId: 'stuck' }, { patternId: 'lost' }]);
    expect(cause.evidence.map(({ share }) => share)).toEqual([
      expect.closeTo(0.5757, 4) as number,
      expect.closeTo(0.4243, 4) as number,
    ]);
  });

  it('leave out a cause about which nothing was asked', () => {
    expect(causes({})).toEqual([]);
    const asked = causes({ symptoms: [aSymptom('stuck', 'never', null)] });
    expect(asked.map(({ causeId }) => causeId)).toEqual(['first']);
  });

  it('keep pack order on ties that lie half way between two rounded numbers', () => {
    const ids = ['p1', 'p2', 'p3', 'p4', 'p5'];
    const links = (cause: string, weights: readonly number[]) =>
      weights.map((weight, at) => ({ pattern: ids[at], cause, weight }));
    const halfWay = buildPack({
      questions: [{ id: 'q', in: 'observe' }],
      fit: [{ id: 'facing', speaksFor: 'fit', metWhen: { fact: 'customerFacing', is: true } }],
      diagnosis: {
        patterns: ids.map((id) => ({ id, mattersWhen: ['facing'] })),
        causes: [{ id: 'first' }, { id: 'second' }],
        // Both 1 - 0.85 * 0.85 * 0.85 * 0.75 * 0.65 = 0.7006140625; in floats the first ends in ...24999.
        symptomLinks: [
          ...links('first', [0.15, 0.25, 0.15, 0.35, 0.15]),
          ...links('second', [0.15, 0.15, 0.15, 0.25, 0.35]),
        ],
      },
    });
    const found = assessOne(halfWay, { symptoms: ids.map((id) => aSymptom(id, 'recurring', daysAgo(1))) });
    expect(found.causes.map(({ causeId }) => causeId)).toEqual(['first', 'second']);
    for (const { position } of found.causes) expect(position).toBeCloseTo(0.7006140625, 12);
  });

  it('keep pack order on ties', () => {
    // Both rest on "lost" alone with 0.8.
    expect(causes({ symptoms: [lost('recurring')] }).map(({ causeId }) => causeId)).toEqual([
      'first',
      'second',
    ]);
  });

  it('put the cause most pointed at first', () => {
    // first is damped by a proven control: 0.8 * (1 - 0.5) = 0.4; second stays at 0.8.
    const record = {
      symptoms: [lost('recurring', 10)],
      answers: [anAnswer('control', 4)],
      receipts: [aDrill('d', 'passed', 5, [['control', 4]])],
    };
    expect(causes(record).map(({ causeId }) => causeId)).toEqual(['second', 'first']);
  });
});

describe('measured sightings', () => {
  const seen = (...ages: readonly number[]): MetricsSketch => ({
    sightings: [{ patternId: 'lost', days: ages.map(daysAgo), serviceIds: ['db'] }],
  });
  const item = (record: RecordSketch, metrics: MetricsSketch): EvidenceItem | undefined =>
    first(record, metrics).evidence[0];

  it('count one as once and two within 365 days as recurring', () => {
    expect(item({}, seen(5))).toMatchObject({ source: 'measured', occurrence: 'once', incidents: 1 });
    expect(item({}, seen(0, 365))).toMatchObject({ occurrence: 'recurring', incidents: 2 });
    expect(item({}, seen(0, 366))).toMatchObject({ occurrence: 'once', incidents: 2, aged: false });
    expect(item({}, seen(5, 5))).toMatchObject({ occurrence: 'recurring' });
  });

  it('age like others, by the last one', () => {
    // Recurring 1, last seen 400 days ago: 0.5; times 0.8 = 0.4.
    const aged = item({}, seen(400, 500));
    expect(aged).toMatchObject({ occurrence: 'recurring', aged: true, lastSeen: daysAgo(400) });
    expect(aged?.strength).toBeCloseTo(0.4, 10);
  });

  it('leave out incidents after the day of the assessment', () => {
    expect(item({}, seen(-1, 5))).toMatchObject({ occurrence: 'once', incidents: 1, lastSeen: daysAgo(5) });
    expect(causes({}, seen(-1))).toEqual([]);
  });

  it('count when at least as strong as what was said, else what was said does', () => {
    expect(item({ symptoms: [lost('once', 20)] }, seen(5))).toMatchObject({
      source: 'measured',
      lastSeen: daysAgo(5),
    });
    expect(item({ symptoms: [lost('never')] }, seen(5))).toMatchObject({ source: 'measured' });
    expect(item({ symptoms: [lost('recurring', 20)] }, seen(5))).toMatchObject({
      source: 'said',
      occurrence: 'recurring',
      lastSeen: daysAgo(20),
      incidents: 1,
    });
  });
});

describe('weak answers as evidence', () => {
  it('enter as one item, the largest link weight times shortfall, at most 0.5', () => {
    // weak at 1: 0.4 * 3/4 = 0.3; weaker at 3: 0.9 * 1/4 = 0.225.
    const cause = first({ answers: [anAnswer('weak', 1), anAnswer('weaker', 3)] });
    expect(cause.evidence).toMatchObject([{ kind: 'answers', questionIds: ['weak', 'weaker'], share: 1 }]);
    expect(cause.position).toBeCloseTo(0.3, 10);
    // weaker at 0: 0.9, held to 0.5.
    const held = first({ answers: [anAnswer('weak', 1), anAnswer('weaker', 0)] });
    expect(held.position).toBe(0.5);
    expect(held.evidence).toMatchObject([{ questionIds: ['weaker', 'weak'], strength: 0.5 }]);
  });

  it('are absent at level 4, unless a contradiction is open: then the proven level counts', () => {
    expect(first({ answers: [anAnswer('weak', 4)] })).toMatchObject({ position: 0, evidence: [] });
    const beside = first({ answers: [anAnswer('weak', 4), anAnswer('weaker', 3)] });
    expect(beside.evidence).toMatchObject([{ questionIds: ['weaker'] }]);
    // Failed drill, a document proves 2: 0.4 * (4 - 2) / 4 = 0.2.
    const cause = first({
      answers: [anAnswer('weak', 4)],
      receipts: [aDrill('f', 'failed', 1, [['weak', 4]]), aReceipt('r', 'document', 1, [['weak', 2]])],
    });
    expect(cause.position).toBeCloseTo(0.2, 10);
  });
});

describe('beliefs as evidence', () => {
  it('enter at no more than 0.3', () => {
    const cause = first({ beliefs: ['tools'] });
    expect(cause).toMatchObject({
      band: 'possible',
      evidence: [{ kind: 'belief', beliefId: 'tools', share: 1 }],
    });
    expect(cause.position).toBeCloseTo(0.3, 10);
    expect(first({ beliefs: ['tools', 'tools'] }).evidence).toHaveLength(1);
  });

  it('point at their own cause, with their own weight', () => {
    const others = buildPack({
      questions: [
        { id: 'a', in: 'observe' },
        { id: 'b', in: 'observe' },
      ],
      diagnosis: {
        causes: [{ id: 'one' }, { id: 'two' }],
        beliefs: [
          { id: 'light', cause: 'one', weight: 0.2 },
          { id: 'heavy', cause: 'two', weight: 0.3 },
        ],
        answerLinks: [
          { question: 'a', cause: 'one', weight: 0.4 },
          { question: 'b', cause: 'two', weight: 0.4 },
        ],
      },
    });
    const said = assessOne(others, { beliefs: ['light', 'heavy'], answers: [anAnswer('a', 0)] }).causes;
    // One: 1 - 0.6 * 0.8 = 0.52; two: the belief alone.
    expect(said.map(({ causeId, position }) => [causeId, Math.round(position * 100)])).toEqual([
      ['one', 52],
      ['two', 30],
    ]);
  });

  it('join symptoms and answers', () => {
    // 1 - (1 - 0.8) * (1 - 0.3) * (1 - 0.3) = 0.902.
    const cause = first({
      symptoms: [lost('recurring')],
      answers: [anAnswer('weak', 1)],
      beliefs: ['tools'],
    });
    expect(cause.position).toBeCloseTo(0.902, 10);
    expect(cause.evidence.map(({ kind }) => kind)).toEqual(['symptom', 'answers', 'belief']);
    expect(cause.evidence.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});

describe('controls', () => {
  const answers = [anAnswer('control', 4), anAnswer('second-control', 4)];
  const symptoms = [lost('recurring', 10)];

  it('damp by half of what is proven, each of them', () => {
    // control proven 4: 1 - 0.5 = 0.5; second proven 2: 1 - 0.25 = 0.75; 0.8 * 0.375 = 0.3.
    const cause = first({
      answers,
      symptoms,
      receipts: [
        aDrill('d', 'passed', 5, [['control', 4]]),
        aReceipt('r', 'document', 5, [['second-control', 2]]),
      ],
    });
    expect(cause.position).toBeCloseTo(0.3, 10);
    expect(cause.dampedBy).toEqual(['control', 'second-control']);
    expect(cause.controls.map(({ questionId, damps }) => [questionId, damps])).toEqual([
      ['control', true],
      ['second-control', true],
    ]);
  });

  it('damp by no more than is claimed', () => {
    // Claimed 2 under a drill that supports 4: 0.8 * (1 - 0.25) = 0.6.
    const receipts = [aDrill('d', 'passed', 5, [['control', 4]])];
    expect(first({ answers: [anAnswer('control', 2)], symptoms, receipts }).position).toBeCloseTo(0.6, 10);
  });

  it('do not damp by a claim alone', () => {
    expect(first({ answers, symptoms })).toMatchObject({ position: 0.8, dampedBy: [] });
  });

  it('do not damp where the symptom was seen after the receipt; on the same day they do', () => {
    const drilled = (age: number) =>
      first({ answers, symptoms, receipts: [aDrill('d', 'passed', age, [['control', 4]])] }).position;
    expect(drilled(11)).toBeCloseTo(0.8, 10);
    expect(drilled(10)).toBeCloseTo(0.4, 10);
    expect(drilled(9)).toBeCloseTo(0.4, 10);
  });

  it('are told with their receipt, and why one does not damp', () => {
    const told = (age: number, level = 4) =>
      first({
        answers: [anAnswer('control', level)],
        symptoms,
        receipts: [aDrill('d', 'passed', age, [['control', 4]])],
      }).controls;
    const receipt = { questionId: 'control', receiptId: 'd' };
    expect(told(10)).toEqual([{ ...receipt, countedFrom: daysAgo(10), damps: true, seenAfter: null }]);
    // Seen 10 days ago, a day after the drill.
    expect(told(11)).toEqual([
      { ...receipt, countedFrom: daysAgo(11), damps: false, seenAfter: daysAgo(10) },
    ]);
    // 180 days in full, then a level for each 180: nothing left after 900.
    expect(told(901)).toEqual([]);
    expect(told(11, 0)).toEqual([]);
    expect(first({ answers, symptoms }).controls).toEqual([]);
  });

  it('use the day that age counts from, not the capture', () => {
    const receipt = aReceipt('r', 'metric', 0, [['control', 3]], { dataEndsOn: daysAgo(30) });
    expect(first({ answers, symptoms, receipts: [receipt] }).dampedBy).toEqual([]);
  });

  it('damp by a later, weaker receipt at its own level', () => {
    // The drill of 20 days ago came before the symptom; the document of 5 days ago proves 2: 0.8 * 0.75 = 0.6.
    const receipts = [
      aDrill('d', 'passed', 20, [['control', 4]]),
      aReceipt('r', 'document', 5, [['control', 2]]),
    ];
    expect(first({ answers, symptoms, receipts }).position).toBeCloseTo(0.6, 10);
  });

  it('look at the latest of all symptoms of the cause', () => {
    const drilled = (...seen: unknown[]) =>
      first({
        answers: [anAnswer('control', 4)],
        symptoms: seen,
        receipts: [aDrill('d', 'passed', 10, [['control', 4]])],
      }).dampedBy;
    const stuck = (age: number) => aSymptom('stuck', 'once', daysAgo(age));
    expect(drilled(lost('once', 20), stuck(11))).toEqual(['control']);
    expect(drilled(lost('once', 20), stuck(9))).toEqual([]);
    expect(drilled(lost('once', 9), stuck(20))).toEqual([]);
    expect(drilled(lost('once', null), stuck(9))).toEqual([]);
  });

  it('look at imported incidents too, even where what was said counts', () => {
    const metrics = { sightings: [{ patternId: 'lost', days: [daysAgo(2)] }] };
    const receipts = [aDrill('d', 'passed', 5, [['control', 4]])];
    expect(first({ answers, symptoms, receipts }, metrics)).toMatchObject({
      dampedBy: [],
      evidence: [{ source: 'said' }],
    });
  });

  it('damp where nobody could say when the symptom was seen', () => {
    const receipts = [aDrill('d', 'passed', 5, [['control', 4]])];
    expect(first({ answers, symptoms: [lost('recurring', null)], receipts }).dampedBy).toEqual(['control']);
  });
});

describe('where a cause lands', () => {
  it('names the services of its symptoms in the order of the workflow, and the criteria met', () => {
    const services = ['api', 'db', 'mail'].map((id) => ({ id, name: id, kind: 'service' }));
    const cause = first(
      {
        workflows: [aWorkflow({ services, profile: { customerFacing: true } })],
        symptoms: [
          aSymptom('lost', 'once', null, { serviceIds: ['db', 'gone'] }),
          aSymptom('stuck', 'never', null, { serviceIds: ['mail'] }),
        ],
      },
      { sightings: [{ patternId: 'lost', days: [daysAgo(1)], serviceIds: ['api'] }] },
    );
    expect(cause.serviceIds).toEqual(['api', 'db']);
    expect(cause.restsOn).toEqual(['facing']);
  });
});
