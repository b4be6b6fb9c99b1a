import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/domain/assessment/assess';
import type { ComparedAssessment } from '../../../src/domain/compare/comparison';
import { buildComparison, signed } from '../../../src/domain/report/buildComparison';
import { ComparisonReport } from '../../../src/domain/report/comparisonReport';
import type { Sentence } from '../../../src/domain/report/sentence';
import { digestInput } from '../../../src/domain/report/reportModel';
import { addDays } from '../../../src/domain/time';
import { aFigure, buildMetrics, type MetricsSketch } from '../buildMetrics';
import { buildPack } from '../buildPack';
import { AS_OF, aDrill, anAnswer, aReceipt, aWorkflow, buildRecord, type RecordSketch } from '../buildRecord';
import { told as toldOne, toldIn } from './told';

const pack = buildPack({
  questions: [
    { id: 'a', in: 'promise', weight: 3 },
    { id: 'b', in: 'promise', weight: 1 },
    { id: 'c', in: 'observe', weight: 2 },
  ],
  dimensions: { promise: 60, observe: 40 },
});

function sideOf(record: RecordSketch, days = 0, metrics: readonly MetricsSketch[] = []): ComparedAssessment {
  const built = buildRecord(record);
  return {
    record: built,
    pack,
    result: assess(built, pack, metrics.map(buildMetrics), addDays(AS_OF, days)),
  };
}

const META = { documentId: 'EK-C', revision: null };
const told = (sentences: readonly Sentence[]): string => sentences.map(toldOne).join(' ');

const answers = [anAnswer('a', 3), anAnswer('b', 3), anAnswer('c', 3)];
const before = sideOf(
  { answers, receipts: [aReceipt('log', 'record', 0, [['c', 2]]), aDrill('d', 'failed', 0, [['b', 4]])] },
  0,
  [{ figures: { truth: aFigure({ n: 6, open: 1, kmMedian: 7_200_000 }) } }],
);
const after = sideOf(
  {
    answers,
    receipts: [
      aReceipt('log', 'record', 0, [['c', 2]]),
      aDrill('drill', 'passed', -150, [
        ['a', 3],
        ['b', 2],
      ]),
    ],
  },
  200,
  [{ figures: { truth: aFigure({ n: 9, median: 3_600_000 }) } }],
);

describe('a comparison as a document', () => {
  const model = buildComparison(before, after, [], META);

  it('is sound and the same to the byte', () => {
    expect(ComparisonReport.parse(model)).toEqual(model);
    expect(digestInput(buildComparison(before, after, [], META))).toBe(digestInput(model));
  });

  it('holds no sentence that the catalogue lacks', () => {
    expect(toldIn(model).length).toBeGreaterThan(10);
  });

  it('leads with what changed', () => {
    // Shares a 0.45, b 0.15, c 0.4. Before c 2: 0.4 * 50 = 20.
    // After a 3, b 2, c 0 (a record of 200 days: ceil(110 / 90) = 2 levels less): 33.75 + 7.5 = 41.25.
    // Claimed 75 both times: the gap goes from 55 to 34.
    expect(told(model.title)).toBe(
      'Proven readiness rose from 20 to 41. The claims gap narrowed from 55 to 34. The one workflow rose.',
    );
    expect(told(model.lead)).toBe('The weakest is still workflow w, at 41 after 20.');
    expect(model.workflows.rows).toMatchObject([
      { workflow: 'workflow w', nameBefore: null, change: 21, before: { figure: { proven: 20 } } },
    ]);
  });

  it('tells what moved each question, the largest part first, adding up to the change', () => {
    const [moved] = model.moved;
    expect(moved?.questions.map(({ proven, points, movers }) => [proven, points, told(movers)])).toEqual([
      [{ before: 0, after: 3 }, 33.8, 'New receipt for level 3: drill.'],
      [{ before: 2, after: 0 }, -20, 'Receipt aged by 2 levels, 200 days old: log.'],
      [{ before: 0, after: 2 }, 7.5, 'New receipt for level 2: drill.'],
    ]);
    // 33.75 - 20 + 7.5 = 21.25, printed 21.3.
    expect(told(moved?.note ?? [])).toContain('The points add up to the change of +21.3.');
    expect(told(moved?.limits ?? [])).toContain('No longer contradicted: b.');
  });

  it('sets measured times side by side and says that nobody tested the difference', () => {
    expect(told(model.moved[0]?.times ?? [])).toBe(
      'Time to truth: half within 1 h (n = 9, 0 open), before 2 h (n = 6, 1 open). Whether a measured time changed by more than chance was not tested.',
    );
  });

  it('turns round with its sides', () => {
    const back = buildComparison(after, before, [], META);
    expect(told(back.title)).toContain('Proven readiness fell from 41 to 20. The claims gap widened');
    expect(signed(-1.5)).toBe('\u22121.5');
    expect(signed(0)).toBe('0.0');
  });

  it('tells the workflows that moved most and counts the others', () => {
    const ids = ['p', 'q', 'r', 's', 't', 'u'];
    const many = (level: (at: number) => number): ComparedAssessment =>
      sideOf({
        workflows: ids.map((id) => aWorkflow({ id, name: id })),
        answers: ids.map((workflowId) => anAnswer('a', 4, { workflowId })),
        receipts: ids.map((workflowId, at) =>
          aReceipt(`r-${workflowId}`, 'drill', 0, [['a', level(at), workflowId]], {
            drill: { on: AS_OF, outcome: 'passed', restoredAt: null, reconciledAt: null },
          }),
        ),
      });
    // Five of six rise, by 1 to 4 levels: t, u (4), s (3), r (2) are told; q is left.
    const grown = buildComparison(
      many(() => 0),
      many((at) => Math.min(4, at)),
      [],
      META,
    );
    expect(grown.moved.map(({ workflow }) => workflow)).toEqual(['t', 'u', 's', 'r']);
    expect(told(grown.movedNote)).toBe('1 further workflow moved less and is in the table only.');
    expect(told(grown.title)).toContain('5 of 6 workflows rose.');
  });
});

describe('what a comparison does not hide', () => {
  const target = (truth: number) => ({
    workflows: [aWorkflow({ targets: { recover: null, truth, due: null } })],
    answers,
  });
  const slow = [{ figures: { truth: aFigure({ n: 9, median: 7_200_000 }) } }];

  it('is that a target which is no longer measured is not met by that', () => {
    const limits = (metrics: readonly MetricsSketch[]) =>
      told(
        buildComparison(sideOf(target(3_600_000), 0, slow), sideOf(target(3_600_000), 0, metrics), [], META)
          .moved[0]?.limits ?? [],
      );
    expect(limits([])).toContain('Not measured now, so that it cannot be missed: time to truth, 1 h agreed.');
    const fast = [{ figures: { truth: aFigure({ n: 9, median: 60_000 }) } }];
    expect(limits(fast)).toContain('Limit gone. Target missed: half within 2 h');
  });

  it('is that one of the two is half answered', () => {
    // a of a, b, c: promise 3 of 4, observe 0 of 2: 0.6 * 0.75 + 0.4 * 0 = 45 % answered by weight.
    const half = sideOf({ answers: [anAnswer('a', 3)] });
    expect(told(buildComparison(before, half, [], META).lead)).toContain(
      'By weight, 100 % of the questions were answered before and 45 % now',
    );
  });
});
