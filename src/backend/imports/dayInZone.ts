import { Temporal } from 'temporal-polyfill';
import { day, type Day, dayOf, type Instant } from '../../domain/time';

/** The calendar day that an instant falls on in a time zone that this runtime knows; without a zone in UTC. */
export const dayInZone = (zone: string | null): ((at: Instant) => Day) =>
  zone === null
    ? dayOf
    : (at) =>
        day(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString());
