/** Small files of incidents, and the request that imports one. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AssessmentId, WorkflowId } from '../../../src/domain/ids';
import { instant } from '../../../src/domain/time';
import type { ImportRequest } from '../../../src/shared/contract';
import { importOptions } from './importOptions';
import { START, temporaryFolder } from './testLibrary';

export const HEADER = 'id,workflow,service,started,restored,reconciled,pattern';

/** Writes a file and returns its path. */
export function csv(lines: readonly string[], name = 'incidents.csv'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

/** Incidents an hour apart, each restored after `minutes` and reconciled twice as late. */
export const incidentLines = (count: number, minutes = 30): string[] => {
  const iso = (ms: number) => new Date(ms).toISOString();
  return Array.from({ length: count }, (_, i) => {
    const started = Date.UTC(2026, 8, 1) + i * 3_600_000;
    const restored = started + minutes * 60_000;
    return `I-${i},Card payments,Gateway,${iso(started)},${iso(restored)},${iso(restored + minutes * 60_000)},lockup`;
  });
};

export const importRequest = (
  assessmentId: AssessmentId,
  path: string,
  workflowId: WorkflowId | null = null,
): ImportRequest => ({
  assessmentId,
  path,
  workflowId,
  options: importOptions({
    mapping: {
      id: 'id',
      workflow: 'workflow',
      service: 'service',
      started: 'started',
      restored: 'restored',
      reconciled: 'reconciled',
      failurePattern: 'pattern',
    },
    now: instant(START),
  }),
  patternValues: [{ value: 'Lockup', patternId: 'retries-until-lockup' as never }],
});
