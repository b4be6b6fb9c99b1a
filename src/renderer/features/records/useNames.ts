import type { VendorId, WorkflowId } from '../../../domain/ids';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';

/** Which workflow and vendor a record is about, in words. */
export function useNames(): {
  readonly placeOf: (of: {
    readonly workflowId: WorkflowId | null;
    readonly vendorId: VendorId | null;
  }) => string;
} {
  const { record } = useAssessment();
  return {
    placeOf: ({ workflowId, vendorId }) => {
      const workflow = record.workflows.find(({ id }) => id === workflowId)?.name;
      const vendor = record.vendors.find(({ id }) => id === vendorId)?.name;
      if (workflow !== undefined && vendor !== undefined)
        return text('records:place.both', { workflow, vendor });
      return workflow ?? vendor ?? '';
    },
  };
}
