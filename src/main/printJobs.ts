/** Printing without a window, for the command line: a file lists models and where their PDFs go. */
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { ReportModel } from '../domain/report/reportModel';
import { writeWhole } from './writeWhole';

const Jobs = z.array(z.strictObject({ model: ReportModel, out: z.string().min(1) }));

/** Draws all, then writes all; rejects, with nothing written, when one cannot be drawn. */
export async function runPrintJobs(
  file: string,
  print: (model: ReportModel) => Promise<Uint8Array>,
): Promise<void> {
  const jobs = Jobs.parse(JSON.parse(await readFile(file, 'utf8')));
  const drawn: { out: string; bytes: Uint8Array }[] = [];
  for (const job of jobs) drawn.push({ out: job.out, bytes: await print(job.model) });
  for (const { out, bytes } of drawn) await writeWhole(out, bytes);
}
