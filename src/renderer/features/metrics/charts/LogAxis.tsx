import { text } from '../../../../shared/i18n/text';
import type { LogScale } from './logScale';
import styles from './charts.module.css';

const TICK = 5;

/** The shared time axis: a hairline with human ticks, named only where there is room; `named` false draws ticks alone. */
export function LogAxis({
  scale,
  y,
  named,
}: {
  readonly scale: LogScale;
  readonly y: number;
  readonly named: boolean;
}) {
  const { left, right, zeroX, ticks } = scale;
  return (
    <g data-part="axis">
      <line x1={left} x2={right} y1={y} y2={y} className={styles.axis} />
      {zeroX !== null && (
        <>
          <line x1={zeroX} x2={zeroX} y1={y} y2={y + TICK} className={styles.axis} />
          {named && (
            <text x={zeroX} y={y + 20}>
              {text('metrics:tick.zero')}
            </text>
          )}
        </>
      )}
      {ticks.map((tick) => (
        <g key={tick.ms}>
          <line x1={tick.x} x2={tick.x} y1={y} y2={y + TICK} className={styles.axis} />
          {named && tick.labelled && (
            <text x={tick.x} y={y + 20} textAnchor={tick.anchor}>
              {text(`metrics:tick.${tick.unit}`, { count: tick.count })}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
