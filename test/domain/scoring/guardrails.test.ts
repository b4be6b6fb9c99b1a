import { describe, expect, it } from 'vitest';
import { assessOne } from '../assessOne';
import { buildMetrics, escalations, type MetricsSketch } from '../buildMetrics';
import { buildPack, escalateGuardrail, saidGuardrail } from '../buildPack';
import { aDrill, anAnswer, aReceipt, aWorkflow, notApplicable, type RecordSketch } from '../buildRecord';

const pack = buildPack({
  questions: [{ id: 'q', in: 'respond', guardrail: 'escalate' }],
  guardrails: [escalateGuardrail()],
  dimensions: { respond: 1 },
});

const guardrail = (record: RecordSketch, metrics?: MetricsSketch) =>
  assessOne(pack, record, metrics).guardrails[0];

describe('guardrail state', () => {
  it('is unknown without an answer, and in between at level 2', () => {
    expect(guardrail({})).toMatchObject({ state: 'unknown', because: 'no-answer', measured: null });
    expect(guardrail({ answers: [anAnswer('q', 2)] })).toMatchObject({
      state: 'unknown',
      because: 'level-between',
    });
  });

  it('is broken when claimed 0 or 1', () => {
    for (const level of [0, 1]) {
      expect(guardrail({ answers: [anAnswer('q', level)] })).toMatchObject({
        state: 'broken',
        because: 'answered-low',
      });
    }
  });

  it('is claimed from 3 on, and held once proven 3', () => {
    const answers = [anAnswer('q', 4)];
    expect(guardrail({ answers })).toMatchObject({ state: 'claimed', because: 'said' });
    const document = [aReceipt('r', 'document', 0, [['q', 2]])];
    expect(guardrail({ answers, receipts: document })).toMatchObject({ state: 'claimed' });
    const record = [aReceipt('r', 'record', 0, [['q', 3]])];
    expect(guardrail({ answers, receipts: record })).toMatchObject({ state: 'held', because: 'proven' });
  });

  it('is unknown when marked not applicable or ruled out by the profile', () => {
    expect(guardrail({ answers: [notApplicable('q')] })).toMatchObject({
      state: 'unknown',
      because: 'not-applicable',
    });
  });

  it('counts as unanswered, not as not applicable, where only the scope leaves it out', () => {
    const extended = buildPack({
      questions: [
        { id: 'q', in: 'respond', guardrail: 'line', core: false },
        { id: 'core', in: 'respond' },
      ],
      guardrails: [saidGuardrail()],
    });
    const result = assessOne(extended, { scope: 'core', answers: [anAnswer('q', 4)] });
    expect(result.guardrails[0]).toMatchObject({ state: 'unknown', because: 'no-answer' });
    expect(result.caps.map(({ kind }) => kind)).not.toContain('guardrail-not-applicable');
  });

  it('does not apply in the core scope only where one of its core questions does not', () => {
    const mixed = buildPack({
      questions: [
        { id: 'inner', in: 'respond', guardrail: 'line' },
        { id: 'outer', in: 'respond', guardrail: 'line', core: false },
      ],
      guardrails: [saidGuardrail()],
    });
    const capped = (scope: 'core' | 'full', marked: string) =>
      assessOne(mixed, {
        scope,
        answers: ['inner', 'outer'].map((id) => (id === marked ? notApplicable(id) : anAnswer(id, 4))),
      }).caps.some(({ kind }) => kind === 'guardrail-not-applicable');
    expect(capped('core', 'inner')).toBe(true);
    expect(capped('core', 'outer')).toBe(false);
    expect(capped('full', 'outer')).toBe(true);
    expect(capped('full', 'none')).toBe(false);
  });

  it('is not listed where no question hangs on it', () => {
    const loose = buildPack({ questions: [{ id: 'q', in: 'respond' }], guardrails: [saidGuardrail()] });
    expect(assessOne(loose, {})).toMatchObject({ guardrails: [], caps: [{}, {}] });
  });

  it('stands where the worst of its questions does', () => {
    const two = buildPack({
      questions: [
        { id: 'strong', in: 'respond', guardrail: 'line' },
        { id: 'poor', in: 'respond', guardrail: 'line' },
      ],
      guardrails: [saidGuardrail()],
    });
    const state = (poor: number) =>
      assessOne(two, {
        answers: [anAnswer('strong', 4), anAnswer('poor', poor)],
        receipts: [aDrill('d', 'passed', 0, [['strong', 4]])],
      }).guardrails;
    expect(state(1)).toMatchObject([{ state: 'broken', questionId: 'poor' }]);
    expect(state(2)).toMatchObject([{ state: 'unknown', questionId: 'poor' }]);
    expect(state(4)).toMatchObject([{ state: 'claimed', questionId: 'poor' }]);
  });

  it('names the person who owns it here', () => {
    const person = { name: 'Ada', title: 'on call' };
    const workflows = [aWorkflow({ guardrailOwners: [{ guardrailId: 'escalate', person }] })];
    expect(guardrail({ workflows })?.owner).toEqual(person);
    const another = [aWorkflow({ guardrailOwners: [{ guardrailId: 'line', person }] })];
    expect(guardrail({ workflows: another })?.owner).toBeNull();
    expect(guardrail({})?.owner).toBeNull();
  });
});

