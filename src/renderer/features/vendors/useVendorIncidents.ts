import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { VendorIncidents } from '../../../domain/vendors/vendorIncidents';
import { api } from '../../api';
import { saveState } from '../../assessment/saveState';
import { useAssessment } from '../../assessment/useAssessment';

/** The incidents by vendor, read anew when names that were typed, or incidents, have been kept. */
export function useVendorIncidents(): {
  readonly incidents: readonly VendorIncidents[];
  readonly reading: boolean;
  readonly error: unknown;
} {
  const { record } = useAssessment();
  const { id, asOf } = record.assessment;
  const counted = JSON.stringify([
    record.vendors.map(({ name, alsoKnownAs }) => [name, alsoKnownAs]),
    record.incidents,
  ]);
  const query = useQuery({
    ...api.metrics.vendors.queryOptions({ input: { assessmentId: id, asOf, from: 'started' } }),
    placeholderData: keepPreviousData,
  });
  const saving = useSyncExternalStore(saveState.subscribe, () => saveState.get().underWay > 0);
  const { refetch } = query;
  useEffect(() => {
    if (!saving) void refetch();
  }, [saving, counted, refetch]);
  return { incidents: query.data ?? [], reading: query.data === undefined, error: query.error };
}
