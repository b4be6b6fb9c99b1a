import type { AssessmentId, VendorId, WorkflowId } from '../../domain/ids';
import { figureEnds, type RecoverFrom } from '../../domain/metrics/classifyRecord';
import { latestEntered, timesRecordedBy, toIncidentFacts } from '../../domain/metrics/enteredIncidents';
import type { IncidentRecord } from '../../domain/metrics/enteredRecords';
import { classifyFigureSteps, sampleOfSteps } from '../../domain/metrics/figureColumns';
import type { FigureSummary } from '../../domain/metrics/figureSummary';
import { IncidentColumns } from '../../domain/metrics/incidentColumns';
import { TimeField } from '../../domain/metrics/importTypes';
import { periodOfIncidents } from '../../domain/metrics/periodOfIncidents';
import { finish, type Steps } from '../../domain/metrics/steps';
import { summarizeFigureSteps } from '../../domain/metrics/summarizeFigure';
import { type Day, endOfDay, instant, type Instant } from '../../domain/time';
import type { Vendor } from '../../domain/vendors/vendor';
import { comparableVendorName, type VendorIncidents } from '../../domain/vendors/vendorIncidents';
import type { ReadableDb } from '../storage/database';
import { listEntryValues } from '../storage/entries';
import { type CommittedImport, listImports } from '../storage/imports';
import { listPlaces, createCountedReader } from '../storage/incidents';
import { listChunks } from '../storage/recordChunks';
import { listWorkflows } from '../storage/workflows';
import { existingAssessment } from './existing';
import { RecentResults } from './recentResults';
import { NewerRows } from './newerRows';
import { vendorsByName } from './vendorNames';

export interface VendorIncidentsRequest {
  readonly assessmentId: AssessmentId;
  /** Null: as the files tell. */
  readonly asOf: Day | null;
  readonly from: RecoverFrom;
}

export interface VendorIncidentService {
  /** In steps of some tens of milliseconds, between which others can be served. */
  vendorsSteps(request: VendorIncidentsRequest): Steps<readonly VendorIncidents[]>;
  /** The same at once. */
  vendors(request: VendorIncidentsRequest): readonly VendorIncidents[];
}

/** Results kept: the files are read again only when something that they depend on changed. */
const REMEMBERED = 8;

interface Part {
  readonly times: IncidentColumns;
  /** Fields that its file has a column for. */
  readonly recorded: ReadonlySet<TimeField>;
}

interface Named {
  readonly vendorId: VendorId | null;
  readonly names: string[];
  readonly parts: Part[];
}

/**
 * The incidents that name a vendor, imported or written down, first those of the assessment's vendors in their order,
 * then those of names that none of them goes by. A name means the first vendor that is called so; one that was written
 * down counts for the vendor that was chosen, for none once that was removed. Incidents of workflows that were removed
 * stay out. Asked for apart from the figures of workflows, so that scoring does not wait for it.
 */
export function createVendorIncidentService(db: ReadableDb, now: () => Instant): VendorIncidentService {
  const remembered = new RecentResults<readonly VendorIncidents[]>(REMEMBERED);

  function* vendorsSteps(request: VendorIncidentsRequest): Steps<readonly VendorIncidents[]> {
    const { assessmentId } = request;
    existingAssessment(db, assessmentId);
    const imports = listImports(db, assessmentId);
    const vendors = listEntryValues(db, assessmentId, 'vendor');
    const workflows = new Set(listWorkflows(db, assessmentId).map(({ id }) => id));
    const entered = listEntryValues(db, assessmentId, 'incident').filter(
      ({ vendorId, workflowId }) => vendors.some(({ id }) => id === vendorId) && workflows.has(workflowId),
    );
    if (imports.length === 0 && entered.length === 0) return [];
    const asOf = request.asOf === null ? latestOf(imports, entered, now()) : endOfDay(request.asOf);
    const key = JSON.stringify([
      request,
      asOf,
      imports.map(({ no }) => no),
      entered,
      vendors.map(({ id, name, alsoKnownAs }) => [id, name, alsoKnownAs]),
      [...workflows],
    ]);
    const known = remembered.find(key);
    if (known !== null) return known.result;
    const found = new Map<string, Named>();
    yield* readImportedSteps(db, imports, vendors, workflows, found);
    addEntered(entered, vendors, found);
    const told: VendorIncidents[] = [];
    for (const named of inOrder(found, vendors)) told.push(yield* measureSteps(named, asOf, request.from));
    return remembered.keep(key, told);
  }

  return { vendorsSteps, vendors: (request) => finish(vendorsSteps(request)) };
}

