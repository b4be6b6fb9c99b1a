import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyRecord, figureEnds } from '../../../src/domain/metrics/classifyRecord';
import { classifyFigureSteps, sampleOfSteps } from '../../../src/domain/metrics/figureColumns';
import { FigureName, type ExclusionReason } from '../../../src/domain/metrics/figureSummary';
import { IncidentColumns } from '../../../src/domain/metrics/incidentColumns';
import type { IncidentFacts } from '../../../src/domain/metrics/incidentTimes';
import { finish } from '../../../src/domain/metrics/steps';
import { instant } from '../../../src/domain/time';

const AS_OF = instant(1000);
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 1200 }).map(instant) },
  { weight: 1, arbitrary: fc.constantFrom('missing' as const, 'unreadable' as const) },
);
const facts: fc.Arbitrary<IncidentFacts> = fc.record({
  started: cell,
  detected: cell,
  acknowledged: cell,
  escalated: cell,
  restored: cell,
  reconciled: cell,
  rollbackStarted: cell,
  rollbackFinished: cell,
  closed: fc.boolean(),
  reportedBy: fc.constantFrom('system' as const, 'person' as const, null),
  defects: fc.option(fc.nat(5), { nil: null }),
});

const plain = ({ ...record }: IncidentFacts): IncidentFacts => record;
const copyOf = (view: IncidentFacts): IncidentFacts => ({
  started: view.started,
  detected: view.detected,
  acknowledged: view.acknowledged,
  escalated: view.escalated,
  restored: view.restored,
  reconciled: view.reconciled,
  rollbackStarted: view.rollbackStarted,
  rollbackFinished: view.rollbackFinished,
  closed: view.closed,
  reportedBy: view.reportedBy,
  defects: view.defects,
});

describe('incidents in columns', () => {
  test('are read again as they were added, more than fit at first', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 40 }), fc.integer({ min: 1, max: 50 }), (records, size) => {
        const columns = new IncidentColumns(size);
        for (const record of records) columns.add(record);
        expect(columns.length).toBe(records.length);
        expect(Array.from(columns, copyOf)).toEqual(records.map(plain));
      }),
      { numRuns: 300 },
    );
  });

  test('say of every figure what each record says by itself', () => {
    const from = fc.constantFrom('started' as const, 'detected' as const);
    const cut = fc.nat(40);
    fc.assert(
      fc.property(
        fc.array(facts, { maxLength: 40 }),
        fc.constantFrom(...FigureName.options),
        from,
        cut,
        (records, figure, begin, at) => {
          const parts = [records.slice(0, at), records.slice(at)].map((part) => IncidentColumns.of(part));
          const classified = finish(classifyFigureSteps(figure, parts, AS_OF, begin));
          const complete: number[] = [];
          const open: number[] = [];
          const excluded: Partial<Record<ExclusionReason, number>> = {};
          records.forEach((record, i) => {
            const own = classifyRecord(figure, record, AS_OF, begin);
            if (own.kind === 'excluded') excluded[own.reason] = (excluded[own.reason] ?? 0) + 1;
            else (own.kind === 'open' ? open : complete).push(own.duration);
            const duration = own.kind === 'excluded' ? NaN : own.duration;
            expect(classified.records.durations[i]).toBe(duration);
            expect(classified.records.isOpen[i]).toBe(own.kind === 'open' ? 1 : 0);
            const start = record[figureEnds(figure, begin).start];
            const known = classified.records.starts[i] ?? NaN;
            expect(known > -Infinity ? known : NaN).toBe(typeof start === 'number' ? start : NaN);
          });
          expect(finish(sampleOfSteps(classified))).toEqual({
            complete: Float64Array.from(complete).sort(),
            open: Float64Array.from(open).sort(),
            excluded,
          });
        },
      ),
      { numRuns: 1000 },
    );
  });
});