describe('a measured limit', () => {
  const proven = {
    answers: [anAnswer('q', 4)],
    receipts: [aDrill('d', 'passed', 0, [['q', 4]])],
  };

  it('breaks the guardrail when the lower bound passes the allowed share: 6 of 20 is 14 %', () => {
    const result = assessOne(pack, proven, { limits: [escalations(6, 20)] });
    expect(result.guardrails[0]).toMatchObject({ state: 'broken', because: 'measured' });
    expect(result.guardrails[0]?.measured).toMatchObject({ n: 20, over: 6, contradicts: true });
    expect(result.guardrails[0]?.measured?.lowerBound).toBeCloseTo(0.1396, 4);
    expect(result.contradictions).toMatchObject([
      { kind: 'measured-limit', questionId: 'q', claimed: 4, guardrailId: 'escalate' },
    ]);
  });

  it('does not at 3 of 10, which is 8.7 %', () => {
    const result = assessOne(pack, proven, { limits: [escalations(3, 10)] });
    expect(result.guardrails[0]).toMatchObject({ state: 'held', measured: { contradicts: false } });
    expect(result.guardrails[0]?.measured?.lowerBound).toBeCloseTo(0.0873, 4);
    expect(result.contradictions).toEqual([]);
  });

  it('says nothing under its minimum n, and shows that', () => {
    const result = assessOne(pack, proven, { limits: [escalations(9, 9)] });
    expect(result.guardrails[0]).toMatchObject({
      state: 'held',
      measured: { n: 9, minimum: 10, lowerBound: null, contradicts: false },
    });
  });

  it('breaks it whatever is claimed, but contradicts only a claim of 3 or more', () => {
    const limits = { limits: [escalations(20, 20)] };
    const low = assessOne(pack, { answers: [anAnswer('q', 2)] }, limits);
    expect(low.guardrails[0]).toMatchObject({ state: 'broken', because: 'measured' });
    expect(low.contradictions).toEqual([]);
    const marked = assessOne(pack, { answers: [notApplicable('q')] }, limits);
    expect(marked.guardrails[0]).toMatchObject({ state: 'broken', because: 'measured' });
    expect(marked.caps.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['guardrail-broken', 'guardrail-not-applicable']),
    );
  });

  it('is null where another limit or figure was counted', () => {
    const other = { ...escalations(20, 20), limitMs: 60_000 };
    expect(guardrail(proven, { limits: [other] })).toMatchObject({ state: 'held', measured: null });
    expect(buildMetrics({ limits: [other] }).limits).toHaveLength(1);
  });
});

describe('a failed drill', () => {
  const failedOf = (claimed: number, receipts: readonly unknown[]) =>
    assessOne(pack, { answers: [anAnswer('q', claimed)], receipts }).contradictions;

  it('contradicts a claim of 3 or more', () => {
    const receipts = [aDrill('d', 'failed', 10, [['q', 4]])];
    expect(failedOf(3, receipts)).toMatchObject([
      { kind: 'failed-drill', questionId: 'q', claimed: 3, receiptId: 'd' },
    ]);
    expect(failedOf(2, receipts)).toEqual([]);
  });

  it('is answered by a later drill that passed, not by one that passed in part and not by an earlier one', () => {
    const failed = aDrill('f', 'failed', 10, [['q', 4]]);
    expect(failedOf(4, [failed, aDrill('p', 'passed', 9, [['q', 4]])])).toEqual([]);
    expect(failedOf(4, [failed, aDrill('p', 'partly', 9, [['q', 4]])])).toHaveLength(1);
    expect(failedOf(4, [failed, aDrill('p', 'passed', 11, [['q', 4]])])).toHaveLength(1);
  });

  it('decides over another drill on the same day', () => {
    const both = [aDrill('a', 'passed', 10, [['q', 4]]), aDrill('b', 'failed', 10, [['q', 4]])];
    expect(failedOf(4, both)).toMatchObject([{ receiptId: 'b' }]);
    expect(failedOf(4, both.toReversed())).toMatchObject([{ receiptId: 'b' }]);
  });

  it('does not count before it happened', () => {
    expect(failedOf(4, [aDrill('f', 'failed', -1, [['q', 4]])])).toEqual([]);
  });

  it('does not contradict an answer that it is not linked to', () => {
    const two = buildPack({
      questions: [
        { id: 'q', in: 'respond' },
        { id: 'other', in: 'respond' },
      ],
    });
    const result = assessOne(two, {
      answers: [anAnswer('q', 4), anAnswer('other', 4)],
      receipts: [aDrill('f', 'failed', 1, [['other', 4]])],
    });
    expect(result.contradictions.map(({ questionId }) => questionId)).toEqual(['other']);
  });
});
