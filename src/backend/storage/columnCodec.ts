/** Columns of a chunk as blobs: numbers in as few bytes as they need, texts one after the other. Little-endian. */

/** Nothing there. */
export const MISSING = Number.NaN;
/** Something that is no number. */
export const UNREADABLE = Number.NEGATIVE_INFINITY;

const HEADER_BYTES = 24;
const WIDTHS = [1, 2, 4] as const;
/** Tried in this order: times are mostly whole minutes or seconds. */
const SCALES = [60_000, 1000, 1];

/**
 * Whole numbers become steps of `scale` from the lowest one, in 1, 2 or 4 bytes; others stay doubles. The two highest
 * steps stand for unreadable and missing.
 */
export function encodeNumbers(values: Float64Array, count: number): Buffer {
  let low = Infinity;
  let high = -Infinity;
  let isWhole = true;
  for (let i = 0; i < count; i += 1) {
    const value = values[i] ?? MISSING;
    if (value - value !== 0) {
      // Not finite.
      if (value === Infinity) isWhole = false;
      continue;
    }
    if (value < low) low = value;
    if (value > high) high = value;
    if (value !== Math.floor(value) || (value === 0 && 1 / value < 0)) isWhole = false;
  }
  const step = isWhole ? (SCALES.find((scale) => isStepped(values, count, low, scale)) ?? 1) : 1;
  const span = low > high ? 0 : (high - low) / step;
  const width = isWhole ? WIDTHS.find((bytes) => span < 256 ** bytes - 2) : undefined;
  if (width === undefined) {
    const bytes = Buffer.alloc(HEADER_BYTES + count * 8);
    bytes.writeUInt8(8, 0);
    for (let i = 0; i < count; i += 1) bytes.writeDoubleLE(values[i] ?? MISSING, HEADER_BYTES + i * 8);
    return bytes;
  }
  const base = low > high ? 0 : low;
  const bytes = Buffer.alloc(HEADER_BYTES + count * width);
  bytes.writeUInt8(width, 0);
  bytes.writeDoubleLE(step, 8);
  bytes.writeDoubleLE(base, 16);
  const missing = 256 ** width - 1;
  const steps = stepsIn(bytes, width);
  for (let i = 0; i < count; i += 1) {
    const value = values[i] ?? MISSING;
    steps[i] = value - value === 0 ? (value - base) / step : value === UNREADABLE ? missing - 1 : missing;
  }
  return bytes;
}

/** Every finite value is a whole number of steps above the lowest; one step of 1 always fits. */
function isStepped(values: Float64Array, count: number, low: number, step: number): boolean {
  for (let i = 0; i < count; i += 1) {
    const steps = ((values[i] ?? MISSING) - low) / step;
    if (steps - steps === 0 && steps !== Math.floor(steps)) return false;
  }
  return true;
}

type Steps = Uint8Array | Uint16Array | Uint32Array;

/** A view of the steps behind the header; the machine's own order of bytes, which is little-endian wherever this runs. */
function stepsIn(bytes: Buffer, width: number): Steps {
  const { buffer, byteOffset, length } = bytes;
  const at = byteOffset + HEADER_BYTES;
  const count = (length - HEADER_BYTES) / width;
  if (width === 1) return new Uint8Array(buffer, at, count);
  return width === 2 ? new Uint16Array(buffer, at, count) : new Uint32Array(buffer, at, count);
}

/** The numbers of a column, `MISSING` and `UNREADABLE` among them; into `into` where it is given and long enough. */
export function decodeNumbers(stored: Uint8Array, into?: Float64Array): Float64Array {
  // Views of wider numbers need an aligned beginning.
  const aligned = stored.byteOffset % 8 === 0 ? stored : Uint8Array.from(stored);
  const bytes = Buffer.from(aligned.buffer, aligned.byteOffset, aligned.length);
  const width = bytes.readUInt8(0);
  const count = (bytes.length - HEADER_BYTES) / width;
  const values =
    into !== undefined && into.length >= count ? into.subarray(0, count) : new Float64Array(count);
  if (width === 8) {
    values.set(new Float64Array(bytes.buffer, bytes.byteOffset + HEADER_BYTES, count));
    return values;
  }
  const step = bytes.readDoubleLE(8);
  const base = bytes.readDoubleLE(16);
  const steps = stepsIn(bytes, width);
  const missing = 256 ** width - 1;
  for (let i = 0; i < count; i += 1) {
    const at = steps[i] ?? missing;
    values[i] = at < missing - 1 ? base + at * step : at === missing ? MISSING : UNREADABLE;
  }
  return values;
}

/** Texts of a column; null: nothing there. */
export function encodeTexts(texts: readonly (string | null)[]): Buffer {
  const ends = new Float64Array(texts.length);
  let end = 0;
  texts.forEach((text, i) => {
    if (text === null) {
      ends[i] = MISSING;
      return;
    }
    end += text.length;
    ends[i] = end;
  });
  const places = encodeNumbers(ends, ends.length);
  const size = Buffer.alloc(8);
  size.writeUInt32LE(places.length, 0);
  return Buffer.concat([size, places, Buffer.from(texts.join(''), 'utf8')]);
}

export function decodeTexts(stored: Uint8Array): (string | null)[] {
  const bytes = Buffer.from(stored.buffer, stored.byteOffset, stored.length);
  const size = bytes.readUInt32LE(0);
  const ends = decodeNumbers(bytes.subarray(8, 8 + size));
  const all = bytes.toString('utf8', 8 + size);
  let start = 0;
  return Array.from(ends, (end) => {
    if (Number.isNaN(end)) return null;
    const text = all.slice(start, end);
    start = end;
    return text;
  });
}
