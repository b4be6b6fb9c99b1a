import { ORPCError } from '@orpc/client';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { assess } from '../../../domain/assessment/assess';
import type { Assessment } from '../../../domain/assessment/assessmentRecord';
import type { ComparedAssessment } from '../../../domain/compare/comparison';
import type { AssessmentId } from '../../../domain/ids';
import { api } from '../../api';
import { useToday } from '../../assessment/useToday';

/** One side of a comparison: read and judged, on its way, without its pack, or not to be read. */
export type Compared =
  | { readonly state: 'reading' }
  | { readonly state: 'ready'; readonly assessment: ComparedAssessment }
  | { readonly state: 'pack-missing'; readonly title: string; readonly pack: Assessment['pack'] }
  | { readonly state: 'failed'; readonly error: Error; readonly retry: () => void };

/** Reads an assessment with its own pack and figures, and judges it as of its own day, else today. */
export function useCompared(id: AssessmentId | null): Compared {
  const today = useToday();
  const record = useQuery(
    api.assessments.get.queryOptions({
      input: id === null ? skipToken : { id },
      // It may have been worked on since it was last read.
      refetchOnMount: 'always',
    }),
  );
  const pack = useQuery(
    api.packs.get.queryOptions({ input: record.data?.assessment.pack ?? skipToken, staleTime: Infinity }),
  );
  const ownDay = record.data?.assessment.asOf ?? null;
  const metrics = useQuery(
    api.metrics.figures.queryOptions({
      input:
        id === null || record.data === undefined
          ? skipToken
          : { assessmentId: id, asOf: ownDay, from: 'started', today },
    }),
  );
  return useMemo((): Compared => {
    const retry = () => void Promise.all([record.refetch(), pack.refetch(), metrics.refetch()]);
    if (record.data !== undefined && pack.error !== null) {
      const missing = pack.error instanceof ORPCError && pack.error.code === 'NOT_FOUND';
      const { title, pack: ref } = record.data.assessment;
      return missing
        ? { state: 'pack-missing', title, pack: ref }
        : { state: 'failed', error: pack.error, retry };
    }
    const error = record.error ?? metrics.error;
    if (error !== null) return { state: 'failed', error, retry };
    if (record.data === undefined || pack.data === undefined || metrics.data === undefined) {
      return { state: 'reading' };
    }
    const result = assess(record.data, pack.data, metrics.data, ownDay ?? today);
    return { state: 'ready', assessment: { record: record.data, result, pack: pack.data } };
  }, [record, pack, metrics, ownDay, today]);
}
