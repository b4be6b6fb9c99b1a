import { formatDay } from '../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../shared/i18n/text';
import type { LibraryRow } from '../../../shared/contract';

type Line = LibraryRow['assessments'][number];
interface Point {
  readonly asOf: Line['asOf'];
  readonly claimed: number;
  readonly proven: number;
}

const WIDTH = 84;
const HEIGHT = 34;
const PAD = 5;

/** Assessments with a score, oldest first. */
function points(lines: readonly Line[]): Point[] {
  return lines
    .flatMap(({ asOf, claimed, proven }) =>
      claimed === null || proven === null ? [] : [{ asOf, claimed, proven }],
    )
    .reverse();
}

/** The height stands for at least so many points: over 100 the two of one assessment would run into each other. */
const LEAST_SPAN = 40;

/** Where a score lies in the picture, whose middle is the middle of all of them. */
function heights(scores: readonly number[]): (score: number) => number {
  const low = Math.min(...scores);
  const high = Math.max(...scores);
  const span = Math.max(high - low, LEAST_SPAN);
  const top = (high + low + span) / 2;
  return (score) => PAD + ((top - score) * (HEIGHT - 2 * PAD)) / span;
}

/** "+12", with a true minus sign when it fell. */
const signed = (change: number): string =>
  change > 0 ? `+${change}` : change < 0 ? `−${Math.abs(change)}` : '0';

/** Claimed (thin, hollow) and proven (strong, solid) over the assessments, with the last change in proven. */
export function ReadinessTrend({ lines }: { readonly lines: readonly Line[] }) {
  const all = points(lines).slice(-6);
  const last = all.at(-1);
  const before = all.at(-2);
  if (last === undefined) return null;
  const x = (index: number) =>
    all.length === 1 ? PAD : PAD + (index * (WIDTH - 2 * PAD)) / (all.length - 1);
  const y = heights(all.flatMap(({ claimed, proven }) => [claimed, proven]));
  const path = (of: (point: Point) => number) =>
    all.map((point, index) => `${x(index).toFixed(1)},${y(of(point)).toFixed(1)}`).join(' ');
  const change = before === undefined ? null : last.proven - before.proven;
  const name =
    change === null || before === undefined
      ? text('app:library.trendFirst', { proven: last.proven })
      : text('app:library.trendName', {
          from: before.proven,
          to: last.proven,
          day: formatDay(before.asOf, currentLanguage()),
        });
  return (
    <span className="ek-trend">
      <svg width={all.length === 1 ? 2 * PAD : WIDTH} height={HEIGHT} role="img" aria-label={name}>
        <g stroke="var(--ek-accent)" fill="none">
          <polyline points={path((point) => point.claimed)} strokeWidth={1} />
          <polyline points={path((point) => point.proven)} strokeWidth={2} />
          {all.map((point, index) => (
            <g key={point.asOf + String(index)} strokeWidth={1.5}>
              <circle cx={x(index)} cy={y(point.claimed)} r={2.75} fill="var(--ek-paper)" />
              <circle cx={x(index)} cy={y(point.proven)} r={2.75} fill="var(--ek-accent)" />
            </g>
          ))}
        </g>
      </svg>
      {change === null ? (
        <span className="ek-small">{text('app:library.first')}</span>
      ) : (
        <b className="ek-figures" aria-hidden>
          {signed(change)}
        </b>
      )}
    </span>
  );
}
