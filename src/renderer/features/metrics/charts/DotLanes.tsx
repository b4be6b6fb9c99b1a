import type { Packed } from './packMarks';
import styles from './charts.module.css';

/** Half the width of a dot. */
export const DOT = 4.25;
const ROW = 12;
/** A dot, its arrow and the air behind it. */
export const OPEN_SPACING = 27;
export const DOT_SPACING = 2 * DOT + 2.5;
/** Rows that stand clear of each other; more than these stand closer. */
const CLEAR_ROWS = 7;
export const MOST_ROWS = 11;

/** The distance of two rows: a high pile is pushed together rather than allowed to grow. */
const rowPitch = (rows: number): number => ROW * Math.min(1, CLEAR_ROWS / rows);

/** What a lane needs above its baseline. */
export const laneHeight = (rows: number): number => Math.max(1, rows) * rowPitch(Math.max(1, rows)) + 2;

/** One lane of complete records: solid dots at their true time, stacked where they would touch. */
export function CompleteLane({ packed, y }: { readonly packed: Packed; readonly y: number }) {
  const pitch = rowPitch(packed.rows);
  const crowded = packed.squeeze < 1 || pitch < ROW;
  return (
    <g data-part="complete">
      {packed.marks.map((mark, index) => (
        <circle
          key={index}
          cx={mark.x}
          cy={y - 8 - mark.row * pitch}
          r={packed.squeeze < 0.7 ? DOT - 0.75 : DOT}
          className={crowded ? styles.crowded : styles.solid}
        />
      ))}
    </g>
  );
}

/** One lane of open records: hollow dots where they stand so far, each with an arrow because it still counts. */
export function OpenLane({ packed, y }: { readonly packed: Packed; readonly y: number }) {
  return (
    <g data-part="open">
      {packed.marks.map((mark, index) => {
        const cy = y - 8 - mark.row * ROW;
        return (
          <g key={index}>
            <path d={`M${mark.x + DOT} ${cy}h13m-3-3 3 3-3 3`} className={styles.stroke} />
            <circle cx={mark.x} cy={cy} r={DOT} className={styles.hollow} />
          </g>
        );
      })}
    </g>
  );
}