/** The latest time of all, not after now. */
function latestOf(
  imports: readonly CommittedImport[],
  entered: readonly IncidentRecord[],
  now: Instant,
): Instant {
  const imported = imports.map(({ report }) => report.latest ?? 0);
  return instant(Math.max(...imported, latestEntered(entered, now) ?? 0));
}

const namedAs = (found: Map<string, Named>, key: string, vendorId: VendorId | null): Named => {
  const named = found.get(key) ?? { vendorId, names: [], parts: [] };
  found.set(key, named);
  return named;
};

/** One incident has one vendor: a newer file that names another one corrects it. */
const ANY_VENDOR = 'any';

function* readImportedSteps(
  db: ReadableDb,
  imports: readonly CommittedImport[],
  vendors: readonly Vendor[],
  workflows: ReadonlySet<WorkflowId>,
  found: Map<string, Named>,
): Steps<void> {
  const idOf = vendorsByName(vendors);
  const newestFirst = [...imports].reverse();
  const newer = new NewerRows(db, newestFirst);
  const read = createCountedReader(db);
  for (const { no, report } of newestFirst) {
    if (report.kind !== 'incident') continue;
    const recorded = new Set(TimeField.options.filter((field) => report.mapping[field] !== undefined));
    const parts = new Map<Named, Part>();
    const targets = new Map<number, Part>();
    for (const { no: place, vendor, workflowId } of listPlaces(db, no)) {
      if (vendor === null || (workflowId !== null && !workflows.has(workflowId))) continue;
      const vendorId = idOf(vendor);
      const one = namedAs(found, vendorId ?? `no vendor: ${comparableVendorName(vendor)}`, vendorId);
      if (!one.names.includes(vendor)) one.names.push(vendor);
      const part = parts.get(one) ?? { times: new IncidentColumns(), recorded };
      if (!parts.has(one)) one.parts.push(part);
      parts.set(one, part);
      targets.set(place, part);
    }
    // A file that names nobody is not read at all.
    if (targets.size === 0) continue;
    for (const chunk of listChunks(db, no)) {
      const { rows, places, facts } = read(chunk);
      const owner = (row: number) => (targets.has(places[row] ?? -1) ? ANY_VENDOR : null);
      const superseded = newer.maskOf(no, chunk, owner);
      for (let row = 0; row < rows; row += 1)
        if (superseded?.[row] !== 1) targets.get(places[row] ?? -1)?.times.addFrom(facts, row);
      yield;
    }
  }
}

/** Incidents that were written down, to the vendors that they name. */
function addEntered(
  entered: readonly IncidentRecord[],
  vendors: readonly Vendor[],
  found: Map<string, Named>,
): void {
  for (const { id } of vendors) {
    const records = entered.filter(({ vendorId }) => vendorId === id);
    if (records.length === 0) continue;
    const times = IncidentColumns.of(records.map(toIncidentFacts));
    namedAs(found, id, id).parts.push({ times, recorded: timesRecordedBy(records) });
  }
}

function inOrder(found: ReadonlyMap<string, Named>, vendors: readonly Vendor[]): readonly Named[] {
  const order = new Map(vendors.map(({ id }, at) => [id, at]));
  const placeOf = ({ vendorId }: Named): number =>
    vendorId === null ? vendors.length : (order.get(vendorId) ?? vendors.length);
  return [...found.values()].sort((a, b) => placeOf(a) - placeOf(b));
}

function* measureSteps(
  { vendorId, names, parts }: Named,
  asOf: Instant,
  from: RecoverFrom,
): Steps<VendorIncidents> {
  function* figure(name: 'recover' | 'truth'): Steps<FigureSummary | null> {
    const { end } = figureEnds(name, from);
    const telling = parts.filter(({ recorded, times }) => recorded.has(end) && times.length > 0);
    if (telling.length === 0) return null;
    const columns = telling.map(({ times }) => times);
    const classified = yield* classifyFigureSteps(name, columns, asOf, from);
    return yield* summarizeFigureSteps(yield* sampleOfSteps(classified));
  }
  const recover = yield* figure('recover');
  yield;
  const truth = yield* figure('truth');
  yield;
  return {
    vendorId,
    names,
    incidents: parts.reduce((sum, { times }) => sum + times.length, 0),
    asOf,
    period: periodOfIncidents(parts.map(({ times }) => times)),
    recover,
    truth,
  };
}
