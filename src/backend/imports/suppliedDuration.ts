/** A duration that the file itself supplies, to be compared with the computed one. */

const UNITS = { ms: 1, s: 1000, min: 60_000, h: 3_600_000 } as const;
export type DurationUnit = keyof typeof UNITS;

/** The unit a header names; null when it names none. ServiceNow's `_stc` fields count seconds. */
export function durationUnit(header: string): DurationUnit | null {
  const name = header.toLowerCase();
  if (/millisec|msec|_ms\b|\(ms\)/.test(name)) return 'ms';
  if (/sec|_stc\b|_s$|\(s\)/.test(name)) return 's';
  if (/min/.test(name)) return 'min';
  return /hour|hrs|_h$|\(h\)/.test(name) ? 'h' : null;
}

/**
 * True when the text is a duration and differs from the computed milliseconds by more than its own last digit
 * (at least a second): `90`, `1.5` in the unit of the column, or `26:03:10` as hours, minutes and seconds.
 */
export function disagrees(text: string, unit: DurationUnit | null, computedMs: number): boolean {
  const clock = /^(\d+):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (clock !== null) {
    const ms = Number(clock[1]) * UNITS.h + Number(clock[2]) * UNITS.min + Number(clock[3] ?? 0) * UNITS.s;
    return Math.abs(ms - computedMs) > (clock[3] === undefined ? UNITS.min : UNITS.s);
  }
  const number = /^\d+(?:[.,](\d+))?$/.exec(text);
  if (number === null || unit === null) return false;
  const step = UNITS[unit] * 10 ** -(number[1]?.length ?? 0);
  return Math.abs(Number(text.replace(',', '.')) * UNITS[unit] - computedMs) > Math.max(step, UNITS.s);
}
