import { useMemo } from 'react';
import { outOfOrder, type OutOfOrder } from '../../../domain/plan/moveOrder';
import { planProgress, type PlanProgress } from '../../../domain/plan/planProgress';
import { planProjection, type PlanProjection } from '../../../domain/plan/planProjection';
import { planSuggestions, type PlanSuggestions } from '../../../domain/plan/planSuggestions';
import { useAssessment } from '../../assessment/useAssessment';

export interface OpenPlan {
  readonly suggestions: PlanSuggestions;
  readonly projection: PlanProjection;
  readonly progress: PlanProgress;
  readonly outOfOrder: readonly OutOfOrder[];
}

/** What the plan of the open assessment holds, what it does not hold yet, and where it leads. */
export function usePlan(): OpenPlan {
  const { record, result, pack, asOf } = useAssessment();
  return useMemo(
    () => ({
      suggestions: planSuggestions(record, result, pack),
      projection: planProjection(record, result, pack),
      progress: planProgress(record, asOf),
      outOfOrder: outOfOrder(record, result, pack),
    }),
    [record, result, pack, asOf],
  );
}
