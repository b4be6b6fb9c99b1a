import type { SurvivalStep } from '../../../../domain/metrics/figureSummary';
import { formatShare } from '../../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../../shared/i18n/text';
import { DOT } from './DotLanes';
import type { LogScale } from './logScale';
import { curvePath, intervalPath, shareAt } from './survivalShape';
import styles from './charts.module.css';

export interface SurvivalCurveProps {
  readonly scale: LogScale;
  readonly top: number;
  readonly bottom: number;
  readonly steps: readonly SurvivalStep[];
  /** How long each open record has been open. */
  readonly open: readonly number[];
  /** Interval of the median, drawn as a whisker on the 50 % line; null ends are not reached. */
  readonly medianCi: readonly [number | null, number | null] | null;
}

/** The share not yet over against time, with its 95 % band, open records on the curve and the median's whisker. */
export function SurvivalCurve({ scale, top, bottom, steps, open, medianCi }: SurvivalCurveProps) {
  const y = (share: number): number => bottom - share * (bottom - top);
  const place = { x: scale.x, y };
  const end = open.reduce((latest, t) => Math.max(latest, scale.x(t)), scale.left);
  const last = steps.at(-1);
  const unfinished = last !== undefined && last.s > 0;
  const tailX = Math.max(end, last === undefined ? scale.left : scale.x(last.t));
  const [low, high] = medianCi ?? [null, null];
  const whiskerY = y(0.5);
  const shareLabel = (share: number) => formatShare(share, currentLanguage());
  const labelled = intervalLabel(steps, scale, y);
  return (
    <g data-part="survival">
      {[1, 0.5].map((share) => (
        <line
          key={share}
          x1={scale.left}
          x2={scale.right}
          y1={y(share)}
          y2={y(share)}
          className={styles.grid}
        />
      ))}
      <path d={intervalPath(steps, place, end)} className={styles.wash} data-part="interval" />
      <path d={curvePath(steps, place, scale.left, end)} className={styles.curve} />
      {unfinished && (
        <path
          d={`M${tailX} ${y(last.s)}h14m-3-3 3 3-3 3`}
          className={styles.stroke}
          data-part="curve-goes-on"
        />
      )}
      {open.map((t, index) => (
        <circle key={index} cx={scale.x(t)} cy={y(shareAt(steps, t))} r={DOT} className={styles.hollow} />
      ))}
      {labelled !== null && (
        <text x={labelled.x} y={labelled.y} textAnchor="end" className={styles.ink2}>
          {text('metrics:chart.interval')}
        </text>
      )}
      {[1, 0.5].map((share) => (
        <text key={share} x={scale.left} y={y(share)} dy={share === 1 ? '1.2em' : '-0.4em'}>
          {shareLabel(share)}
        </text>
      ))}
      <text x={scale.left} y={bottom - 5}>
        0
      </text>
      {low !== null && (
        <g data-part="median-interval">
          <line
            x1={scale.x(low)}
            x2={high === null ? scale.right : scale.x(high)}
            y1={whiskerY}
            y2={whiskerY}
            className={styles.whisker}
          />
          <line
            x1={scale.x(low)}
            x2={scale.x(low)}
            y1={whiskerY - 4}
            y2={whiskerY + 4}
            className={styles.whisker}
          />
          {high === null ? (
            <path d={`M${scale.right - 4} ${whiskerY - 4}l4 4-4 4`} className={styles.whisker} />
          ) : (
            <line
              x1={scale.x(high)}
              x2={scale.x(high)}
              y1={whiskerY - 4}
              y2={whiskerY + 4}
              className={styles.whisker}
            />
          )}
        </g>
      )}
    </g>
  );
}

/** A clear place left below the band for its name; null where the curve leaves none. */
function intervalLabel(
  steps: readonly SurvivalStep[],
  scale: LogScale,
  y: (share: number) => number,
): { x: number; y: number } | null {
  const step = steps.find(({ low, s }) => low !== null && s <= 0.7);
  if (step === undefined || step.low === null) return null;
  const x = scale.x(step.t) - 10;
  return x - scale.left < 130 ? null : { x, y: y(step.low) - 2 };
}
