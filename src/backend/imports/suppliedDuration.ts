/** A duration that the file itself supplies, to be compared with the computed one. */

const UNITS = { ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;
export type DurationUnit = keyof typeof UNITS;

/** The unit a header names; null when it names none. ServiceNow's `_stc` fields count seconds. */
export function durationUnit(header: string): DurationUnit | null {
  const name = header.toLowerCase();
  if (/millis|msec|(?:^|[^a-z])ms(?:$|[^a-z])/.test(name) || /[a-z]Ms$/.test(header)) return 'ms';
  if (/sec|segund|sekund|stc$|_s$|\(s\)/.test(name)) return 's';
  if (/minut|mins?(?:$|[^a-z])/.test(name)) return 'min';
  if (/hour|hrs|hora|stund|heure|_h$|\(h\)/.test(name)) return 'h';
  return /(?:^|[^a-z])(?:days|dias|tagen?|jours)|_d$|\(d\)/.test(name) ? 'd' : null;
}

/** Units as written behind a number, by how they begin. */
const WRITTEN: readonly (readonly [RegExp, DurationUnit])[] = [
  [/^(?:ms|millis)/, 'ms'],
  [/^(?:m|min|mins|minut\p{L}*)$/u, 'min'],
  [/^(?:s|sec|seg|sek)/, 's'],
  [/^(?:h|std|stunde)/, 'h'],
  [/^(?:d|j|t|tag)/, 'd'],
  [/^(?:w|sem)/, 'w'],
];

/** A longer text is no duration. */
const LONGEST = 64;

/** Milliseconds, and how far off the last digit may be. */
type Supplied = { readonly ms: number; readonly step: number };

/** `26:03`, `26:03:10`, `1 day, 2:03:04`, `1.02:03:04`. */
function clock(text: string): Supplied | null {
  const match =
    /^(?:(\d+)(?:\s*(?:d|days?|dias?|d[ií]as?|tage?|jours?),?\s+|\.))?(\d+):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?$/i.exec(
      text,
    );
  if (match === null) return null;
  const [, days, hours, minutes, seconds] = match;
  return {
    ms:
      Number(days ?? 0) * UNITS.d +
      Number(hours) * UNITS.h +
      Number(minutes) * UNITS.min +
      Number(seconds ?? 0) * UNITS.s,
    step: seconds === undefined ? UNITS.min : UNITS.s,
  };
}

/** `2h 5m`, `1 Day 4 Hours 23 Minutes`, `PT2H5M`. */
function withUnits(text: string): Supplied | null {
  const bare = text
    .toLowerCase()
    .replace(/^p(?=[\dt])/, '')
    .replace(/(?<=^|\d[a-z])t(?=\d)/, '');
  const parts = [...bare.matchAll(/(\d+(?:[.,]\d+)?)\s*(\p{L}+)/gu)];
  if (
    parts.length === 0 ||
    bare.replace(/(\d+(?:[.,]\d+)?)\s*(\p{L}+)|[\s,]|\b(?:and|e|y|und|et)\b/gu, '') !== ''
  )
    return null;
  let ms = 0;
  let step = Infinity;
  for (const [, number = '', word = ''] of parts) {
    const unit = WRITTEN.find(([pattern]) => pattern.test(word))?.[1];
    if (unit === undefined) return null;
    ms += Number(number.replace(',', '.')) * UNITS[unit];
    step = UNITS[unit] * 10 ** -(/[.,](\d+)/.exec(number)?.[1]?.length ?? 0);
  }
  return { ms, step };
}

/** `90`, `1.5`, `1,234.5` in the unit of the column; a mark before three digits may be either of two. */
function numbers(text: string, unit: DurationUnit): Supplied[] {
  const readings: Supplied[] = [];
  const decimal = /^\d+(?:[.,](\d+))?$/.exec(text);
  if (decimal !== null)
    readings.push({
      ms: Number(text.replace(',', '.')) * UNITS[unit],
      step: UNITS[unit] * 10 ** -(decimal[1]?.length ?? 0),
    });
  const grouped = /^\d{1,3}(?:([.,'])\d{3})(?:\1\d{3})*(?:[.,](\d+))?$/.exec(text);
  if (grouped !== null) {
    const mark = grouped[1] ?? '';
    const plain = text.replaceAll(mark, '').replace(',', '.');
    readings.push({ ms: Number(plain) * UNITS[unit], step: UNITS[unit] * 10 ** -(grouped[2]?.length ?? 0) });
  }
  return readings;
}

/**
 * True when the text is a duration and differs from the computed milliseconds by more than its own last digit (at least
 * a second): a number in the unit of the column, `26:03:10` as hours, minutes and seconds, or numbers with their units.
 */
export function disagrees(text: string, unit: DurationUnit | null, computedMs: number): boolean {
  if (text.length > LONGEST) return false;
  const told = clock(text) ?? withUnits(text);
  const readings = told !== null ? [told] : unit === null ? [] : numbers(text, unit);
  const isNear = ({ ms, step }: Supplied) => Math.abs(ms - computedMs) <= Math.max(step, UNITS.s);
  return readings.length > 0 && !readings.some(isNear);
}
