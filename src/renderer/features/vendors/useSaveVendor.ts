import type { VendorId } from '../../../domain/ids';
import type { Vendor } from '../../../domain/vendors/vendor';
import { useAssessment } from '../../assessment/useAssessment';

/** Changes a vendor as it stands at that moment, so that two fields cannot undo each other. */
export function useSaveVendor(id: VendorId): (edit: (vendor: Vendor) => Vendor) => void {
  const { change, latest } = useAssessment();
  return (edit) => {
    const vendor = latest().vendors.find((one) => one.id === id);
    if (vendor !== undefined) void change.putEntry({ kind: 'vendor', value: edit(vendor) });
  };
}
