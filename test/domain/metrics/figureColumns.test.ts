import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyRecord, figureEnds } from '../../../src/domain/metrics/classifyRecord';
import { classifyFigureSteps, sampleOfSteps } from '../../../src/domain/metrics/figureColumns';
import { FigureName, type ExclusionReason } from '../../../src/domain/metrics/figureSummary';
import { type FactColumn, IncidentColumns } from '../../../src/domain/metrics/incidentColumns';
import { TimeField } from '../../../src/domain/metrics/importTypes';
import type { IncidentFacts, TimeCell } from '../../../src/domain/metrics/incidentTimes';
import { countOverLimitSteps } from '../../../src/domain/metrics/limitCount';
import { countRecentTruthsSteps } from '../../../src/domain/metrics/recentTruths';
import { reportedBySystem } from '../../../src/domain/metrics/reportedBySystem';
import { type CountedRule, countRuleSteps } from '../../../src/domain/metrics/ruleCount';
import { share } from '../../../src/domain/metrics/share';
import { finish } from '../../../src/domain/metrics/steps';
import { ContradictionRule } from '../../../src/domain/pack/contradictionRule';
import { durationMs, instant, MS_PER_DAY } from '../../../src/domain/time';
import { overLimitOf, recentTruthsOf, ruleCountOf } from './recordWise';

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

const read = (columns: IncidentColumns): IncidentFacts[] => {
  const cellAt = (name: TimeField, row: number): TimeCell => {
    const value = columns.column(name)?.[row] ?? NaN;
    return Number.isNaN(value) ? 'missing' : value === -Infinity ? 'unreadable' : instant(value);
  };
  const factAt = (name: FactColumn, row: number): number | null => {
    const value = columns.column(name)?.[row] ?? NaN;
    return Number.isNaN(value) ? null : value;
  };
  return Array.from({ length: columns.length }, (_, row) => ({
    ...(Object.fromEntries(TimeField.options.map((field) => [field, cellAt(field, row)])) as Record<
      TimeField,
      TimeCell
    >),
    closed: factAt('closed', row) === 1,
    reportedBy: [null, 'system' as const, 'person' as const][(factAt('reportedBy', row) ?? -1) + 1] ?? null,
    defects: factAt('defects', row),
  }));
};

describe('incidents in columns', () => {
  test('are read again as they were added, more than fit at first', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 40 }), fc.integer({ min: 1, max: 50 }), (records, size) => {
        const columns = new IncidentColumns(size);
        for (const record of records) columns.add(record);
        expect(columns.length).toBe(records.length);
        expect(read(columns)).toEqual(records.map((record) => ({ ...record })));
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

  test('are counted by the column as record by record', () => {
    const figure = fc.constantFrom('escalate' as const, 'rollback' as const);
    const rules = fc.oneof(
      fc.record({ kind: fc.constant('over-limit'), figure, limitMs: fc.integer({ min: 1, max: 1000 }) }),
      fc.record({ kind: fc.constant('truth-over'), limitMs: fc.integer({ min: 1, max: 1000 }) }),
      fc.constantFrom({ kind: 'reported-by-people' }, { kind: 'defects-found' }),
    );
    const target = fc.option(fc.nat(1000).map(durationMs), { nil: null });
    fc.assert(
      fc.property(
        fc.array(facts, { maxLength: 40 }),
        rules,
        target,
        fc.nat(40),
        (records, given, truthTarget, cut) => {
          const parts = [records.slice(0, cut), records.slice(cut)].map((part) => IncidentColumns.of(part));
          const rule = ContradictionRule.parse({
            ...{ id: 'rule', question: 'q', claimedFrom: 3 },
            ...{ share: 0.1, minimum: 10 },
            ...given,
          }) as CountedRule;
          expect(finish(countRuleSteps(rule, parts, truthTarget, AS_OF))).toEqual(
            ruleCountOf(rule, records, truthTarget, AS_OF),
          );
          if (rule.kind === 'over-limit')
            expect(finish(countOverLimitSteps(rule.figure, parts, rule.limitMs, AS_OF))).toEqual(
              overLimitOf(rule.figure, records, rule.limitMs, AS_OF),
            );
          const days = records.map((record) => inDays(record));
          const dayParts = [IncidentColumns.of(days.slice(0, cut)), IncidentColumns.of(days.slice(cut))];
          const late = instant(1000 * MS_PER_DAY + 1);
          expect(finish(countRecentTruthsSteps(dayParts, late))).toBe(recentTruthsOf(days, late));
          const told = records.filter(({ reportedBy }) => reportedBy !== null);
          const bySystem = told.filter(({ reportedBy }) => reportedBy === 'system').length;
          expect(reportedBySystem(parts)).toEqual(share(bySystem, told.length));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/** The same record with a day for every millisecond. */
const inDays = (record: IncidentFacts): IncidentFacts => ({
  ...record,
  ...(Object.fromEntries(
    TimeField.options.map((field) => {
      const cell = record[field];
      return [field, typeof cell === 'number' ? instant(cell * MS_PER_DAY) : cell];
    }),
  ) as Record<TimeField, TimeCell>),
});
