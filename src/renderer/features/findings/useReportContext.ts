import { useMemo } from 'react';
import { reportContext, type ReportContext } from '../../../domain/report/reportContext';
import { useAssessment } from '../../assessment/useAssessment';

/** What the sentences of reports are looked up in, so that screen and paper say the same. */
export function useReportContext(): ReportContext {
  const { record, result, pack } = useAssessment();
  return useMemo(
    () => reportContext(record, result, pack, { documentId: '', revision: null }),
    [record, result, pack],
  );
}
