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

/** The program and first arguments that take a job file; from the environment variable EVENKEEL_PRINTER. */
export function printerCommand(environment: string | undefined): readonly string[] | null {
  if (environment === undefined) return null;
  const parsed = z.array(z.string()).min(1).safeParse(JSON.parse(environment));
  return parsed.success ? parsed.data : null;
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
      child.once('error', reject);
      child.once('exit', resolve);
    });
    if (code !== 0) throw new Error(`the printing app ended with ${code ?? 'a signal'}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
