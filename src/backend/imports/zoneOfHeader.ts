/** The time zone that a column's header names. */
import { isKnownZone, ZoneClock } from './zoneClock';

/** `Created At (UTC)`, `created_at_utc`. */
const UTC = /(?:^|[\W_])(?:utc|gmt)\s*[)\]]?\s*$/i;
/** `createdAtUtc`. */
const CAMEL_UTC = /[a-z](?:U(?:TC|tc)|G(?:MT|mt))$/;
/** `Created (UTC+2)`, `Created UTC+05:30`, `Created (+02:00)`. */
const OFFSET =
  /(?:(?:^|[\W_])(?:utc|gmt)\s*([+\-\u2212])(\d{1,2})(?::?(\d{2}))?\s*[)\]]?|[([]\s*([+\-\u2212])(\d{1,2}):?(\d{2})\s*[)\]])\s*$/i;
/** `Started (Europe/Berlin)`. */
const NAMED = /[([]\s*([a-z][\w+\-]*(?:\/[a-z][\w+\-]*)+)\s*[)\]]\s*$/i;
const MOST_HOURS = 18;

/** Minutes east of UTC, or the clock of a zone; null where the header names none that there is. */
export function zoneOfHeader(column: string): number | ZoneClock | null {
  if (UTC.test(column) || CAMEL_UTC.test(column)) return 0;
  const offset = OFFSET.exec(column);
  if (offset !== null) {
    const [sign = '', hours = '', minutes = '0'] =
      offset[1] === undefined ? offset.slice(4, 7) : offset.slice(1, 4);
    const east = Number(hours) * 60 + Number(minutes);
    if (Number(hours) <= MOST_HOURS && Number(minutes) < 60) return sign === '+' ? east : -east;
  }
  const zone = NAMED.exec(column)?.[1];
  return zone !== undefined && isKnownZone(zone) ? new ZoneClock(zone) : null;
}
