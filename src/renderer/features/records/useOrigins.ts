import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { EntryKind } from '../../../domain/assessment/entry';
import { dayOf } from '../../../domain/time';
import { text } from '../../../shared/i18n/text';
import { api } from '../../api';
import { useAssessment } from '../../assessment/useAssessment';

/** Says which file a record of this kind came from and on which day; null for what was written down by hand. */
export function useOrigins(kind: EntryKind): (key: string) => string | null {
  const { record } = useAssessment();
  const { data } = useQuery(
    api.metrics.origins.queryOptions({ input: { assessmentId: record.assessment.id } }),
  );
  const told = useMemo(() => {
    const sentences = new Map<string, string>();
    for (const { fileName, importedAt, keys, ...origin } of data ?? []) {
      if (origin.kind !== kind) continue;
      const sentence = text('records:origin', { file: fileName, day: dayOf(importedAt) });
      for (const key of keys) sentences.set(key, sentence);
    }
    return sentences;
  }, [data, kind]);
  return useCallback((key) => told.get(key) ?? null, [told]);
}
