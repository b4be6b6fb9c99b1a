/** Incidents that somebody wrote down and a file has as well: each would count as two. */
import * as z from 'zod';
import { IncidentId } from '../ids';
import { Instant } from '../time';
import type { IncidentRecord } from './enteredRecords';

/** An incident that was written down, and the imported one of its workflow that started closest to it. */
export const WrittenTwice = z.strictObject({
  incidentId: IncidentId,
  imported: z.strictObject({
    started: Instant,
    /** As its file has it; null without an id. */
    externalId: z.string().nullable(),
    service: z.string().nullable(),
  }),
});
export type WrittenTwice = z.infer<typeof WrittenTwice>;

/** Starts that lie no further apart may be of one incident: people write down the time of the call, tools that of the alarm. */
export const SAME_START_MS = 15 * 60_000;

interface Found<Row> {
  readonly record: IncidentRecord;
  distance: number;
  started: number;
  row: Row | null;
}

/** Looks among very many starts for those close to the starts of the few incidents of one workflow that were written down. */
export class NearestStarts<Row> {
  private readonly found: readonly Found<Row>[];
  private readonly from: number;
  private readonly to: number;

  constructor(written: readonly IncidentRecord[]) {
    this.found = written.map((record) => ({ record, distance: Infinity, started: NaN, row: null }));
    this.from = Math.min(...written.map(({ started }) => started)) - SAME_START_MS;
    this.to = Math.max(...written.map(({ started }) => started)) + SAME_START_MS;
  }

  /** `row` is asked for only when the start, in milliseconds, is the closest so far; the first of equally close ones stays. */
  offer(started: number, row: () => Row): void {
    if (!(started >= this.from && started <= this.to)) return;
    for (const one of this.found) {
      const distance = Math.abs(one.record.started - started);
      if (distance > SAME_START_MS || distance >= one.distance) continue;
      one.distance = distance;
      one.started = started;
      one.row = row();
    }
  }

  /** Those that something started close to, in the order in which they were given. */
  nearest(): { readonly record: IncidentRecord; readonly started: number; readonly row: Row }[] {
    return this.found.flatMap(({ record, started, row }) => (row === null ? [] : [{ record, started, row }]));
  }
}
