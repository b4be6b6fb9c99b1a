import type { VendorId, WorkflowId } from '../../../domain/ids';
import { OriginLine } from './OriginLine';
import { useNames } from './useNames';

/** The cell that names a record and opens it, with the workflow and vendor that it is about and its file beneath. */
export function RecordName({
  name,
  about,
  origin = null,
  onOpen,
}: {
  readonly name: string;
  readonly about: { readonly workflowId: WorkflowId | null; readonly vendorId: VendorId | null };
  /** Which file it came from, as a sentence; null: none. */
  readonly origin?: string | null;
  readonly onOpen: () => void;
}) {
  const { placeOf } = useNames();
  return (
    <th scope="row">
      <button type="button" className="ek-link" onClick={onOpen}>
        {name}
      </button>
      <div className="ek-small">{placeOf(about)}</div>
      <OriginLine origin={origin} />
    </th>
  );
}
