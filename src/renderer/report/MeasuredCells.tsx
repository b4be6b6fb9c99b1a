import type { MeasuredFigure } from '../../domain/report/reportFigures';
import { text } from '../../shared/i18n/text';
import { duration } from './duration';

function range(interval: MeasuredFigure['medianCi95']): string {
  if (interval === null) return '';
  const end = (ms: number | null) => (ms === null ? text('report:times.notReached') : duration(ms));
  return text('report:times.range', { low: end(interval[0]), high: end(interval[1]) });
}

/** A figure with its interval under it; a weak one in grey. */
export function Timed({
  ms,
  interval,
  figure,
  lead = false,
}: {
  readonly ms: number | null;
  readonly interval: MeasuredFigure['medianCi95'];
  readonly figure: MeasuredFigure;
  readonly lead?: boolean;
}) {
  const nothing = figure.open > 0 ? text('report:times.notReached') : text('report:times.noneComplete');
  const value = ms === null ? nothing : duration(ms);
  return (
    <td className="rp-right rp-num">
      {lead && !figure.weak ? <b>{value}</b> : <span className={figure.weak ? 'rp-weak' : ''}>{value}</span>}
      {ms !== null && interval !== null && <div className="rp-small">{range(interval)}</div>}
    </td>
  );
}

/** Half within, 9 in 10 within, complete and open records: four cells. */
export function MeasuredCells({ figure }: { readonly figure: MeasuredFigure }) {
  return (
    <>
      <Timed ms={figure.median} interval={figure.medianCi95} figure={figure} lead />
      <Timed ms={figure.p90} interval={figure.p90Ci95} figure={figure} />
      <td className="rp-right rp-num">{figure.n}</td>
      <td className="rp-right rp-num">
        {figure.open > 0 && (
          <svg className="rp-open-mark" width={8} height={8} viewBox="0 0 8 8" aria-hidden>
            <circle cx={4} cy={4} r={3.2} />
          </svg>
        )}
        {figure.open}
      </td>
    </>
  );
}
