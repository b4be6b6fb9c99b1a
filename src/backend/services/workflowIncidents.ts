/** The incidents of an assessment's committed imports, sorted to its workflows in one sweep. */
import type { Workflow } from '../../domain/assessment/assessmentRecord';
import type { PatternId, ServiceId, WorkflowId } from '../../domain/ids';
import type { TimeField } from '../../domain/metrics/importTypes';
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

export interface WorkflowIncidents {
  readonly times: IncidentColumns;
  /** Fields that some file has a column for. */
  readonly recorded: Set<TimeField>;
  /** Latest instant of the files, not after their import. */
  latest: Instant | null;
  readonly sightings: Map<PatternId, Sighting>;
}

interface Target {
  readonly incidents: WorkflowIncidents;
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
    for (const place of listPlaces(db, no)) {
      const workflow = workflowOf(place, byId, byName);
      if (workflow === undefined) continue;
      const incidents = found.get(workflow.id) ?? noIncidents();
      found.set(workflow.id, incidents);
      for (const field of Object.keys(report.mapping)) incidents.recorded.add(field as TimeField);
      if (report.latest !== null)
        incidents.latest = instant(Math.max(report.latest, incidents.latest ?? -Infinity));
      targets.set(place.no, { incidents, sighting: sightingOf(incidents, place, workflow) });
    }
    for (const row of eachIncidentTimes(db, no)) {
      const target = targets.get(row[0] ?? -1);
      if (target === undefined) continue;
      target.incidents.times.add(row);
      const started = row[1];
      if (target.sighting !== null && typeof started === 'number') target.sighting.starts.push(started);
    }
  }
  return found;
}

const noIncidents = (): WorkflowIncidents => ({
  times: new IncidentColumns(),
  recorded: new Set(),
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
