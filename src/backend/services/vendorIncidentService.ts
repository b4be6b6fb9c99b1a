import type { AssessmentId, VendorId } from '../../domain/ids';
import { figureEnds, type RecoverFrom } from '../../domain/metrics/classifyRecord';
import { collectFigure } from '../../domain/metrics/figureSample';
import type { FigureSummary } from '../../domain/metrics/figureSummary';
import { IncidentColumns } from '../../domain/metrics/incidentColumns';
import { TimeField } from '../../domain/metrics/importTypes';
import { summarizeFigure } from '../../domain/metrics/summarizeFigure';
import { type Day, dayOf, endOfDay, instant, type Instant } from '../../domain/time';
import type { Vendor } from '../../domain/vendors/vendor';
import { comparableVendorName, type VendorIncidents } from '../../domain/vendors/vendorIncidents';
import type { ReadableDb } from '../storage/database';
import { listEntries } from '../storage/entries';
import { type CommittedImport, listImports } from '../storage/imports';
import { listPlaces, readCounted } from '../storage/incidents';
import { listChunks } from '../storage/recordChunks';
import { listWorkflows } from '../storage/workflows';
import { existingAssessment } from './existing';
import { vendorsByName } from './vendorNames';

export interface VendorIncidentsRequest {
  readonly assessmentId: AssessmentId;
  /** Null: as the files tell. */
  readonly asOf: Day | null;
  readonly from: RecoverFrom;
}

export interface VendorIncidentService {
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
 * The imported incidents that name a vendor, first those of the assessment's vendors in their order, then those of
 * names that none of them goes by. A name means the first vendor that is called so; incidents of workflows that were removed stay out. Asked for apart from the figures of workflows, so that
 * scoring does not wait for it.
 */
export function createVendorIncidentService(db: ReadableDb): VendorIncidentService {
  const remembered = new Map<string, readonly VendorIncidents[]>();
  return {
    vendors(request) {
      const { assessmentId } = request;
      existingAssessment(db, assessmentId);
      const imports = listImports(db, assessmentId);
      if (imports.length === 0) return [];
      const vendors = listEntries(db, assessmentId).flatMap((entry) =>
        entry.kind === 'vendor' ? [entry.value] : [],
      );
      const workflows = new Set(listWorkflows(db, assessmentId).map(({ id }) => id));
      const key = JSON.stringify([
        request,
        imports.map(({ no }) => no),
        vendors.map(({ id, name, alsoKnownAs }) => [id, name, alsoKnownAs]),
        [...workflows],
      ]);
      const known = remembered.get(key);
      if (known !== undefined) {
        remembered.delete(key);
        remembered.set(key, known);
        return known;
      }
      const found = read(db, imports, vendors, (id) => workflows.has(id as never));
      const latest = Math.max(...imports.map(({ report }) => report.latest ?? 0));
      const asOf = request.asOf === null ? instant(latest) : endOfDay(request.asOf);
      const told = found.map((named) => measure(named, asOf, request.from));
      remembered.set(key, told);
      for (const oldest of remembered.keys()) {
        if (remembered.size <= REMEMBERED) break;
        remembered.delete(oldest);
      }
      return told;
    },
  };
}

function read(
  db: ReadableDb,
  imports: readonly CommittedImport[],
  vendors: readonly Vendor[],
  isThere: (workflowId: string) => boolean,
): readonly Named[] {
  const idOf = vendorsByName(vendors);
  const named = new Map<string, Named>();
  for (const { no, report } of imports) {
    if (report.kind !== 'incident') continue;
    const recorded = new Set(TimeField.options.filter((field) => report.mapping[field] !== undefined));
    const parts = new Map<Named, Part>();
    const targets = new Map<number, Part>();
    for (const { no: place, vendor, workflowId } of listPlaces(db, no)) {
      if (vendor === null || (workflowId !== null && !isThere(workflowId))) continue;
      const name = comparableVendorName(vendor);
      const vendorId = idOf(vendor);
      const key = vendorId ?? `no vendor: ${name}`;
      const one = named.get(key) ?? { vendorId, names: [], parts: [] };
      named.set(key, one);
      if (!one.names.includes(vendor)) one.names.push(vendor);
      const part = parts.get(one) ?? { times: new IncidentColumns(), recorded };
      if (!parts.has(one)) one.parts.push(part);
      parts.set(one, part);
      targets.set(place, part);
    }
    // A file that names nobody is not read at all.
    if (targets.size === 0) continue;
    for (const chunk of listChunks(db, no)) {
      const { rows, places, facts } = readCounted(db, chunk);
      for (let row = 0; row < rows; row += 1) targets.get(places[row] ?? -1)?.times.addFrom(facts, row);
    }
  }
  const order = new Map(vendors.map(({ id }, at) => [id, at]));
  const placeOf = ({ vendorId }: Named): number =>
    vendorId === null ? vendors.length : (order.get(vendorId) ?? vendors.length);
  return [...named.values()].sort((a, b) => placeOf(a) - placeOf(b));
}

function measure({ vendorId, names, parts }: Named, asOf: Instant, from: RecoverFrom): VendorIncidents {
  const figure = (name: 'recover' | 'truth'): FigureSummary | null => {
    const { end } = figureEnds(name, from);
    const telling = parts.filter(({ recorded, times }) => recorded.has(end) && times.length > 0);
    if (telling.length === 0) return null;
    return summarizeFigure(collectFigure(name, each(telling), asOf, from));
  };
  return {
    vendorId,
    names,
    incidents: parts.reduce((sum, { times }) => sum + times.length, 0),
    asOf,
    period: periodOf(parts),
    recover: figure('recover'),
    truth: figure('truth'),
  };
}

function* each(parts: readonly Part[]) {
  for (const { times } of parts) yield* times;
}

function periodOf(parts: readonly Part[]): VendorIncidents['period'] {
  let first = Infinity;
  let last = -Infinity;
  for (const { started } of each(parts)) {
    if (typeof started !== 'number') continue;
    first = Math.min(first, started);
    last = Math.max(last, started);
  }
  return first > last ? null : { from: dayOf(instant(first)), to: dayOf(instant(last)) };
}
