/** The incidents of an assessment's committed imports, sorted to its workflows in one sweep. */
import type { Workflow } from '../../domain/assessment/assessmentRecord';
import type { PatternId, ServiceId, WorkflowId } from '../../domain/ids';
import { TimeField } from '../../domain/metrics/importTypes';
import type { IncidentFacts } from '../../domain/metrics/incidentTimes';
import { instant, type Instant } from '../../domain/time';
import type { ReadableDb } from '../storage/database';
import type { CommittedImport } from '../storage/imports';
import { eachIncidentTimes, type KeptPlace, listPlaces } from '../storage/incidents';
import { IncidentColumns } from './incidentColumns';
import { comparable } from './workflowNames';

/** Incidents that were mapped to one failure pattern. */
export interface Sighting {
  readonly starts: number[];
  readonly serviceIds: Set<ServiceId>;
}

/** What one import brought. */
export interface ImportedPart {
  readonly times: IncidentColumns;
  /** Fields that its file has a column for. */
  readonly recorded: ReadonlySet<TimeField>;
}

export interface WorkflowIncidents {
  readonly parts: ImportedPart[];
  /** Latest instant of the files, not after their import. */
  latest: Instant | null;
  readonly sightings: Map<PatternId, Sighting>;
}

interface Target {
  readonly part: ImportedPart;
  readonly sighting: Sighting | null;
}

/** By workflow; one without incidents has no entry. */
export function readWorkflowIncidents(
  db: ReadableDb,
  workflows: readonly Workflow[],
  imports: readonly CommittedImport[],
): ReadonlyMap<WorkflowId, WorkflowIncidents> {
  const found = new Map<WorkflowId, WorkflowIncidents>();
  const byId = new Map(workflows.map((workflow) => [workflow.id, workflow]));
  const byName = new Map(workflows.map((workflow) => [comparable(workflow.name), workflow]));
  for (const { no, report } of imports) {
    const targets = new Map<number, Target>();
    const parts = new Map<WorkflowId, ImportedPart>();
    const recorded = new Set(TimeField.options.filter((field) => report.mapping[field] !== undefined));
    for (const place of listPlaces(db, no)) {
      const workflow = workflowOf(place, byId, byName);
      if (workflow === undefined) continue;
      const incidents = found.get(workflow.id) ?? noIncidents();
      found.set(workflow.id, incidents);
      const part = parts.get(workflow.id) ?? { times: new IncidentColumns(), recorded };
      if (!parts.has(workflow.id)) incidents.parts.push(part);
      parts.set(workflow.id, part);
      if (report.latest !== null)
        incidents.latest = instant(Math.max(report.latest, incidents.latest ?? -Infinity));
      targets.set(place.no, { part, sighting: sightingOf(incidents, place, workflow) });
    }
    for (const row of eachIncidentTimes(db, no)) {
      const target = targets.get(row[0] ?? -1);
      if (target === undefined) continue;
      target.part.times.add(row);
      const started = row[1];
      if (target.sighting !== null && typeof started === 'number') target.sighting.starts.push(started);
    }
  }
  return found;
}

const noIncidents = (): WorkflowIncidents => ({
  parts: [],
  latest: null,
  sightings: new Map(),
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

/** All incidents, from whichever import. */
export function* allIncidents({ parts }: WorkflowIncidents): Generator<IncidentFacts, void> {
  for (const { times } of parts) yield* times;
}

/**
 * The incidents of the imports whose file has a column for `field`. In the others nobody wrote it down, so there a
 * missing time does not mean that something is still going on.
 */
export function* incidentsRecording(
  { parts }: WorkflowIncidents,
  field: TimeField,
): Generator<IncidentFacts, void> {
  for (const { times, recorded } of parts) if (recorded.has(field)) yield* times;
}

export const isRecorded = ({ parts }: WorkflowIncidents, field: TimeField): boolean =>
  parts.some(({ recorded, times }) => recorded.has(field) && times.length > 0);
