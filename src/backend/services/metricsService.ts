import type { AssessmentId, WorkflowId } from '../../domain/ids';
import { figureEnds, type RecoverFrom } from '../../domain/metrics/classifyRecord';
import { figureChart } from '../../domain/metrics/figureChart';
import { classifyFigureSteps, ClassifyingMemory, sampleOfSteps } from '../../domain/metrics/figureColumns';
import {
  type FigureChart,
  FigureName,
  type FigureSummary,
  type LimitCount,
  type RuleCount,
  type TrendPeriod,
  type WorkflowMetrics,
} from '../../domain/metrics/figureSummary';
import type { IncidentColumns } from '../../domain/metrics/incidentColumns';
import { countOverLimitSteps } from '../../domain/metrics/limitCount';
import { periodOfIncidents } from '../../domain/metrics/periodOfIncidents';
import { countRecentTruthsSteps } from '../../domain/metrics/recentTruths';
import { reportedBySystem } from '../../domain/metrics/reportedBySystem';
import { type CountedRule, countRuleSteps } from '../../domain/metrics/ruleCount';
import { finish, type Steps } from '../../domain/metrics/steps';
import { summarizeFigureSteps } from '../../domain/metrics/summarizeFigure';
import { timeBetweenIncidents } from '../../domain/metrics/timeBetweenIncidents';
import { trendOfSteps } from '../../domain/metrics/trendOf';
import type { Pack } from '../../domain/pack/packSchema';
import { type Day, dayOf, type DurationMs, endOfDay, instant, type Instant } from '../../domain/time';
import type { ReadableDb } from '../storage/database';
import { listEntryValues } from '../storage/entries';
import { type CommittedImport, listImports } from '../storage/imports';
import { type KeptPlace, listPlaces } from '../storage/incidents';
import { listWorkflows } from '../storage/workflows';
import { existingAssessment } from './existing';
import { findOpenTruthsSteps } from './openTruths';
import type { PackCatalogue } from './packCatalogue';
import { RecentResults } from './recentResults';
import {
  allColumns,
  columnsRecording,
  isRecorded,
  readWorkflowIncidentsSteps,
  type WorkflowIncidents,
} from './workflowIncidents';
import {
  milestoneFiguresSteps,
  readWorkflowMilestonesSteps,
  type WorkflowMilestones,
} from './workflowMilestones';
import { findWrittenTwiceSteps } from './writtenTwice';

export interface FiguresRequest {
  readonly assessmentId: AssessmentId;
  /** Null: as the files tell. */
  readonly asOf: Day | null;
  readonly from: RecoverFrom;
  /** The day on which a running assessment is looked at: what is recent counts back from here. */
  readonly today: Day;
}

export interface MetricsService {
  /** In steps of some tens of milliseconds, between which others can be served. */
  figuresSteps(request: FiguresRequest): Steps<readonly WorkflowMetrics[]>;
  /** The same at once. */
  figures(request: FiguresRequest): readonly WorkflowMetrics[];
}

/** Results kept; a million incidents take a second to read again. */
const REMEMBERED = 24;
const SIGHTED_DAYS = 50;

