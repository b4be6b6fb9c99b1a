import { figureEnds } from '../../domain/metrics/classifyRecord';
import {
  comparePeriodsAt,
  type PeriodComparison,
  type PeriodComparisonRequest,
} from '../../domain/metrics/periodComparison';
import { endOfDay } from '../../domain/time';
import type { ReadableDb } from '../storage/database';
import { listEntries } from '../storage/entries';
import { listImports } from '../storage/imports';
import { listWorkflows } from '../storage/workflows';
import { existingWorkflow } from './existing';
import { incidentsRecording, isRecorded, readWorkflowIncidents } from './workflowIncidents';

export interface ComparisonService {
  /** Null: nothing was imported for the workflow, or its files do not record the figure. */
  compare(request: PeriodComparisonRequest): PeriodComparison | null;
}

/** A figure of one workflow's incidents before and after a day. */
export function createComparisonService(db: ReadableDb): ComparisonService {
  return {
    compare({ assessmentId, workflowId, figure, from, split, today, asOf: given }) {
      existingWorkflow(db, assessmentId, workflowId);
      const imports = listImports(db, assessmentId);
      const entered = listEntries(db, assessmentId).flatMap((entry) =>
        entry.kind === 'incident' ? [entry.value] : [],
      );
      const workflows = listWorkflows(db, assessmentId);
      const incidents = readWorkflowIncidents(db, workflows, imports, entered, today);
      const found = incidents.get(workflowId);
      const asOf = given === null ? (found?.latest ?? null) : endOfDay(given);
      if (found === undefined || asOf === null || !isRecorded(found, figureEnds(figure, from).end))
        return null;
      const records = incidentsRecording(found, figureEnds(figure, from).end);
      return comparePeriodsAt(records, { figure, from, asOf, split });
    },
  };
}
