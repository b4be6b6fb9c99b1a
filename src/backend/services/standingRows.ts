/** How many incidents or milestone events of a file stand already in earlier files that count. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { WorkflowId } from '../../domain/ids';
import type { ImportMapping, ImportReport } from '../../domain/metrics/importTypes';
import type { TimeCell } from '../../domain/metrics/incidentTimes';
import type { ReadableDb } from '../storage/database';
import type { CommittedImport } from '../storage/imports';
import { listPlaces, readExternalIds } from '../storage/incidents';
import { listChunks, numbersOf } from '../storage/recordChunks';
import {
  countShared,
  FINGERPRINT_PARTS,
  fingerprintOf,
  Fingerprints,
  hashText,
  type ImportStart,
  normalizedName,
  type TextHash,
} from './importFile';
import type { Meanings } from './incidentIntake';
import { layoutOf } from './newerRows';
import { comparable } from './workflowNames';

export type TimedKind = Extract<ImportReport['kind'], 'incident' | 'milestone'>;

/** What a record is known by. Null: the file does not say, or it is of the other kind. */
export interface TimedRecord {
  readonly workflow: string | null;
  readonly service: string | null;
  readonly milestone: string | null;
  readonly externalId: string | null;
  /** Start or request. */
  readonly at: TimeCell;
}

export interface Standing {
  readonly earlier: CommittedImport;
  /** Rows of the file that stand in it; as many of its rows. */
  readonly rows: number;
}

/** Fields that are compared only where both files have a column for them. */
type Shape = { readonly service: boolean; readonly id: boolean };

/** Of the words that a record is known by, without and with its service. */
interface Hashes {
  readonly bare: TextHash;
  readonly full: TextHash;
}

/** Between the words of a key; no cell of a file holds it. */
const BETWEEN = '\u0000';
/** Hashes remembered while reading; beyond that they are made anew rather than the memory filled. */
const REMEMBERED = 20_000;
/** An earlier file is read after the other: each has its parts in memory only as far as this. */
const EARLIER_PART_BYTES = 16 * 1024;

/** The rows of the file under one shape, and the earlier files that are looked at under it. */
interface Compared {
  readonly shape: Shape;
  readonly earlier: CommittedImport[];
  here: Fingerprints;
}

/**
 * Give it every record of the file, then ask. A record is the same as another one of the same workflow, service or
 * milestone that started or was requested at the same moment; milestone events also of the same id where both files have
 * the same column for it. Earlier incidents of the same layout are left out when that has an id: they count once anyway.
 * At most one row of an earlier file stands for each. Memory does not grow with the files. Close it.
 */
export class StandingRows {
  private compared: readonly Compared[] = [];
  /** By workflow, then by service or milestone, of which a kind of record has one. */
  private readonly known = new Map<string | null, Map<string | null, Hashes>>();
  private remembered = 0;

  constructor(
    private readonly db: ReadableDb,
    private readonly kind: TimedKind,
    private readonly earlier: readonly CommittedImport[],
    /** The workflow of a row of this file by its own word. */
    private readonly workflowOf: Meanings['workflowOf'],
    /** The workflow of that name, as it is called now. */
    private readonly workflowNamed: (name: string) => WorkflowId | null,
  ) {}

  begin({ mapping, header }: ImportStart): void {
    this.close();
    const byShape = new Map<string, Compared>();
    const layout = layoutOf({ kind: this.kind, mapping, header: [...header] });
    for (const earlier of this.earlier) {
      if (layout !== null && layoutOf(earlier.report) === layout) continue;
      const shape = shapeOf(this.kind, mapping, earlier.report.mapping);
      const key = `${shape.service} ${shape.id}`;
      const compared = byShape.get(key) ?? { shape, earlier: [], here: new Fingerprints() };
      byShape.set(key, compared);
      compared.earlier.push(earlier);
    }
    this.compared = [...byShape.values()];
  }

  restart(): void {
    for (const each of this.compared) {
      each.here.close();
      each.here = new Fingerprints();
    }
  }

  /** False: no earlier file can have them, and none has to be given. */
  get isNeeded(): boolean {
    return this.compared.length > 0;
  }

  add(record: TimedRecord): void {
    const { at, externalId } = record;
    if (typeof at !== 'number') return;
    const { bare, full } = this.hashesOf(record);
    for (const { shape, here } of this.compared)
      here.add(fingerprintOf(shape.service ? full : bare, at, (shape.id ? externalId : null) ?? ''));
  }

