import type { AssessmentId, WorkflowId } from '../../domain/ids';
import { figureEnds, type RecoverFrom } from '../../domain/metrics/classifyRecord';
import { figureChart } from '../../domain/metrics/figureChart';
import { collectFigure, type FigureSample } from '../../domain/metrics/figureSample';
import {
  FigureName,
  type FigureSummary,
  type LimitCount,
  type RuleCount,
  type WorkflowMetrics,
} from '../../domain/metrics/figureSummary';
import { countOverLimit } from '../../domain/metrics/limitCount';
import { countRecentTruths } from '../../domain/metrics/recentTruths';
import { countRule, type CountedRule } from '../../domain/metrics/ruleCount';
import { summarizeFigure } from '../../domain/metrics/summarizeFigure';
import type { IncidentFacts } from '../../domain/metrics/incidentTimes';
import type { Pack } from '../../domain/pack/packSchema';
import { type Day, dayOf, type DurationMs, endOfDay, instant, type Instant } from '../../domain/time';
import type { ReadableDb } from '../storage/database';
import { listImports } from '../storage/imports';
import { listWorkflows } from '../storage/workflows';
import { existingAssessment } from './existing';
import type { PackCatalogue } from './packCatalogue';
import {
  allIncidents,
  incidentsRecording,
  isRecorded,
  readWorkflowIncidents,
  type WorkflowIncidents,
} from './workflowIncidents';

export interface FiguresRequest {
  readonly assessmentId: AssessmentId;
  /** Null: as the files tell. */
  readonly asOf: Day | null;
  readonly from: RecoverFrom;
  /** The day on which a running assessment is looked at: what is recent counts back from here. */
  readonly today: Day;
}

export interface MetricsService {
  figures(request: FiguresRequest): readonly WorkflowMetrics[];
}

/** Results kept; a million incidents take seconds to read again. */
const REMEMBERED = 24;
const SIGHTED_DAYS = 50;

/** The figures of imported incidents for each workflow that has any, in the order of the workflows. */
export function createMetricsService(db: ReadableDb, packs: PackCatalogue): MetricsService {
  const remembered = new Map<string, readonly WorkflowMetrics[]>();
  return {
    figures(request) {
      const { assessmentId } = request;
      const assessment = existingAssessment(db, assessmentId);
      const imports = listImports(db, assessmentId);
      if (imports.length === 0) return [];
      const workflows = listWorkflows(db, assessmentId);
      // Everything that the figures depend on: committed imports never change.
      const key = JSON.stringify([
        request,
        assessment.asOf,
        assessment.pack,
        imports.map(({ no }) => no),
        workflows.map(({ id, name, services, targets }) => [id, name, services, targets.truth]),
      ]);
      const known = remembered.get(key);
      if (known !== undefined) {
        remembered.delete(key);
        remembered.set(key, known);
        return known;
      }
      const incidents = readWorkflowIncidents(db, workflows, imports);
      const pack = packs.find(assessment.pack);
      const source = request.asOf === assessment.asOf ? 'assessment' : 'given';
      const figures = workflows.flatMap(({ id, targets }) => {
        const found = incidents.get(id);
        if (found === undefined || countOf(found) === 0) return [];
        const asOf = asOfOf(request.asOf, source, found);
        const recentTo = endOfDay(request.asOf ?? request.today);
        const at = { asOf, from: request.from, recentTo, truthTarget: targets.truth };
        return [measure(id, found, at, pack)];
      });
      remembered.set(key, figures);
      for (const oldest of remembered.keys()) {
        if (remembered.size <= REMEMBERED) break;
        remembered.delete(oldest);
      }
      return figures;
    },
  };
}

function asOfOf(
  given: Day | null,
  source: 'assessment' | 'given',
  { latest }: WorkflowIncidents,
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

function measure(
  workflowId: WorkflowId,
  incidents: WorkflowIncidents,
  { asOf, from, recentTo, truthTarget }: MeasuredAt,
  pack: Pack | null,
): WorkflowMetrics {
  const samples = new Map<FigureName, FigureSample>();
  for (const name of FigureName.options) {
    const { end } = figureEnds(name, from);
    if (isRecorded(incidents, end))
      samples.set(name, collectFigure(name, incidentsRecording(incidents, end), asOf.instant, from));
  }
  const chart = (name: FigureName) => {
    const sample = samples.get(name);
    return sample === undefined ? null : figureChart(sample);
  };
  return {
    workflowId,
    incidents: countOf(incidents),
    asOf,
    period: periodOf(incidents),
    figures: Object.fromEntries(
      FigureName.options.map((name) => {
        const sample = samples.get(name);
        return [name, sample === undefined ? null : summarizeFigure(sample)];
      }),
    ) as Record<FigureName, FigureSummary | null>,
    charts: { recover: chart('recover'), truth: chart('truth') },
    trends: { recover: null, truth: null },
    milestones: [],
    openTruths: [],
    reportedBySystem: null,
    betweenFailures: null,
    limits: limitsOf(incidents, asOf.instant, pack),
    rules: rulesOf(incidents, truthTarget, asOf.instant, pack),
    truthsInLast90Days: countRecentTruths(incidentsRecording(incidents, 'reconciled'), recentTo),
    sightings: sightingsOf(incidents, asOf.instant),
  };
}

const countOf = ({ parts }: WorkflowIncidents): number =>
  parts.reduce((sum, { times }) => sum + times.length, 0);

function periodOf(incidents: WorkflowIncidents): WorkflowMetrics['period'] {
  let first = Infinity;
  let last = -Infinity;
  for (const { started } of allIncidents(incidents)) {
    if (typeof started !== 'number') continue;
    first = Math.min(first, started);
    last = Math.max(last, started);
  }
  return first > last ? null : { from: dayOf(instant(first)), to: dayOf(instant(last)) };
}

/** One count for each limit that the pack's guardrails ask about, where the files can tell. */
function limitsOf(incidents: WorkflowIncidents, asOf: Instant, pack: Pack | null): LimitCount[] {
  return (pack?.guardrails ?? []).flatMap(({ measured }) => {
    if (measured === null) return [];
    const { end } = figureEnds(measured.figure, 'started');
    if (!isRecorded(incidents, end)) return [];
    return [countOverLimit(measured.figure, incidentsRecording(incidents, end), measured.limitMs, asOf)];
  });
}

/** One count for each contradiction rule of the pack that incidents can tell about. */
function rulesOf(
  incidents: WorkflowIncidents,
  truthTarget: DurationMs | null,
  asOf: Instant,
  pack: Pack | null,
): RuleCount[] {
  return (pack?.contradictions ?? []).flatMap((rule) => {
    if (rule.kind === 'alignment-below') return [];
    return [countRule(rule, recordsFor(rule, incidents), truthTarget, asOf)];
  });
}

/** The incidents of the files that wrote down what a rule counts. */
function recordsFor(rule: CountedRule, incidents: WorkflowIncidents): Iterable<IncidentFacts> {
  switch (rule.kind) {
    case 'over-limit':
      return incidentsRecording(incidents, figureEnds(rule.figure, 'started').end);
    case 'truth-over':
      return incidentsRecording(incidents, 'reconciled');
    case 'reported-by-people':
    case 'defects-found':
      return allIncidents(incidents);
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
