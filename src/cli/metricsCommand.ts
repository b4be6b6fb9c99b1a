/** `metrics FILE.csv`: a file imported into nothing, and all its figures. */
import { describeProblem, inspectFile, ImportRefused, readIncidents } from '../backend/services/importFile';
import { figureEnds } from '../domain/metrics/classifyRecord';
import { classifyFigureSteps, sampleOfSteps } from '../domain/metrics/figureColumns';
import { FigureName, type FigureSummary } from '../domain/metrics/figureSummary';
import {
  TimeField,
  type ImportMapping,
  type ImportProblem,
  type ImportReport,
} from '../domain/metrics/importTypes';
import { IncidentColumns } from '../domain/metrics/incidentColumns';
import { finish } from '../domain/metrics/steps';
import { summarizeFigureSteps } from '../domain/metrics/summarizeFigure';
import { instant, type Instant } from '../domain/time';
import { text } from '../shared/i18n/text';
import { EXIT, type ExitCode } from './exitCode';
import { readMetricsArguments, WrongUsage, type MetricsArguments } from './metricsArguments';
import { metricsJson } from './metricsJson';
import { openRejects, RejectsNotWritten } from './metricsRejects';
import type { MetricsResult } from './metricsResult';
import { metricsText } from './metricsText';

export type MetricsIo = { out(text: string): void; err(text: string): void; now(): number };

/**
 * A mapping that names the start is taken as it stands, with the column of the id where `--dedupe` asks for one; any
 * other corrects what the preset (given, or recognised) finds.
 */
async function chosenMapping({ path, preset, map, dedupe }: MetricsArguments): Promise<ImportMapping | null> {
  if (Object.keys(map).length === 0) return null;
  const isWhole = map.started !== undefined && preset === null;
  if (isWhole && (dedupe === null || map.id !== undefined)) return map;
  const { mapping } = await inspectFile(path, preset);
  const free = Object.entries(mapping).filter(
    ([field, column]) => !Object.values(map).includes(column) && (!isWhole || field === 'id'),
  );
  return { ...Object.fromEntries(free), ...map };
}

/** A column is mapped for the end of the figure. */
const isRecorded = (figure: FigureName, report: ImportReport, from: MetricsArguments['from']): boolean =>
  report.mapping[figureEnds(figure, from).end] !== undefined;

function figureOf(
  name: FigureName,
  incidents: IncidentColumns,
  asOf: Instant,
  from: MetricsArguments['from'],
): FigureSummary {
  const classified = finish(classifyFigureSteps(name, [incidents], asOf, from));
  return finish(summarizeFigureSteps(finish(sampleOfSteps(classified))));
}

async function measure(args: MetricsArguments, now: Instant): Promise<MetricsResult> {
  const rejects = await openRejects(args.path, args.rejects);
  let incidents = new IncidentColumns();
  let header: readonly string[] = [];
  let delimiter = ',';
  try {
    const report = await readIncidents(
      {
        path: args.path,
        options: {
          kind: 'incident',
          preset: args.preset,
          mapping: await chosenMapping(args),
          zone: args.zone,
          order: args.order,
          dedupe: args.dedupe ?? 'error',
          where: args.where,
          words: null,
          now,
        },
      },
      {
        async begin(start) {
          ({ header, delimiter } = start);
          await rejects.begin(header, delimiter);
        },
        async restart() {
          incidents = new IncidentColumns();
          await rejects.discard();
          await rejects.begin(header, delimiter);
        },
        incidents: (batch) => {
          for (const { times } of batch) incidents.add(times);
        },
        rejected: (batch) => rejects.add(batch),
      },
    );
    await rejects.finish();
    const asOf: MetricsResult['asOf'] =
      args.asOf !== null
        ? { instant: args.asOf, source: 'given' }
        : report.latest === null
          ? { instant: now, source: 'now' }
          : { instant: report.latest, source: 'file' };
    const figure = (name: FigureName): FigureSummary | null =>
      isRecorded(name, report, args.from) ? figureOf(name, incidents, asOf.instant, args.from) : null;
    const figures = {
      detect: figure('detect'),
      acknowledge: figure('acknowledge'),
      escalate: figure('escalate'),
      recover: figure('recover'),
      truth: figure('truth'),
      total: figure('total'),
      rollback: figure('rollback'),
    };
    return { path: args.path, report, asOf, from: args.from, figures };
  } finally {
    await rejects.discard();
  }
}

function refusal(path: string, problem: ImportProblem): string {
  const hint =
    problem.code === 'zone-needed' ||
    problem.code === 'order-needed' ||
    problem.code === 'order-mixed' ||
    problem.code === 'started-not-mapped'
      ? ` ${text(`imports:hint.${problem.code}`)}`
      : '';
  return `${path}: ${describeProblem(problem)}${hint}`;
}

/** Columns that stand for several times: nothing is measured between them, which is said and not refused. */
function columnsMappedTwice(
  mapping: ImportMapping,
): readonly { column: string; fields: readonly string[] }[] {
  const fields = new Map<string, string[]>();
  for (const field of TimeField.options) {
    const column = mapping[field];
    if (column !== undefined) fields.set(column, [...(fields.get(column) ?? []), field]);
  }
  return [...fields].filter(([, of]) => of.length > 1).map(([column, of]) => ({ column, fields: of }));
}

/**
 * Runs the command on what follows `metrics`; the exit code: 0 done, 2 wrong usage, 3 input refused.
 * JSON or text goes to `out`, one sentence about what went wrong to `err`. Anything unforeseen is thrown.
 */
export async function runMetrics(args: string[], io: MetricsIo): Promise<ExitCode> {
  if (args.includes('--help') || args.includes('-h')) {
    io.err(`${text('cli:help')}\n`);
    return EXIT.done;
  }
  let path = '';
  try {
    const given = readMetricsArguments(args);
    path = given.path;
    const result = await measure(given, instant(io.now()));
    for (const { column, fields } of columnsMappedTwice(result.report.mapping))
      io.err(`${text('imports:output.column-twice', { column, fields })}\n`);
    io.out(`${given.json ? metricsJson(result) : metricsText(result)}\n`);
    return EXIT.done;
  } catch (error) {
    if (error instanceof WrongUsage) {
      io.err(`${error.message}\n`);
      return EXIT.wrongUsage;
    }
    if (error instanceof ImportRefused) {
      io.err(`${refusal(path, error.problem)}\n`);
      return EXIT.refused;
    }
    if (error instanceof RejectsNotWritten) {
      io.err(`${error.message}\n`);
      return EXIT.refused;
    }
    throw error;
  }
}
