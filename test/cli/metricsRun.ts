/** Runs the metrics command on files of a folder that is gone after the tests. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { runMetrics } from '../../src/cli/metricsCommand';
import type { PrintedFigure } from './printedFigure';

export const folder = mkdtempSync(join(tmpdir(), 'evenkeel-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The export of a status page, with maintenance among its incidents. */
export const github = 'test/fixtures/github-status/derived_incidents.csv';

/** Writes a file and returns its path. */
export function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The exit code and what was printed, as on 1 November 2026. */
export async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const printed = { out: '', err: '' };
  const code = await runMetrics(args, {
    out: (text) => (printed.out += text),
    err: (text) => (printed.err += text),
    now: () => Date.UTC(2026, 10, 1),
  });
  return { code, ...printed };
}

export type Json = {
  file: { sha256: string; encoding: string; delimiter: string };
  preset: string;
  mapping: Record<string, string>;
  zone: string | null;
  order: string | null;
  asOf: { instant: string; source: string };
  rows: Record<string, number>;
  rejectedBy: Record<string, number>;
  figures: Record<string, PrintedFigure | null>;
};

/** What is printed with --json, by a run without errors. */
export async function json(...args: string[]): Promise<Json> {
  const { code, out, err } = await run(...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Json;
}

/** The same for the status page, its columns mapped so and maintenance left out. */
export const withoutMaintenance = (map: string): Promise<Json> =>
  json(github, '--map', map, '--where', 'impact!=maintenance');
