import type { VendorId, WorkflowId } from '../../../domain/ids';
import { useNames } from './useNames';

/** The cell that names a record and opens it, with the workflow and vendor that it is about beneath. */
export function RecordName({
  name,
  about,
  onOpen,
}: {
  readonly name: string;
  readonly about: { readonly workflowId: WorkflowId | null; readonly vendorId: VendorId | null };
  readonly onOpen: () => void;
}) {
  const { placeOf } = useNames();
  return (
    <th scope="row">
      <button type="button" className="ek-link" onClick={onOpen}>
        {name}
      </button>
      <div className="ek-small">{placeOf(about)}</div>
    </th>
  );
}
