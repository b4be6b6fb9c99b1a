/** Takes what the engine reads out of a file into the library, chunk by chunk, under an import that nobody sees yet. */
import type { PatternId, WorkflowId } from '../../domain/ids';
import type { Connection } from '../storage/connection';
import type { ImportNo } from '../storage/imports';
import { IncidentChunk, insertPlace, type IncidentPlace } from '../storage/incidents';
import { MilestoneChunk } from '../storage/milestoneEvents';
import { deleteSomeChunks } from '../storage/recordChunks';
import { deleteSomeRejectedRows, insertRejectedRows } from '../storage/rejectedRows';
import type { ImportedIncident, ImportedMilestone, IncidentSink } from './importFile';

/** What the words of a file mean in this library. */
export interface Meanings {
  workflowOf(text: string | null): WorkflowId | null;
  patternOf(text: string | null): PatternId | null;
}

/** Places remembered while reading; beyond that a place is kept twice rather than the memory filled. */
const REMEMBERED_PLACES = 20_000;
/** Between the words of a key; no cell of a file holds it. */
const BETWEEN = '\u0000';

type PlaceWords = Pick<
  IncidentPlace,
  'workflowText' | 'serviceText' | 'vendor' | 'patternText' | 'milestoneText'
>;

/** The numbers of places, each inserted when it is first met. */
class Places {
  private readonly known = new Map<string, number>();

  constructor(
    private readonly db: Connection,
    private readonly importNo: ImportNo,
    private readonly meanings: Meanings,
  ) {}

  numberOf(words: PlaceWords): number {
    const { workflowText, serviceText, vendor, patternText, milestoneText } = words;
    const key = [workflowText, serviceText, vendor, patternText, milestoneText].join(BETWEEN);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.known.size >= REMEMBERED_PLACES) this.known.clear();
    const no = this.db.transactionWithoutWaiting(() =>
      insertPlace(this.db, this.importNo, {
        ...words,
        workflowId: this.meanings.workflowOf(workflowText),
        patternId: this.meanings.patternOf(patternText),
      }),
    );
    this.known.set(key, no);
    return no;
  }
}

/** What both sinks do with everything but records. */
function keepIn(db: Connection, importNo: ImportNo) {
  return {
    rejected: (batch: Parameters<IncidentSink['rejected']>[0]) =>
      db.transactionWithoutWaiting(() => insertRejectedRows(db, importNo, batch)),
    forget: () =>
      db.transactionWithoutWaiting(() => {
        deleteSomeChunks(db, importNo, Infinity);
        deleteSomeRejectedRows(db, importNo, Infinity);
      }),
  };
}

/** A sink of incidents that writes to `db`; `finish` writes what is left. */
export function createIncidentIntake(
  db: Connection,
  importNo: ImportNo,
  meanings: Meanings,
): IncidentSink & { finish(): void } {
  const places = new Places(db, importNo, meanings);
  const { rejected, forget } = keepIn(db, importNo);
  let chunk = new IncidentChunk();
  const write = () => db.transactionWithoutWaiting(() => chunk.writeTo(db, importNo));
  const placeOf = placeNumbers(places);
  return {
    rejected,
    incidents(batch) {
      for (const incident of batch) {
        chunk.add(incident, placeOf(incident));
        if (chunk.isFull) write();
      }
    },
    restart() {
      chunk = new IncidentChunk();
      forget();
    },
    finish: write,
  };
}

/** Incidents of one service mostly have one place: the last one of each is not looked up again. */
function placeNumbers(places: Places): (incident: ImportedIncident) => number {
  const last = new Map<string | null, { readonly incident: ImportedIncident; readonly no: number }>();
  return (incident) => {
    const { service, workflow, vendor, failurePattern } = incident;
    const known = last.get(service);
    if (
      known !== undefined &&
      workflow === known.incident.workflow &&
      vendor === known.incident.vendor &&
      failurePattern === known.incident.failurePattern
    )
      return known.no;
    const no = places.numberOf({
      workflowText: workflow,
      serviceText: service,
      vendor,
      patternText: failurePattern,
      milestoneText: null,
    });
    if (last.size >= REMEMBERED_PLACES) last.clear();
    last.set(service, { incident, no });
    return no;
  };
}

/** A sink of milestone events; `milestone` is the one chosen for a file that names none. */
export function createMilestoneIntake(
  db: Connection,
  importNo: ImportNo,
  meanings: Meanings,
  milestone: string | null,
) {
  const places = new Places(db, importNo, meanings);
  const { rejected, forget } = keepIn(db, importNo);
  let chunk = new MilestoneChunk();
  const write = () => db.transactionWithoutWaiting(() => chunk.writeTo(db, importNo));
  return {
    rejected,
    records(batch: readonly ImportedMilestone[]): void {
      for (const event of batch) {
        const place = places.numberOf({
          workflowText: event.workflow,
          serviceText: null,
          vendor: null,
          patternText: null,
          milestoneText: event.milestone ?? milestone,
        });
        chunk.add(event, place);
        if (chunk.isFull) write();
      }
    },
    restart(): void {
      chunk = new MilestoneChunk();
      forget();
    },
    finish: write,
  };
}
