import { NativeSelect } from '@mantine/core';
import type { VendorId, WorkflowId } from '../../../domain/ids';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';

/** Which workflow and which vendor a record is about. */
export function PlaceFields({
  workflowId,
  vendorId,
  anyWorkflow = false,
  onWorkflow,
  onVendor,
}: {
  readonly workflowId: WorkflowId | null;
  readonly vendorId: VendorId | null;
  /** Offers "none in particular". */
  readonly anyWorkflow?: boolean;
  readonly onWorkflow: (id: WorkflowId | null) => void;
  readonly onVendor: (id: VendorId | null) => void;
}) {
  const { record } = useAssessment();
  return (
    <>
      <NativeSelect
        label={text('records:fields.workflow')}
        value={workflowId ?? ''}
        data={[
          ...(anyWorkflow ? [{ value: '', label: text('records:fields.anyWorkflow') }] : []),
          ...record.workflows.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => {
          const chosen = record.workflows.find(({ id }) => id === event.currentTarget.value);
          if (chosen !== undefined || anyWorkflow) onWorkflow(chosen?.id ?? null);
        }}
      />
      <NativeSelect
        label={text('records:fields.vendor')}
        value={vendorId ?? ''}
        data={[
          { value: '', label: text('records:fields.noVendor') },
          ...record.vendors.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) =>
          onVendor(record.vendors.find(({ id }) => id === event.currentTarget.value)?.id ?? null)
        }
      />
    </>
  );
}
