import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { AssessmentId } from '../../../../domain/ids';
import { text } from '../../../../shared/i18n/text';
import type { ImportEntry } from '../../../../shared/contract';
import { api, client } from '../../../api';
import { trackSaving } from '../../../assessment/saveState';
import { useAssessment } from '../../../assessment/useAssessment';
import { problemSentence } from '../../../assessment/problemSentence';
import { notifyDone, notifyProblem } from '../../../ui/notify';

export interface Imports {
  readonly entries: readonly ImportEntry[];
  /** Reads the list and the figures anew after an import. */
  readonly refresh: () => Promise<void>;
  /** Takes an import out of every figure; false when it could not, which the user has then been told. */
  readonly undo: (entry: ImportEntry) => Promise<boolean>;
}

/** The imports of an assessment and what can be done with them. */
export function useImports(assessmentId: AssessmentId): Imports {
  const { reload } = useAssessment();
  const cache = useQueryClient();
  const list = useQuery(api.metrics.imports.queryOptions({ input: { assessmentId } }));

  const refresh = useCallback(async () => {
    await Promise.all([cache.invalidateQueries({ queryKey: api.metrics.key() }), reload()]);
  }, [cache, reload]);

  const undo = useCallback(
    async (entry: ImportEntry): Promise<boolean> => {
      try {
        await trackSaving(client.metrics.undo({ id: entry.id }));
      } catch (error) {
        notifyProblem(`${text('metrics:imports.undoFailed')} ${problemSentence(error)}`);
        return false;
      }
      await refresh();
      const files = entry.replacedBy === null ? entry.replaces.map(({ fileName }) => fileName) : [];
      const back = files.length === 0 ? '' : ` ${text('overlap:undo.back', { files })}`;
      notifyDone(`${text('metrics:imports.undone', { file: entry.fileName })}${back}`);
      return true;
    },
    [refresh],
  );

  return { entries: list.data ?? [], refresh, undo };
}