/** The figures of incidents and milestone events for each workflow that has any, in the order of the workflows. */
export function createMetricsService(db: ReadableDb, packs: PackCatalogue): MetricsService {
  const remembered = new RecentResults<readonly WorkflowMetrics[]>(REMEMBERED);

  function* figuresSteps(request: FiguresRequest): Steps<readonly WorkflowMetrics[]> {
    const { assessmentId, today } = request;
    const assessment = existingAssessment(db, assessmentId);
    const imports = listImports(db, assessmentId);
    const entered = listEntryValues(db, assessmentId, 'incident');
    if (imports.length === 0 && entered.length === 0) return [];
    const workflows = listWorkflows(db, assessmentId);
    // Everything that the figures depend on: committed imports never change.
    const key = JSON.stringify([
      request,
      assessment.asOf,
      assessment.pack,
      imports.map(({ no }) => no),
      entered,
      workflows.map(({ id, name, services, targets, milestones }) => [
        id,
        name,
        services,
        targets.truth,
        milestones,
      ]),
    ]);
    const known = remembered.find(key);
    if (known !== null) return known.result;
    const incidents = yield* readWorkflowIncidentsSteps(db, workflows, imports, entered, today);
    const milestones = yield* readWorkflowMilestonesSteps(db, workflows, imports);
    const pack = packs.find(assessment.pack);
    const source = request.asOf === assessment.asOf ? 'assessment' : 'given';
    const places = placesOf(db, imports);
    const figures: WorkflowMetrics[] = [];
    for (const workflow of workflows) {
      const found = incidents.get(workflow.id) ?? NO_INCIDENTS;
      const events = milestones.get(workflow.id) ?? NO_MILESTONES;
      if (countOf(found) === 0 && events.events.size === 0) continue;
      const asOf = asOfOf(request.asOf, source, latestOf(found.latest, events.latest));
      const recentTo = endOfDay(request.asOf ?? today);
      const at = { asOf, from: request.from, recentTo, truthTarget: workflow.targets.truth };
      const measured = yield* measureSteps(workflow.id, found, at, pack);
      figures.push({
        ...measured,
        milestones: yield* milestoneFiguresSteps(workflow, events, asOf.instant),
        openTruths: yield* findOpenTruthsSteps(db, found, asOf.instant, (no) => places().get(no)),
        writtenTwice: yield* findWrittenTwiceSteps(
          db,
          found,
          entered.filter(({ workflowId }) => workflowId === workflow.id),
          (no) => places().get(no),
        ),
      });
      yield;
    }
    return remembered.keep(key, figures);
  }

  return { figuresSteps, figures: (request) => finish(figuresSteps(request)) };
}

const NO_INCIDENTS: WorkflowIncidents = { parts: [], latest: null, sightings: new Map(), superseded: 0 };
const NO_MILESTONES: WorkflowMilestones = { events: new Map(), latest: null };

/** The places of the imports by their number, read when first asked for. */
function placesOf(db: ReadableDb, imports: readonly CommittedImport[]): () => ReadonlyMap<number, KeptPlace> {
  let places: ReadonlyMap<number, KeptPlace> | null = null;
  return () =>
    (places ??= new Map(
      imports.flatMap(({ no }) => listPlaces(db, no).map((place) => [place.no, place] as const)),
    ));
}

const latestOf = (...instants: readonly (Instant | null)[]): Instant | null => {
  const known = instants.filter((each) => each !== null);
  return known.length === 0 ? null : instant(Math.max(...known));
};

function asOfOf(
  given: Day | null,
  source: 'assessment' | 'given',
  latest: Instant | null,
): WorkflowMetrics['asOf'] {
  return given === null
    ? { instant: latest ?? instant(0), source: 'file' }
    : { instant: endOfDay(given), source };
}

interface MeasuredAt {
  readonly asOf: WorkflowMetrics['asOf'];
  readonly from: RecoverFrom;
  /** End of the 90 days in which truths count as recent. */
  readonly recentTo: Instant;
  /** The workflow's own, in milliseconds. */
  readonly truthTarget: DurationMs | null;
}

