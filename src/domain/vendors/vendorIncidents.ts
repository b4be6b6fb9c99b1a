/** The imported incidents that name a vendor, with how long they took. Durations in milliseconds. */
import * as z from 'zod';
import { VendorId } from '../ids';
import { FigureSummary } from '../metrics/figureSummary';
import { Day, Instant } from '../time';

export const VendorIncidents = z.strictObject({
  /** Null: no vendor of the assessment is called so. */
  vendorId: VendorId.nullable(),
  /** How the files call it, each way once, in the order in which they first do. */
  names: z.array(z.string()),
  incidents: z.number().int(),
  asOf: Instant,
  /** First and last start. */
  period: z.strictObject({ from: Day, to: Day }).nullable(),
  /** Null: no file has a column for the figure's end. */
  recover: FigureSummary.nullable(),
  truth: FigureSummary.nullable(),
});
export type VendorIncidents = z.infer<typeof VendorIncidents>;

/** How names of vendors are compared: without case, and without space around and doubled inside. */
export const comparableVendorName = (name: string): string =>
  name.trim().replaceAll(/\s+/g, ' ').toLowerCase();
