import type { MeasuredTimes } from '../../domain/report/reportFigures';
import { text } from '../../shared/i18n/text';
import { duration } from './duration';

/** The limits of an interval; empty where there is none. */
export function intervalText(interval: MeasuredTimes['medianCi95']): string {
  if (interval === null) return '';
  const [low, high] = interval;
  if (low === null) return high === null ? '' : text('report:times.rangeTo', { high: duration(high) });
  if (high === null) return text('report:times.rangeFrom', { low: duration(low) });
  return text('report:times.range', { low: duration(low), high: duration(high) });
}

/** A time, or why there is none; the one that leads is strong unless few records stand behind it. */
export function Timed({
  ms,
  figure,
  lead = false,
  interval = null,
}: {
  readonly ms: number | null;
  readonly figure: MeasuredTimes;
  readonly lead?: boolean;
  /** Printed under the time. */
  readonly interval?: MeasuredTimes['medianCi95'];
}) {
  const nothing = figure.open > 0 ? text('report:times.notReached') : text('report:times.noneComplete');
  const value = ms === null ? nothing : duration(ms);
  return (
    <td className="rp-right rp-num">
      {lead && !figure.weak ? <b>{value}</b> : <span className={figure.weak ? 'rp-weak' : ''}>{value}</span>}
      {ms !== null && interval !== null && <div className="rp-small">{intervalText(interval)}</div>}
    </td>
  );
}

/** How many records are complete and how many still open: two cells. */
export function CountCells({ figure: { n, open } }: { readonly figure: MeasuredTimes }) {
  return (
    <>
      <td className="rp-right rp-num rp-nowrap">{n}</td>
      <td className="rp-right rp-num rp-nowrap">
        {open > 0 && (
          <svg className="rp-open-mark" width={8} height={8} viewBox="0 0 8 8" aria-hidden>
            <circle cx={4} cy={4} r={3.2} />
          </svg>
        )}
        {open}
      </td>
    </>
  );
}
