import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/domain/assessment/assess';
import type { AssessmentResult } from '../../../src/domain/assessment/assessmentResult';
import type { Score } from '../../../src/domain/scoring/score';
import { assessAll } from '../assessOne';
import { buildMetrics } from '../buildMetrics';
import { AS_OF, anAnswer, aTimedDrill, aWorkflow, buildRecord, notApplicable } from '../buildRecord';
import { placeOf, receiptCalled, WORKFLOWS } from '../arbitraryEntries';
import { anyAssessment, anyPack } from './arbitraryAssessment';

const RUNS = { numRuns: 1_000 };
const TOLERANCE = 1e-9;
/** A thousand assessments on a busy machine. */
const SLOW = 120_000;

const scoresOf = ({ client, workflows }: AssessmentResult): readonly Score[] => [
  client.score,
  ...workflows.flatMap(({ score, dimensions }) => [score, ...dimensions.map((dimension) => dimension.score)]),
];

const claimedLevels = fc.integer({ min: 0, max: 4 });

/** An assessment, and one more of something that depends on its questions. */
const withOneMore = <T>(one: (ids: readonly string[]) => fc.Arbitrary<T>) =>
  anyAssessment.chain((assessment) =>
    fc.record({ assessment: fc.constant(assessment), more: one(assessment.ids) }),
  );

