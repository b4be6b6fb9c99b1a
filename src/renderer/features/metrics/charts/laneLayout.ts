/** Where the dots of a chart stand: in lanes above each other, at their true time, piled where they would touch. */
import { packMarks } from './packMarks';

/** Radius of a dot. */
export const DOT = 4.25;
const ROW = 12;
const DOT_SPACING = 2 * DOT + 2.5;
/** A dot, its arrow and the air behind it. */
const OPEN_SPACING = 27;
/** Rows that stand clear of each other; more than these stand closer. */
const CLEAR_ROWS = 7;

export interface Lane {
  readonly key: string;
  readonly kind: 'complete' | 'open';
  /** Said above the lane, at the left; null takes no room. */
  readonly words: string | null;
  readonly times: readonly number[];
  readonly mostRows: number;
  /** Pixels left free below the lane. */
  readonly below: number;
}

export interface LaneMark {
  readonly lane: string;
  readonly kind: Lane['kind'];
  readonly ms: number;
  /** Middle of the dot, in pixels from the top of the plot. */
  readonly y: number;
  /** Pixels from its place on the axis: below 0 for a record of 0 s, which stands left of it; 0 for all others. */
  readonly dx: number;
  readonly radius: number;
  /** Lies close to others, so that it needs an edge. */
  readonly crowded: boolean;
}

export interface PlacedLane {
  readonly key: string;
  readonly words: string | null;
  /** Baseline of the words. */
  readonly wordsY: number;
  /** What the dots stand on. */
  readonly floor: number;
}

export interface LaneLayout {
  readonly marks: readonly LaneMark[];
  readonly lanes: readonly PlacedLane[];
  readonly bottom: number;
}

interface LaneRoom {
  /** Pixels from the left of the plot. */
  readonly place: (ms: number) => number;
  /** Room for records of 0 s: how far left of the axis' begin it starts, and how wide it is. */
  readonly zeroLeft: number;
  readonly zeroWidth: number;
  readonly top: number;
  readonly fontSize: number;
}

interface Pile {
  readonly marks: readonly { ms: number; row: number; dx: number }[];
  readonly rows: number;
  readonly squeeze: number;
}

/** Records of 0 s have no place on a log axis: they fill their own room row by row, where left and right mean nothing. */
function zeroPile(count: number, kind: Lane['kind'], left: number, width: number): Pile {
  const columns = kind === 'open' ? 1 : Math.max(1, Math.floor(width / DOT_SPACING));
  const marks = Array.from({ length: count }, (_, i) => ({
    ms: 0,
    row: Math.floor(i / columns),
    dx: DOT + 1 - left + (i % columns) * DOT_SPACING,
  }));
  return { marks, rows: Math.ceil(count / columns), squeeze: 1 };
}

function timedPile(times: readonly number[], lane: Lane, place: (ms: number) => number): Pile {
  const sorted = [...times].sort((a, b) => a - b);
  const packed = packMarks(
    sorted.map(place),
    lane.kind === 'open' ? OPEN_SPACING : DOT_SPACING,
    lane.mostRows,
  );
  return {
    marks: packed.marks.map(({ row }, index) => ({ ms: sorted[index] ?? 0, row, dx: 0 })),
    rows: packed.rows,
    squeeze: packed.squeeze,
  };
}

/** Lanes from the top down, each with its words above it; every record is drawn once, none is moved in time. */
export function laneLayout(
  lanes: readonly Lane[],
  { place, zeroLeft, zeroWidth, top, fontSize }: LaneRoom,
): LaneLayout {
  const marks: LaneMark[] = [];
  const placed: PlacedLane[] = [];
  let y = top;
  for (const lane of lanes) {
    const timed = timedPile(
      lane.times.filter((t) => t > 0),
      lane,
      place,
    );
    const zeros = zeroPile(lane.times.filter((t) => t <= 0).length, lane.kind, zeroLeft, zeroWidth);
    const rows = Math.max(1, timed.rows, zeros.rows);
    // A high pile is pushed together rather than allowed to grow.
    const pitch = ROW * Math.min(1, CLEAR_ROWS / rows);
    const floor = y + (lane.words === null ? 4 : fontSize + 8) + rows * pitch + 2;
    for (const pile of [timed, zeros])
      for (const { ms, row, dx } of pile.marks)
        marks.push({
          lane: lane.key,
          kind: lane.kind,
          ms,
          y: floor - 8 - row * pitch,
          dx,
          radius: pile.squeeze < 0.7 ? DOT - 0.75 : DOT,
          crowded: pile.squeeze < 1 || pitch < ROW,
        });
    placed.push({ key: lane.key, words: lane.words, wordsY: y + fontSize, floor });
    y = floor + lane.below;
  }
  marks.sort((a, b) => a.ms - b.ms || a.dx - b.dx);
  return { marks, lanes: placed, bottom: y };
}
