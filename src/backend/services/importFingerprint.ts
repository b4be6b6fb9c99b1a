import { createHash } from 'node:crypto';
import type { WorkflowId } from '../../domain/ids';
import type { ImportOptions } from '../../domain/metrics/importTypes';
import type { PatternValue } from '../storage/imports';

/** SHA-256 over everything that decides what an import brings; the time of asking is not among it. */
export function importFingerprint(
  fileSha256: string,
  request: {
    readonly workflowId: WorkflowId | null;
    readonly options: ImportOptions;
    readonly patternValues: readonly PatternValue[];
    readonly milestone?: string | undefined;
  },
): string {
  const { workflowId, patternValues, milestone } = request;
  const options = { ...request.options, now: 0 };
  const decisive = JSON.stringify(
    [fileSha256, workflowId, options, patternValues, ...(milestone === undefined ? [] : [milestone])],
    inKeyOrder,
  );
  return createHash('sha256').update(decisive, 'utf8').digest('hex');
}

const inKeyOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
    : value;