describe('over any pack, record and measurements', () => {
  it(
    'proven is never above claimed, and every score lies within its range',
    () => {
      fc.assert(
        fc.property(anyAssessment, ({ pack, record, metrics }) => {
          const result = assessAll(pack, record, metrics);
          for (const { questions } of result.workflows) {
            for (const { claimed, proven } of questions) {
              expect(proven === null).toBe(claimed === null);
              expect(proven ?? 0).toBeLessThanOrEqual(claimed ?? 0);
            }
          }
          for (const { claimed, proven, coverage } of scoresOf(result)) {
            expect(proven.score === null).toBe(claimed.score === null);
            expect(proven.score ?? 0).toBeLessThanOrEqual((claimed.score ?? 0) + TOLERANCE);
            expect(proven.low).toBeLessThanOrEqual(claimed.low + TOLERANCE);
            expect(proven.high).toBeLessThanOrEqual(claimed.high + TOLERANCE);
            for (const { score, low, high } of [claimed, proven]) {
              expect(low).toBeGreaterThanOrEqual(-TOLERANCE);
              expect(high).toBeLessThanOrEqual(100 + TOLERANCE);
              expect(low).toBeLessThanOrEqual((score ?? 100) + TOLERANCE);
              expect(high).toBeGreaterThanOrEqual((score ?? 0) - TOLERANCE);
            }
            expect(coverage).toBeLessThanOrEqual(1 + TOLERANCE);
          }
        }),
        RUNS,
      );
    },
    SLOW,
  );

  it(
    'one more receipt never lowers a proven score, a failed drill included',
    () => {
      fc.assert(
        fc.property(
          withOneMore((ids) => receiptCalled('more', ids)),
          ({ assessment, more }) => {
            const { pack, record, metrics } = assessment;
            const before = scoresOf(assessAll(pack, record, metrics));
            const receipts = [...(record.receipts ?? []), more];
            const after = scoresOf(assessAll(pack, { ...record, receipts }, metrics));
            expect(after).toHaveLength(before.length);
            after.forEach(({ proven }, at) => {
              const was = before[at]?.proven ?? expect.fail('a score is missing');
              expect(proven.score === null).toBe(was.score === null);
              expect(proven.score ?? 0).toBeGreaterThanOrEqual((was.score ?? 0) - TOLERANCE);
              expect(proven.low).toBeGreaterThanOrEqual(was.low - TOLERANCE);
              expect(proven.high).toBeGreaterThanOrEqual(was.high - TOLERANCE);
            });
          },
        ),
        RUNS,
      );
    },
    SLOW,
  );

  it(
    'answering never widens a range',
    () => {
      const place = (ids: readonly string[]) =>
        fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...WORKFLOWS, null), claimedLevels, fc.boolean());
      fc.assert(
        fc.property(
          withOneMore(place),
          ({ assessment, more: [questionId, workflowId, claimed, reasoned] }) => {
            const { pack, record, metrics } = assessment;
            const more = anAnswer(questionId, claimed, {
              workflowId,
              overrideReason: reasoned ? 'differs' : null,
            });
            fc.pre(!(record.answers ?? []).some((known) => placeOf(known) === placeOf(more)));
            const answers = [...(record.answers ?? []), more];
            const before = assessAll(pack, record, metrics);
            const after = assessAll(pack, { ...record, answers }, metrics);
            const pairs = [
              [before.client.score, after.client.score] as const,
              ...before.workflows.map(
                ({ score }, at) => [score, after.workflows[at]?.score ?? expect.fail('no workflow')] as const,
              ),
            ];
            for (const [was, is] of pairs) {
              for (const side of ['claimed', 'proven'] as const) {
                const width = is[side].high - is[side].low;
                expect(width).toBeLessThanOrEqual(was[side].high - was[side].low + TOLERANCE);
              }
              expect(is.coverage).toBeGreaterThanOrEqual(was.coverage - TOLERANCE);
            }
          },
        ),
        RUNS,
      );
    },
    SLOW,
  );

  it(
    'the order of what was entered never matters',
    () => {
      fc.assert(
        fc.property(anyAssessment, fc.infiniteStream(fc.nat()), ({ pack, record, metrics }, keys) => {
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
            more: Object.fromEntries(
              Object.entries(record.more ?? {}).map(([name, list]) => [name, shuffled(list as unknown[])]),
            ),
          };
          expect(JSON.stringify(assessAll(pack, other, metrics))).toBe(
            JSON.stringify(assessAll(pack, record, metrics)),
          );
        }),
        RUNS,
      );
    },
    SLOW,
  );

  it(
    'the same input gives the same bytes, also from a copy, and is left alone',
    () => {
      fc.assert(
        fc.property(anyAssessment, ({ pack, record: sketch, metrics: sketches }) => {
          const record = buildRecord(sketch);
          const metrics = sketches.map(buildMetrics);
          const input = JSON.stringify([record, pack, metrics]);
          const result = assess(record, pack, metrics, AS_OF);
          const once = JSON.stringify(result);
          expect(JSON.stringify(result)).toBe(once);
          expect(JSON.stringify(assess(record, pack, metrics, AS_OF))).toBe(once);
          const copy = structuredClone({ record, pack, metrics });
          expect(JSON.stringify(assess(copy.record, copy.pack, copy.metrics, AS_OF))).toBe(once);
          expect(JSON.stringify(structuredClone(result))).toBe(once);
          expect(JSON.stringify([record, pack, metrics])).toBe(input);
        }),
        RUNS,
      );
    },
    SLOW,
  );

  it(
    'a workflow with over 20 % or a guardrail question not applicable is never Ready or Go',
    () => {
      fc.assert(
        fc.property(anyAssessment, ({ pack, record, metrics }) => {
          for (const workflow of assessAll(pack, record, metrics).workflows) expectHeldDown(pack, workflow);
        }),
        RUNS,
      );
    },
    SLOW,
  );

  it(
    'nor is one where everything else is proven in full',
    () => {
      const marks = anyPack.chain((pack) =>
        fc.record({
          pack: fc.constant(pack),
          marked: fc.subarray(pack.questions.map(({ id }) => id as string)),
          vendors: fc.constantFrom(0, 1),
        }),
      );
      let went = 0;
      fc.assert(
        fc.property(marks, ({ pack, marked, vendors }) => {
          const ids = pack.questions.map(({ id }) => id as string);
          const [workflow] = assessAll(pack, {
            workflows: [aWorkflow({ profile: { vendors, customerFacing: true } })],
            receipts: [
              aTimedDrill(
                'all',
                0,
                ids.flatMap((id) => [[id, 4] as const, [id, 4, null] as const]),
              ),
            ],
            answers: ids.flatMap((id) =>
              marked.includes(id)
                ? [notApplicable(id), notApplicable(id, { workflowId: null })]
                : [anAnswer(id, 4), anAnswer(id, 4, { workflowId: null })],
            ),
          }).workflows;
          if (workflow === undefined) expect.fail('no workflow');
          expectHeldDown(pack, workflow);
          if (workflow.decision === 'go') went += 1;
        }),
        RUNS,
      );
      // The rule is not kept by refusing everything.
      expect(went).toBeGreaterThan(20);
    },
    SLOW,
  );
});

type Workflow = AssessmentResult['workflows'][number];
type AnyPack = Parameters<typeof assessAll>[0];

/** Section 4, from the answers themselves: weight as the pack gives it, by hand. */
function expectHeldDown(pack: AnyPack, { questions, band, decision }: Workflow): void {
  const weightOf = (applicability: string): number =>
    questions.reduce((sum, entry) => sum + (entry.applicability === applicability ? entry.weight : 0), 0);
  const marked = weightOf('marked');
  const share = marked === 0 ? 0 : marked / (marked + weightOf('applies'));
  const guarded = new Set(
    pack.questions.flatMap(({ id, guardrail }) => (guardrail === undefined ? [] : [id])),
  );
  const guardrailMarked = questions.some(
    ({ questionId, applicability }) => applicability === 'marked' && guarded.has(questionId),
  );
  if (share > 0.2 + TOLERANCE || guardrailMarked) {
    expect(band?.held).not.toBe('ready');
    expect(decision).not.toBe('go');
  }
}
