/** What a period of a trend is called: its month, quarter or year where it is one, else its days. */
import type { TrendPeriod } from '../../../domain/metrics/figureSummary';
import { formatMonth, formatShortDay } from '../../../shared/i18n/formats';
import { addDays, type Day } from '../../../domain/time';
import { currentLanguage, text } from '../../../shared/i18n/text';

const yearAndMonth = (day: Day): readonly [year: number, month: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
];

/** Whole calendar months from `from` to `to`; null where the two are not the ends of months. */
function months(from: Day, to: Day): number | null {
  const next = addDays(to, 1);
  if (!from.endsWith('-01') || !next.endsWith('-01')) return null;
  const [fromYear, fromMonth] = yearAndMonth(from);
  const [nextYear, nextMonth] = yearAndMonth(next);
  return (nextYear - fromYear) * 12 + nextMonth - fromMonth;
}

/** `March 2026`, `Q3 2026`, `2026`, or `3 Mar 2026 to 9 Mar 2026`. */
export function periodLabel({ from, to }: Pick<TrendPeriod, 'from' | 'to'>): string {
  const language = currentLanguage();
  const [year, month] = yearAndMonth(from);
  const count = months(from, to);
  if (count === 1) return formatMonth(from, language);
  if (count === 3 && month % 3 === 1)
    return text('metrics:trend.quarter', { quarter: (month + 2) / 3, year: String(year) });
  if (count === 12 && month === 1) return String(year);
  return from === to ? formatShortDay(from, language) : text('metrics:source.period', { from, to });
}
