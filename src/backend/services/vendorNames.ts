import type { VendorId } from '../../domain/ids';
import type { Vendor } from '../../domain/vendors/vendor';
import { comparableVendorName } from '../../domain/vendors/vendorIncidents';

/** Finds a vendor by a name as files write it, also by the others that it goes by; the first that is called so. */
export function vendorsByName(vendors: readonly Vendor[]): (name: string) => VendorId | null {
  const ids = new Map<string, VendorId>();
  for (const { id, name, alsoKnownAs } of vendors)
    for (const called of [name, ...alsoKnownAs]) {
      const compared = comparableVendorName(called);
      if (!ids.has(compared)) ids.set(compared, id);
    }
  return (name) => ids.get(comparableVendorName(name)) ?? null;
}
