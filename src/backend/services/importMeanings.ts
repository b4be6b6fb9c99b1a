import type { AssessmentId, PatternId, WorkflowId } from '../../domain/ids';
import type { ReadableDb } from '../storage/database';
import type { PatternValue } from '../storage/imports';
import type { Meanings } from './incidentIntake';
import { comparable, workflowsByName } from './workflowNames';

/**
 * What a file's words mean: every row belongs to the workflow chosen for the file, or to the one its own
 * column names; failure patterns are as the person mapped them.
 */
export function importMeanings(
  db: ReadableDb,
  request: {
    readonly assessmentId: AssessmentId;
    readonly workflowId: WorkflowId | null;
    readonly patternValues: readonly PatternValue[];
  },
): Meanings {
  const byName = workflowsByName(db, request.assessmentId);
  const patterns = new Map<string, PatternId>(
    request.patternValues.map(({ value, patternId }) => [comparable(value), patternId]),
  );
  return {
    workflowOf: (name) => request.workflowId ?? (name === null ? null : byName(name)),
    patternOf: (value) => (value === null ? null : (patterns.get(comparable(value)) ?? null)),
  };
}
