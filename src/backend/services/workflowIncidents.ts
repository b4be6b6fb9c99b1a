/** The incidents of an assessment's committed imports, sorted to its workflows in one sweep. */
import type { Workflow } from '../../domain/assessment/assessmentRecord';
import type { PatternId, ServiceId, WorkflowId } from '../../domain/ids';
import { latestEntered, timesRecordedBy, toIncidentFacts } from '../../domain/metrics/enteredIncidents';
import type { IncidentRecord } from '../../domain/metrics/enteredRecords';
import { TimeField } from '../../domain/metrics/importTypes';
import { IncidentColumns } from '../../domain/metrics/incidentColumns';
import type { Steps } from '../../domain/metrics/steps';
import { type Day, endOfDay, instant, type Instant } from '../../domain/time';
import type { ReadableDb } from '../storage/database';
import type { CommittedImport } from '../storage/imports';
import { type CountedChunk, type KeptPlace, listPlaces, createCountedReader } from '../storage/incidents';
import { type KeptChunk, listChunks } from '../storage/recordChunks';
import { NewerRows } from './newerRows';
import { comparable } from './workflowNames';

/** Incidents that were mapped to one failure pattern. */
export interface Sighting {
  readonly starts: number[];
  readonly serviceIds: Set<ServiceId>;
}

/** Rows of a part that come from one chunk: from `first` on, the rows of the chunk one by one; null: all of them. */
export interface ChunkSpan {
  readonly chunk: KeptChunk;
  readonly first: number;
  readonly rows: readonly number[] | null;
}

/** What one import brought, or what people wrote down. */
export interface ImportedPart {
  readonly times: IncidentColumns;
  readonly spans: ChunkSpan[];
  /** Of incidents written down, in their order; null for imported ones, whose names stay in their chunks. */
  readonly names: readonly { readonly externalId: string; readonly service: string | null }[] | null;
  /** Fields that its file has a column for. */
  readonly recorded: ReadonlySet<TimeField>;
}

export interface WorkflowIncidents {
  readonly parts: ImportedPart[];
  /** Latest instant of the files, not after their import. */
  latest: Instant | null;
  readonly sightings: Map<PatternId, Sighting>;
  /** Imported incidents left out because a newer file of the same layout has them again. */
  superseded: number;
}

interface Target {
  readonly workflowId: WorkflowId;
  readonly incidents: WorkflowIncidents;
  readonly part: ImportedPart;
  readonly sighting: Sighting | null;
}

/**
 * By workflow; one without incidents has no entry. Reads one chunk of imported records a step. `entered` are the
 * incidents that people wrote down, `today` the day after which no time counts as their latest.
 */
export function* readWorkflowIncidentsSteps(
  db: ReadableDb,
  workflows: readonly Workflow[],
  imports: readonly CommittedImport[],
  entered: readonly IncidentRecord[],
  today: Day,
): Steps<ReadonlyMap<WorkflowId, WorkflowIncidents>> {
  const found = new Map<WorkflowId, WorkflowIncidents>();
  const byId = new Map(workflows.map((workflow) => [workflow.id, workflow]));
  const byName = new Map(workflows.map((workflow) => [comparable(workflow.name), workflow]));
  const read = createCountedReader(db);
  const newestFirst = [...imports].reverse();
  const newer = new NewerRows(db, newestFirst);
  for (const { no, report } of newestFirst) {
    if (report.kind !== 'incident') continue;
    const targets = new Map<number, Target>();
    const parts = new Map<WorkflowId, ImportedPart>();
    const recorded = new Set(TimeField.options.filter((field) => report.mapping[field] !== undefined));
    const chunks = listChunks(db, no);
    const places = listPlaces(db, no);
    // One workflow's file is read into columns of the size that it needs.
    const size =
      new Set(places.map((place) => workflowOf(place, byId, byName)?.id)).size === 1
        ? chunks.reduce((sum, { rows }) => sum + rows, 0)
        : undefined;
    for (const place of places) {
      const workflow = workflowOf(place, byId, byName);
      if (workflow === undefined) continue;
      const incidents = incidentsOf(found, workflow.id);
      let part = parts.get(workflow.id);
      if (part === undefined) {
        part = { times: new IncidentColumns(size), recorded, spans: [], names: null };
        parts.set(workflow.id, part);
        incidents.parts.push(part);
      }
      if (report.latest !== null)
        incidents.latest = instant(Math.max(report.latest, incidents.latest ?? -Infinity));
      const sighting = sightingOf(incidents, place, workflow);
      targets.set(place.no, { workflowId: workflow.id, incidents, part, sighting });
    }
    for (const chunk of chunks) {
      const counted = read(chunk);
      const owner = (row: number) => targets.get(counted.places[row] ?? -1)?.workflowId ?? null;
      addChunk(counted, chunk, targets, newer.maskOf(no, chunk, owner));
      yield;
    }
  }
  addEntered(found, byId, entered, today);
  return found;
}

