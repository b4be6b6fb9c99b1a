/** The times of one incident, as the figures read them. */
import type { Instant } from '../time';
import type { ReportedBy, TimeField } from './importTypes';

/** One time: a moment, nothing there, or a text that is no time. */
export type TimeCell = Instant | 'missing' | 'unreadable';

/** A record's times; `closed` says that its state is a closed one, whatever its times say. */
export type IncidentTimes = Readonly<Record<TimeField, TimeCell>> & { readonly closed: boolean };

/** An incident with what else is counted of it; null where its file does not say. */
export type IncidentFacts = IncidentTimes & {
  readonly reportedBy: ReportedBy | null;
  /** Wrong records found. */
  readonly defects: number | null;
};

/**
 * A record without any time, new at every call, to be filled in. Written out, so that all of them are of one shape:
 * reading makes one for every row.
 */
export const emptyTimes = (): { -readonly [K in keyof IncidentTimes]: IncidentTimes[K] } => ({
  started: 'missing',
  detected: 'missing',
  acknowledged: 'missing',
  escalated: 'missing',
  restored: 'missing',
  reconciled: 'missing',
  rollbackStarted: 'missing',
  rollbackFinished: 'missing',
  closed: false,
});

/** A record without any time. */
export const noTimes: IncidentTimes = emptyTimes();
