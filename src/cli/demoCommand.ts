/** `demo`: the sample client, imported, scored and diagnosed; its reports are written, its verdict is printed. */
import { mkdir, mkdtemp, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openServices, today } from '../backend/services/openServices';
import type { ReportKind } from '../shared/contract';
import { text } from '../shared/i18n/text';
import { Day } from '../domain/time';
import { verdictLines } from './verdictLines';
import { EXIT, type ExitCode } from './exitCode';
import { printerCommand, PrinterFailed, printReports } from './printer';

export interface DemoEnvironment {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Folder that holds `questionnaires` and `resources`. */
  readonly resources: string;
  readonly workingFolder: string;
  readonly printer: string | undefined;
}

const KINDS: readonly ReportKind[] = ['executive-summary', 'scorecard', 'method'];

/** Exit 0 when both PDFs are written; 2 for wrong usage; 3 when the folder, the sample or the printer cannot be used. */
export async function runDemo(args: readonly string[], io: DemoEnvironment): Promise<ExitCode> {
  const asked = readArguments(args);
  if ('wrong' in asked) {
    io.err(`${asked.wrong}\n`);
    return EXIT.wrongUsage;
  }
  const printer = printerCommand(io.printer);
  if (printer === null) {
    io.err(`${text('cli:demo.noPrinter')}\n`);
    return EXIT.refused;
  }
  const out = resolve(io.workingFolder, asked.out);
  const outProblem = await prepareFolder(out);
  if (outProblem !== null) {
    io.err(`${text('cli:demo.folder', { path: out, reason: outProblem })}\n`);
    return EXIT.refused;
  }
  const library = await mkdtemp(join(tmpdir(), 'evenkeel-demo-'));
  try {
    const opened = await openServices({
      library: join(library, 'library'),
      packs: join(io.resources, 'questionnaires'),
      sample: join(io.resources, 'resources/sample'),
    });
    if ('problem' in opened) {
      io.err(`${text(`errors:start.${opened.problem.code}`, opened.problem)}\n`);
      return EXIT.refused;
    }
    const { services, close } = opened;
    try {
      const { assessmentId } = await services.sample.open();
      if (asked.asOf !== null) {
        const { id, title, scope, currency, confidentiality } = services.assessments.get({
          id: assessmentId,
        }).assessment;
        services.assessments.update({ id, title, scope, currency, confidentiality, asOf: asked.asOf });
      }
      const jobs = KINDS.map((kind) => ({
        model: services.reports.model({ assessmentId, kind, today: today() }),
        out: join(out, `${kind}.pdf`),
      }));
      await printReports(printer, jobs);
      io.out(`${verdictLines(services.judgement({ assessmentId, today: today() })).join('\n')}\n`);
      for (const job of jobs) io.err(`${text('cli:demo.written', { path: job.out })}\n`);
      return EXIT.done;
    } catch (error) {
      if (!(error instanceof PrinterFailed)) throw error;
      io.err(`${text('cli:demo.printerFailed', { reason: error.message })}\n`);
      return EXIT.refused;
    } finally {
      close();
    }
  } finally {
    await rm(library, { recursive: true, force: true });
  }
}

function readArguments(args: readonly string[]): { out: string; asOf: Day | null } | { wrong: string } {
  let values: { out?: string | undefined; 'as-of'?: string | undefined };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: { out: { type: 'string' }, 'as-of': { type: 'string' } },
      allowPositionals: false,
    }));
  } catch (error) {
    return {
      wrong: text('cli:wrongUsage', {
        reason: error instanceof Error ? error.message : '',
        usage: text('cli:demo.usage'),
      }),
    };
  }
  if (values.out === undefined || values.out === '')
    return { wrong: text('cli:demo.outMissing', { usage: text('cli:demo.usage') }) };
  const asOf = values['as-of'];
  if (asOf === undefined) return { out: values.out, asOf: null };
  const day = Day.safeParse(asOf);
  return day.success
    ? { out: values.out, asOf: day.data }
    : { wrong: text('cli:demo.badDay', { value: asOf }) };
}

const NO_FOLDER: readonly string[] = ['EEXIST', 'ENOTDIR'];

/** Null when the folder, made when missing, takes a new file; else the reason. */
async function prepareFolder(path: string): Promise<string | null> {
  try {
    await mkdir(path, { recursive: true });
    await rmdir(await mkdtemp(join(path, '.evenkeel-')));
    return null;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
    return NO_FOLDER.includes(error.code) ? text('cli:demo.notFolder') : error.code;
  }
}