  /** The earlier files that some rows stand in, oldest first. Stops early, with what it has, when it was cancelled. */
  async found(signal?: AbortSignal): Promise<readonly Standing[]> {
    const found: Standing[] = [];
    for (const { shape, earlier, here } of this.compared) {
      const there = earlier.map(() => new Fingerprints(EARLIER_PART_BYTES));
      try {
        for (const [i, each] of earlier.entries()) {
          const into = there[i];
          if (into !== undefined) await this.readEarlier(each, shape, into, signal);
        }
        const counts = new Float64Array(earlier.length);
        for (let part = 0; part < FINGERPRINT_PARTS && signal?.aborted !== true; part += 1) {
          const { values } = here.read(part);
          values.sort();
          there.forEach((each, i) => {
            counts[i] = (counts[i] ?? 0) + countShared(values, each.read(part).values.sort());
          });
          await breathe();
        }
        earlier.forEach((each, i) => {
          const rows = counts[i] ?? 0;
          if (rows > 0) found.push({ earlier: each, rows });
        });
      } finally {
        for (const each of there) each.close();
      }
    }
    return found.sort((a, b) => a.earlier.no - b.earlier.no);
  }

  close(): void {
    for (const { here } of this.compared) here.close();
    this.compared = [];
  }

  private async readEarlier(
    { no }: CommittedImport,
    shape: Shape,
    into: Fingerprints,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const places = new Map<number, TextHash>();
    for (const place of listPlaces(this.db, no)) {
      const workflow = place.workflowId ?? this.namedWorkflow(place.workflowText);
      const service = shape.service ? place.serviceText : null;
      places.set(place.no, hashText(keyOf(workflow, service, place.milestoneText)));
    }
    const field = this.kind === 'incident' ? 'started' : 'requested';
    let placeMemory: Float64Array | undefined;
    let timeMemory: Float64Array | undefined;
    for (const chunk of listChunks(this.db, no)) {
      if (signal?.aborted === true) return;
      const of = (placeMemory = numbersOf(this.db, chunk, 'place', placeMemory) ?? undefined);
      const at = (timeMemory = numbersOf(this.db, chunk, field, timeMemory) ?? undefined);
      const ids = shape.id ? readExternalIds(this.db, chunk) : null;
      for (let row = 0; row < chunk.rows; row += 1) {
        const ms = at?.[row] ?? NaN;
        const place = places.get(of?.[row] ?? -1);
        if (place === undefined || !Number.isFinite(ms)) continue;
        into.add(fingerprintOf(place, ms, ids?.[row] ?? ''));
      }
      await breathe();
    }
  }

  private hashesOf({ workflow, service, milestone }: TimedRecord): Hashes {
    const second = service ?? milestone;
    const known = this.known.get(workflow)?.get(second);
    if (known !== undefined) return known;
    if (this.remembered >= REMEMBERED) this.known.clear();
    this.remembered = this.known.size === 0 ? 1 : this.remembered + 1;
    const of = this.workflowOf(workflow) ?? this.namedWorkflow(workflow);
    const bare = hashText(keyOf(of, null, milestone));
    const hashes = { bare, full: service === null ? bare : hashText(keyOf(of, service, milestone)) };
    const ofWorkflow = this.known.get(workflow) ?? new Map<string | null, Hashes>();
    this.known.set(workflow, ofWorkflow);
    ofWorkflow.set(second, hashes);
    return hashes;
  }

  /** A name that meant no workflow when it was imported may mean one by now; else it is compared as a name. */
  private namedWorkflow(name: string | null): string {
    if (name === null) return '';
    return this.workflowNamed(name) ?? comparable(name);
  }
}

const keyOf = (workflow: string, service: string | null, milestone: string | null): string =>
  [workflow, comparable(service ?? ''), comparable(milestone ?? '')].join(BETWEEN);

function shapeOf(kind: TimedKind, here: ImportMapping, there: ImportMapping): Shape {
  const { id } = here;
  return {
    service: here.service !== undefined && there.service !== undefined,
    // Many may wait for a milestone since the same moment. Incidents of other layouts may have the ids of another tool.
    id:
      kind === 'milestone' &&
      id !== undefined &&
      there.id !== undefined &&
      normalizedName(id) === normalizedName(there.id),
  };
}
