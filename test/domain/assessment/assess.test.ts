import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessmentResult } from '../../../src/domain/assessment/assessmentResult';
import { projectMoves } from '../../../src/domain/assessment/projectMoves';
import type { Score } from '../../../src/domain/scoring/score';
import { assessAll } from '../assessOne';
import { buildMetrics } from '../buildMetrics';
import { AS_OF, anAnswer, aTimedDrill, aWorkflow, buildRecord, notApplicable } from '../buildRecord';
import {
  anyMetrics,
  anyRecord,
  level,
  questionIds,
  receiptCalled,
  richPack,
  WORKFLOWS,
} from './arbitraryRecord';

const RUNS = { numRuns: 300 };
const TOLERANCE = 1e-9;

const scoresOf = ({ client, workflows }: AssessmentResult): readonly Score[] => [
  client.score,
  ...workflows.flatMap(({ score, dimensions }) => [score, ...dimensions.map((dimension) => dimension.score)]),
];
const workflowAndClientScores = ({ client, workflows }: AssessmentResult): readonly Score[] => [
  client.score,
  ...workflows.map(({ score }) => score),
];

describe('an assessment', () => {
  it('lists receipts oldest first and workflows as entered', () => {
    const record = {
      workflows: [aWorkflow({ id: 'v' }), aWorkflow({ id: 'w' })],
      receipts: [aTimedDrill('new', 1, []), aTimedDrill('old', 9, [])],
    };
    const result = assessAll(richPack, record);
    expect(result.receipts.map(({ id }) => id)).toEqual(['old', 'new']);
    expect(result.workflows.map(({ workflowId }) => workflowId)).toEqual(['v', 'w']);
    expect(result.asOf).toBe(AS_OF);
  });

  it('never proves more than is claimed, and keeps scores inside their range', () => {
    fc.assert(
      fc.property(anyRecord, anyMetrics, (record, metrics) => {
        const result = assessAll(richPack, record, metrics);
        for (const { questions } of result.workflows) {
          for (const { claimed, proven } of questions) {
            expect(proven === null).toBe(claimed === null);
            expect(proven ?? 0).toBeLessThanOrEqual(claimed ?? 0);
          }
        }
        for (const { claimed, proven, coverage } of scoresOf(result)) {
          expect(proven.score ?? 0).toBeLessThanOrEqual((claimed.score ?? 0) + TOLERANCE);
          for (const { score, low, high } of [claimed, proven]) {
            expect(low).toBeLessThanOrEqual((score ?? 100) + TOLERANCE);
            expect(high).toBeGreaterThanOrEqual((score ?? 0) - TOLERANCE);
          }
          expect(coverage).toBeLessThanOrEqual(1 + TOLERANCE);
        }
      }),
      RUNS,
    );
  });

  it('never lowers a proven score for one more receipt', () => {
    fc.assert(
      fc.property(anyRecord, receiptCalled('more'), (record, more) => {
        const before = scoresOf(assessAll(richPack, record));
        const after = scoresOf(
          assessAll(richPack, { ...record, receipts: [...(record.receipts ?? []), more] }),
        );
        after.forEach(({ proven }, at) => {
          const was = before[at]?.proven;
          expect(proven.score ?? 0).toBeGreaterThanOrEqual((was?.score ?? 0) - TOLERANCE);
          expect(proven.low).toBeGreaterThanOrEqual((was?.low ?? 0) - TOLERANCE);
        });
      }),
      RUNS,
    );
  });

  it('never widens a range by an answer', () => {
    const place = fc.tuple(fc.constantFrom(...questionIds), fc.constantFrom(...WORKFLOWS, null));
    fc.assert(
      fc.property(anyRecord, place, level, (record, [questionId, workflowId], claimed) => {
        const taken = (record.answers ?? []).some((answer) => {
          const known = answer as { questionId: string; workflowId: string | null };
          return known.questionId === questionId && known.workflowId === workflowId;
        });
        fc.pre(!taken);
        const answered = [...(record.answers ?? []), anAnswer(questionId, claimed, { workflowId })];
        const before = workflowAndClientScores(assessAll(richPack, record));
        const after = workflowAndClientScores(assessAll(richPack, { ...record, answers: answered }));
        after.forEach((score, at) => {
          for (const side of ['claimed', 'proven'] as const) {
            const was = before[at]?.[side] ?? { low: 0, high: 0 };
            expect(score[side].high - score[side].low).toBeLessThanOrEqual(was.high - was.low + TOLERANCE);
          }
        });
      }),
      RUNS,
    );
  });

  it('does not depend on the order of answers, receipts and symptoms', () => {
    fc.assert(
      fc.property(anyRecord, anyMetrics, fc.infiniteStream(fc.nat()), (record, metrics, keys) => {
        const shuffled = (list: readonly unknown[] = []): unknown[] =>
          list
            .map((entry) => ({ entry, key: keys.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ entry }) => entry);
        const other = {
          ...record,
          answers: shuffled(record.answers),
          receipts: shuffled(record.receipts),
          symptoms: shuffled(record.symptoms),
        };
        expect(JSON.stringify(assessAll(richPack, other, metrics))).toBe(
          JSON.stringify(assessAll(richPack, record, metrics)),
        );
      }),
      RUNS,
    );
  });

  it('gives the same bytes for the same input, and leaves the input alone', () => {
    fc.assert(
      fc.property(anyRecord, anyMetrics, (record, metrics) => {
        const input = JSON.stringify(record);
        const once = JSON.stringify(assessAll(richPack, record, metrics));
        expect(JSON.stringify(assessAll(richPack, record, metrics))).toBe(once);
        expect(JSON.stringify(record)).toBe(input);
      }),
      RUNS,
    );
  });

  it('is never ready or go with over 20 % or a guardrail question not applicable', () => {
    const workflows = [aWorkflow({ profile: { vendors: 1, developers: 9 } })];
    const receipts = [
      aTimedDrill(
        'd',
        0,
        questionIds.map((id) => [id, 4] as const),
      ),
    ];
    fc.assert(
      fc.property(fc.subarray(questionIds), (marked) => {
        const answers = questionIds.map((id) => (marked.includes(id) ? notApplicable(id) : anAnswer(id, 4)));
        const { band, decision } = assessAll(richPack, { workflows, receipts, answers }).workflows[0] ?? {};
        const weightOf = (ids: readonly string[]): number =>
          richPack.questions.reduce((sum, { id, weight }) => sum + (ids.includes(id) ? weight : 0), 0);
        const overShare = weightOf(marked) / weightOf(questionIds) > 0.2;
        const guardrail = marked.includes('c2') || marked.includes('r1');
        if (marked.length === 0) expect(decision).toBe('go');
        if (overShare || guardrail) {
          expect(band?.held).not.toBe('ready');
          expect(decision).not.toBe('go');
        }
      }),
      RUNS,
    );
  });

  it('goes to a workflow only when it is ready, uncapped and no overhead', () => {
    fc.assert(
      fc.property(anyRecord, anyMetrics, (record, metrics) => {
        for (const { decision, band, caps, fit } of assessAll(richPack, record, metrics).workflows) {
          if (decision === 'go') {
            expect({ band, caps }).toEqual({ band: { byScore: 'ready', held: 'ready' }, caps: [] });
          }
          expect(decision === 'overhead').toBe(fit.verdict === 'overhead');
        }
      }),
      RUNS,
    );
  });

  it('never loses proven readiness by a move, and projects one as it ranks it', () => {
    fc.assert(
      fc.property(anyRecord, anyMetrics, (record, metrics) => {
        for (const { workflowId, moves } of assessAll(richPack, record, metrics).workflows) {
          for (const { moveId, gain, provenAfter, liftsCaps } of moves) {
            expect(gain).toBeGreaterThanOrEqual(0);
            const projected = projectMoves(
              buildRecord(record),
              richPack,
              metrics.map(buildMetrics),
              AS_OF,
              workflowId,
              [moveId],
            );
            expect(projected.after.proven.score).toBe(provenAfter);
            expect(projected.liftsCaps).toEqual(liftsCaps);
          }
        }
      }),
      RUNS,
    );
  });
});
