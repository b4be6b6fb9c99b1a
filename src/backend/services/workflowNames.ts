import type { AssessmentId, WorkflowId } from '../../domain/ids';
import type { ReadableDb } from '../storage/database';
import { listWorkflows } from '../storage/workflows';

/** Finds an assessment's workflow by a name as files write it: without regard to case and outer spaces. */
export function workflowsByName(
  db: ReadableDb,
  assessmentId: AssessmentId,
): (name: string) => WorkflowId | null {
  const ids = new Map(listWorkflows(db, assessmentId).map(({ id, name }) => [comparable(name), id]));
  return (name) => ids.get(comparable(name)) ?? null;
}

/** A name as names are compared. */
export const comparable = (name: string): string => name.trim().toLowerCase();
