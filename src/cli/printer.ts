/** Prints report models to PDF: the built app is started without a window on a file that lists them. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import type { ReportModel } from '../domain/report/reportModel';

export interface PrintJob {
  readonly model: ReportModel;
  /** Absolute path of the PDF. */
  readonly out: string;
}

const Command = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      context.addIssue('not JSON');
      return z.NEVER;
    }
  })
  .pipe(z.tuple([z.string().min(1)], z.string()));

/**
 * The program and first arguments that take a job file; from the environment variable EVENKEEL_PRINTER, a JSON list.
 * Null when it is not set or names no program.
 */
export function printerCommand(environment: string | undefined): readonly string[] | null {
  const parsed = Command.safeParse(environment);
  return parsed.success ? parsed.data : null;
}

/** The printing program is not there or cannot be run, or it ended without having written. */
export class PrinterFailed extends Error {
  override readonly name = 'PrinterFailed';
}

/** Resolves when all PDFs are written; rejects, with none of them written, when the app could not draw one. */
export async function printReports(command: readonly string[], jobs: readonly PrintJob[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'evenkeel-reports-'));
  try {
    const jobFile = join(folder, 'jobs.json');
    await writeFile(jobFile, JSON.stringify(jobs));
    const [program = '', ...args] = command;
    const code = await new Promise<number | null>((resolve, reject) => {
      // The child's talk may not mix with the results on standard output.
      const child = spawn(program, [...args, jobFile], { stdio: ['ignore', 2, 2] });
      child.once('error', (error) => reject(new PrinterFailed(error.message)));
      child.once('exit', resolve);
    });
    if (code !== 0) throw new PrinterFailed(`it ended with ${code ?? 'a signal'}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
