import type { FigureSummary } from '../metrics/figureSummary';
import { measuredFigure, WEAK_UNDER } from '../report/measuredFigure';
import { say, type Sentence } from '../report/sentence';
import { shown } from '../scoring/score';
import type { VendorScorecard } from './vendorScorecard';

/** A scorecard in sentences: continuity beside delivery speed and defect rate. Few records are said to be few. */
export function vendorSentences(card: VendorScorecard): {
  readonly continuity: readonly Sentence[];
  readonly delivery: readonly Sentence[];
  readonly defects: readonly Sentence[];
  readonly criteria: readonly Sentence[];
} {
  return {
    continuity: [answers(card), drills(card), ...incidents(card)],
    delivery: delivery(card),
    defects: [...failures(card), ...wrongRecords(card)],
    criteria: [criteria(card)],
  };
}

function answers({ answers: { claimed, proven, answered, applicable } }: VendorScorecard): Sentence {
  if (applicable === 0) return say('vendors:answers.none');
  if (claimed === null || proven === null) return say('vendors:answers.open', { count: applicable });
  return say('vendors:answers.pair', {
    claimed: shown(claimed),
    proven: shown(proven),
    answered,
    count: applicable,
  });
}

function drills({ drills: { held, passed, lastOn, daysSince } }: VendorScorecard): Sentence {
  if (lastOn === null || daysSince === null) return say('vendors:drills.none');
  return say('vendors:drills.held', { count: held, passed, on: lastOn, days: daysSince });
}

function incidents({ incidents: found }: VendorScorecard): readonly Sentence[] {
  if (found === null) return [say('vendors:incidents.none')];
  const { incidents: count, period } = found;
  return [
    period === null
      ? say('vendors:incidents.count', { count })
      : say('vendors:incidents.period', { count, from: period.from, to: period.to }),
    ...(['recover', 'truth'] as const).flatMap((name) => time(name, found[name])),
    ...(count < WEAK_UNDER ? [say('vendors:weak.records', { count })] : []),
  ];
}

function time(name: 'recover' | 'truth', summary: FigureSummary | null): readonly Sentence[] {
  if (summary === null) return [say(`vendors:time.${name}.notRecorded`)];
  const { median, medianCi95, n, open } = measuredFigure(name, summary);
  const count = n + open;
  if (count === 0) return [];
  const told =
    median === null
      ? say(`vendors:time.${name}.notReached`, { count, open })
      : say(`vendors:time.${name}.${open === 0 ? 'median' : 'medianOpen'}`, { median, count, open });
  return [told, ...interval(medianCi95)];
}

function interval(limits: readonly [number | null, number | null] | null): readonly Sentence[] {
  const [low, high] = limits ?? [null, null];
  if (low !== null && high !== null) return [say('vendors:interval.both', { low, high })];
  if (low !== null) return [say('vendors:interval.above', { low })];
  return high === null ? [] : [say('vendors:interval.below', { high })];
}

function delivery({ delivery: one }: VendorScorecard): readonly Sentence[] {
  const { changes, period, per30Days, medianDaysBetween } = one;
  if (period === null) return [say('vendors:delivery.noRecords')];
  const told = say('vendors:delivery.changes', { count: changes, from: period.from, to: period.to });
  return [
    told,
    ...(changes === 0
      ? []
      : [
          per30Days === null
            ? say('vendors:delivery.tooShort')
            : say('vendors:delivery.rate', { rate: per30Days }),
        ]),
    ...(medianDaysBetween === null ? [] : [say('vendors:delivery.between', { days: medianDaysBetween })]),
  ];
}

function failures({ failures: one }: VendorScorecard): readonly Sentence[] {
  const { known, failed, unknown, share, interval: limits, weak } = one;
  if (share === null || limits === null)
    return unknown === 0 ? [] : [say('vendors:failures.unknown', { count: unknown })];
  const [low, high] = limits;
  return [
    say('vendors:failures.share', { failed, count: known, share, low, high }),
    ...(unknown === 0 ? [] : [say('vendors:failures.unknown', { count: unknown })]),
    ...(weak ? [say('vendors:weak.changes', { count: known })] : []),
  ];
}

function wrongRecords({ defects: one }: VendorScorecard): readonly Sentence[] {
  const { checked, defects, rate, interval: limits, period, weak } = one;
  if (rate === null || limits === null || period === null) return [say('vendors:defects.none')];
  const [low, high] = limits;
  return [
    say('vendors:defects.rate', {
      rate: rate,
      low: low,
      high: high,
      defects,
      count: checked,
      from: period.from,
      to: period.to,
    }),
    ...(weak ? [say('vendors:weak.defects', { count: defects })] : []),
  ];
}

function criteria({ criteria: { met, notMet, notChecked } }: VendorScorecard): Sentence {
  const count = met + notMet + notChecked;
  return count === 0
    ? say('vendors:criteria.none')
    : say('vendors:criteria.counts', { count, met, notMet, notChecked });
}
