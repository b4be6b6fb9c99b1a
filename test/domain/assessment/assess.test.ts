import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectMoves } from '../../../src/domain/assessment/projectMoves';
import { assessAll } from '../assessOne';
import { buildMetrics } from '../buildMetrics';
import { AS_OF, aTimedDrill, aWorkflow, buildRecord } from '../buildRecord';
import { anyMetrics, anyRecord, richPack } from './arbitraryRecord';

const RUNS = { numRuns: 300 };

// What holds over any pack is in test/domain/scoring/properties.test.ts.
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

  it('goes to a workflow only when it is ready, uncapped and no overhead, and with conditions only when there are some', () => {
    fc.assert(
      fc.property(anyRecord, anyMetrics, (record, metrics) => {
        for (const one of assessAll(richPack, record, metrics).workflows) {
          const { decision, band, caps, fit, conditions } = one;
          if (decision === 'go') {
            expect({ band, caps }).toEqual({ band: { byScore: 'ready', held: 'ready' }, caps: [] });
          }
          if (decision === 'go-with-conditions') expect(conditions).not.toEqual([]);
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