function* measureSteps(
  workflowId: WorkflowId,
  incidents: WorkflowIncidents,
  { asOf, from, recentTo, truthTarget }: MeasuredAt,
  pack: Pack | null,
): Steps<Omit<WorkflowMetrics, 'milestones' | 'openTruths' | 'writtenTwice'>> {
  const figures = new Map<FigureName, FigureSummary>();
  const charts = new Map<FigureName, FigureChart>();
  const trends = new Map<FigureName, TrendPeriod[]>();
  const memory = new ClassifyingMemory();
  for (const name of FigureName.options) {
    const { end } = figureEnds(name, from);
    if (!isRecorded(incidents, end)) continue;
    const columns = columnsRecording(incidents, end);
    const classified = yield* classifyFigureSteps(name, columns, asOf.instant, from, memory);
    const sample = yield* sampleOfSteps(classified);
    figures.set(name, yield* summarizeFigureSteps(sample));
    if (name !== 'recover' && name !== 'truth') continue;
    charts.set(name, figureChart(sample));
    yield;
    const { periods } = yield* trendOfSteps(classified.records);
    trends.set(name, [...periods]);
  }
  const period = periodOfIncidents(allColumns(incidents));
  yield;
  const limits = yield* limitsSteps(incidents, asOf.instant, pack);
  const rules = yield* rulesSteps(incidents, truthTarget, asOf.instant, pack);
  const reconciled = columnsRecording(incidents, 'reconciled');
  const truthsInLast90Days = yield* countRecentTruthsSteps(reconciled, recentTo);
  yield;
  return {
    workflowId,
    incidents: countOf(incidents),
    superseded: incidents.superseded,
    asOf,
    period,
    figures: Object.fromEntries(
      FigureName.options.map((name) => [name, figures.get(name) ?? null]),
    ) as Record<FigureName, FigureSummary | null>,
    charts: { recover: charts.get('recover') ?? null, truth: charts.get('truth') ?? null },
    trends: { recover: trends.get('recover') ?? null, truth: trends.get('truth') ?? null },
    reportedBySystem: reportedBySystem(allColumns(incidents)),
    betweenFailures: timeBetweenIncidents(startsOf(incidents), null, asOf.instant),
    limits,
    rules,
    truthsInLast90Days,
    sightings: sightingsOf(incidents, asOf.instant),
  };
}

const startsOf = (incidents: WorkflowIncidents): readonly Float64Array[] =>
  allColumns(incidents).flatMap((times) => times.column('started') ?? []);

const countOf = ({ parts }: WorkflowIncidents): number =>
  parts.reduce((sum, { times }) => sum + times.length, 0);

/** One count for each limit that the pack's guardrails ask about, where the files can tell. */
function* limitsSteps(incidents: WorkflowIncidents, asOf: Instant, pack: Pack | null): Steps<LimitCount[]> {
  const counts: LimitCount[] = [];
  for (const { measured } of pack?.guardrails ?? []) {
    if (measured === null) continue;
    const { figure, limitMs } = measured;
    const { end } = figureEnds(figure, 'started');
    if (!isRecorded(incidents, end)) continue;
    counts.push(yield* countOverLimitSteps(figure, columnsRecording(incidents, end), limitMs, asOf));
    yield;
  }
  return counts;
}

/** One count for each contradiction rule of the pack that incidents can tell about. */
function* rulesSteps(
  incidents: WorkflowIncidents,
  truthTarget: DurationMs | null,
  asOf: Instant,
  pack: Pack | null,
): Steps<RuleCount[]> {
  const counts: RuleCount[] = [];
  for (const rule of pack?.contradictions ?? []) {
    if (rule.kind === 'alignment-below') continue;
    counts.push(yield* countRuleSteps(rule, columnsFor(rule, incidents), truthTarget, asOf));
    yield;
  }
  return counts;
}

/** The incidents of the files that wrote down what a rule counts. */
function columnsFor(rule: CountedRule, incidents: WorkflowIncidents): readonly IncidentColumns[] {
  switch (rule.kind) {
    case 'over-limit':
      return columnsRecording(incidents, figureEnds(rule.figure, 'started').end);
    case 'truth-over':
      return columnsRecording(incidents, 'reconciled');
    case 'reported-by-people':
    case 'defects-found':
      return allColumns(incidents);
  }
}

function sightingsOf({ sightings }: WorkflowIncidents, asOf: Instant): WorkflowMetrics['sightings'] {
  return [...sightings].flatMap(([patternId, { starts, serviceIds }]) => {
    const seen = Float64Array.from(starts.filter((start) => start <= asOf)).sort();
    if (seen.length === 0) return [];
    const days = [...seen.slice(-SIGHTED_DAYS)].reverse().map((start) => dayOf(instant(start)));
    return [{ patternId, count: seen.length, days, serviceIds: [...serviceIds] }];
  });
}
