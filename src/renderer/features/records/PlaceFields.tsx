import { NativeSelect } from '@mantine/core';
import type { VendorId, WorkflowId } from '../../../domain/ids';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';

interface Vendor {
  readonly vendorId: VendorId | null;
  readonly onVendor: (id: VendorId | null) => void;
}

interface OneWorkflow {
  readonly anyWorkflow?: false;
  readonly workflowId: WorkflowId;
  readonly onWorkflow: (id: WorkflowId) => void;
}

interface AnyWorkflow {
  /** Offers "none in particular". */
  readonly anyWorkflow: true;
  readonly workflowId: WorkflowId | null;
  readonly onWorkflow: (id: WorkflowId | null) => void;
}

/** Which workflow and which vendor a record is about. */
export function PlaceFields(props: Vendor & (OneWorkflow | AnyWorkflow)) {
  const { workflowId, vendorId, onVendor } = props;
  const { record } = useAssessment();
  return (
    <>
      <NativeSelect
        label={text('records:fields.workflow')}
        value={workflowId ?? ''}
        data={[
          ...(props.anyWorkflow ? [{ value: '', label: text('records:fields.anyWorkflow') }] : []),
          ...record.workflows.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => {
          const chosen = record.workflows.find(({ id }) => id === event.currentTarget.value);
          if (chosen !== undefined) props.onWorkflow(chosen.id);
          else if (props.anyWorkflow) props.onWorkflow(null);
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
