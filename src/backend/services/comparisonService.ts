import { figureEnds } from '../../domain/metrics/classifyRecord';
import { classifyFigureSteps } from '../../domain/metrics/figureColumns';
import {
  comparePeriodsAtSteps,
  type PeriodComparison,
  type PeriodComparisonRequest,
} from '../../domain/metrics/periodComparison';
import type { Steps } from '../../domain/metrics/steps';
import { endOfDay } from '../../domain/time';
import type { ReadableDb } from '../storage/database';
import { listEntryValues } from '../storage/entries';
import { listImports } from '../storage/imports';
import { listWorkflows } from '../storage/workflows';
import { existingWorkflow } from './existing';
import { RecentResults } from './recentResults';
import { columnsRecording, isRecorded, readWorkflowIncidentsSteps } from './workflowIncidents';

export interface ComparisonService {
  /** Null: nothing was imported for the workflow, or its files do not record the figure. In steps of some tens of ms. */
  compareSteps(request: PeriodComparisonRequest): Steps<PeriodComparison | null>;
}

/** Results kept; a million incidents take seconds to read again. */
const REMEMBERED = 24;

/** A figure of one workflow's incidents before and after a day. */
export function createComparisonService(db: ReadableDb): ComparisonService {
  const remembered = new RecentResults<PeriodComparison | null>(REMEMBERED);
  return {
    *compareSteps(request) {
      const { assessmentId, workflowId, figure, from, split, today, asOf: given } = request;
      existingWorkflow(db, assessmentId, workflowId);
      const imports = listImports(db, assessmentId);
      const entered = listEntryValues(db, assessmentId, 'incident');
      const workflows = listWorkflows(db, assessmentId);
      // Everything that the answer depends on: committed imports never change.
      const key = JSON.stringify([
        request,
        imports.map(({ no }) => no),
        entered,
        workflows.map(({ id, name }) => [id, name]),
      ]);
      const known = remembered.find(key);
      if (known !== null) return known.result;
      const incidents = yield* readWorkflowIncidentsSteps(db, workflows, imports, entered, today);
      const found = incidents.get(workflowId);
      const asOf = given === null ? (found?.latest ?? null) : endOfDay(given);
      const { end } = figureEnds(figure, from);
      if (found === undefined || asOf === null || !isRecorded(found, end)) return remembered.keep(key, null);
      const { records } = yield* classifyFigureSteps(figure, columnsRecording(found, end), asOf, from);
      return remembered.keep(key, yield* comparePeriodsAtSteps(records, { figure, split }));
    },
  };
}
