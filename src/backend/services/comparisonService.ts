import { figureEnds } from '../../domain/metrics/classifyRecord';
import {
  comparePeriodsAt,
  type PeriodComparison,
  type PeriodComparisonRequest,
} from '../../domain/metrics/periodComparison';
import { endOfDay } from '../../domain/time';
import type { ReadableDb } from '../storage/database';
import { listImports } from '../storage/imports';
import { listWorkflows } from '../storage/workflows';
import { existingWorkflow } from './existing';
import { incidentsRecording, isRecorded, readWorkflowIncidents } from './workflowIncidents';

export interface ComparisonService {
  /** Null: nothing was imported for the workflow, or its files do not record the figure. */
  compare(request: PeriodComparisonRequest): PeriodComparison | null;
}

/** Comparisons kept, so that going back and forth between days does not read the incidents anew. */
const REMEMBERED = 24;

/** A figure of one workflow's incidents before and after a day. */
export function createComparisonService(db: ReadableDb): ComparisonService {
  const remembered = new Map<string, PeriodComparison | null>();
  return {
    compare(request) {
      const { assessmentId, workflowId, figure, from, split } = request;
      const { name } = existingWorkflow(db, assessmentId, workflowId);
      const imports = listImports(db, assessmentId);
      // Everything that the answer depends on: committed imports never change.
      const key = JSON.stringify([request, name, imports.map(({ no }) => no)]);
      const known = remembered.get(key);
      if (known !== undefined) return known;
      const found = readWorkflowIncidents(db, listWorkflows(db, assessmentId), imports).get(workflowId);
      const { end } = figureEnds(figure, from);
      const asOf = request.asOf === null ? (found?.latest ?? null) : endOfDay(request.asOf);
      const compared =
        found === undefined || asOf === null || !isRecorded(found, end)
          ? null
          : comparePeriodsAt(() => incidentsRecording(found, end), { figure, from, asOf, split });
      remembered.set(key, compared);
      for (const oldest of remembered.keys()) {
        if (remembered.size <= REMEMBERED) break;
        remembered.delete(oldest);
      }
      return compared;
    },
  };
}