function incidentsOf(found: Map<WorkflowId, WorkflowIncidents>, id: WorkflowId): WorkflowIncidents {
  const known = found.get(id) ?? noIncidents();
  found.set(id, known);
  return known;
}

/** Rows of a chunk, each to the part of its place; those of the mask stand in a newer file. */
function addChunk(
  counted: CountedChunk,
  chunk: KeptChunk,
  targets: ReadonlyMap<number, Target>,
  superseded: Uint8Array | null,
): void {
  const { places, facts, rows } = counted;
  const only = superseded === null ? onlyPart(places, targets) : null;
  if (only !== null) {
    only.spans.push({ chunk, first: only.times.length, rows: null });
    only.times.addAll(facts, rows);
  }
  const scattered = new Map<ImportedPart, number[]>();
  for (let row = 0; row < rows; row += 1) {
    const target = targets.get(places[row] ?? -1);
    if (target === undefined) continue;
    const { part, sighting } = target;
    if (superseded?.[row] === 1) {
      target.incidents.superseded += 1;
      continue;
    }
    if (only === null) {
      const known = scattered.get(part);
      if (known === undefined) {
        const list: number[] = [];
        scattered.set(part, list);
        part.spans.push({ chunk, first: part.times.length, rows: list });
        list.push(row);
      } else known.push(row);
      part.times.addFrom(facts, row);
    }
    const started = facts.started?.[row] ?? NaN;
    if (sighting !== null && Number.isFinite(started)) sighting.starts.push(started);
  }
}

/** The one part that all rows of a chunk go to, when there is no sighting to note row by row; else null. */
function onlyPart(places: Float64Array, targets: ReadonlyMap<number, Target>): ImportedPart | null {
  let only: ImportedPart | null = null;
  let last = NaN;
  for (let row = 0; row < places.length; row += 1) {
    const place = places[row] ?? -1;
    if (place === last) continue;
    last = place;
    const target = targets.get(place);
    if (target === undefined || (only !== null && target.part !== only)) return null;
    only = target.part;
  }
  return only;
}

function addEntered(
  found: Map<WorkflowId, WorkflowIncidents>,
  byId: ReadonlyMap<WorkflowId, Workflow>,
  entered: readonly IncidentRecord[],
  today: Day,
): void {
  for (const id of byId.keys()) {
    const records = entered.filter(({ workflowId }) => workflowId === id);
    if (records.length === 0) continue;
    const incidents = incidentsOf(found, id);
    incidents.parts.push({
      times: IncidentColumns.of(records.map(toIncidentFacts)),
      recorded: timesRecordedBy(records),
      spans: [],
      names: records.map(({ name, service }) => ({
        externalId: name,
        service: service === '' ? null : service,
      })),
    });
    const latest = latestEntered(records, endOfDay(today));
    if (latest !== null) incidents.latest = instant(Math.max(latest, incidents.latest ?? -Infinity));
    for (const { patternId, started } of records) {
      if (patternId === null) continue;
      const sighting = incidents.sightings.get(patternId) ?? { starts: [], serviceIds: new Set<ServiceId>() };
      incidents.sightings.set(patternId, sighting);
      sighting.starts.push(started);
    }
  }
}

const noIncidents = (): WorkflowIncidents => ({
  parts: [],
  latest: null,
  sightings: new Map(),
  superseded: 0,
});

/** A name that meant no workflow at import may mean one that was added or renamed since. */
function workflowOf(
  { workflowId, workflowText }: KeptPlace,
  byId: ReadonlyMap<WorkflowId, Workflow>,
  byName: ReadonlyMap<string, Workflow>,
): Workflow | undefined {
  if (workflowId !== null) return byId.get(workflowId);
  return workflowText === null ? undefined : byName.get(comparable(workflowText));
}

function sightingOf(incidents: WorkflowIncidents, place: KeptPlace, workflow: Workflow): Sighting | null {
  if (place.patternId === null) return null;
  const sighting = incidents.sightings.get(place.patternId) ?? {
    starts: [],
    serviceIds: new Set<ServiceId>(),
  };
  incidents.sightings.set(place.patternId, sighting);
  const { serviceText } = place;
  if (serviceText !== null)
    for (const { id, name } of workflow.services)
      if (comparable(name) === comparable(serviceText)) sighting.serviceIds.add(id);
  return sighting;
}

/** The columns of all incidents, from whichever import. */
export const allColumns = ({ parts }: WorkflowIncidents): readonly IncidentColumns[] =>
  parts.map(({ times }) => times);

/**
 * The columns of the imports whose file has a column for `field`. In the others nobody wrote it down, so there a
 * missing time does not mean that something is still going on.
 */
export const columnsRecording = (
  { parts }: WorkflowIncidents,
  field: TimeField,
): readonly IncidentColumns[] =>
  parts.filter(({ recorded }) => recorded.has(field)).map(({ times }) => times);

export const isRecorded = ({ parts }: WorkflowIncidents, field: TimeField): boolean =>
  parts.some(({ recorded, times }) => recorded.has(field) && times.length > 0);
