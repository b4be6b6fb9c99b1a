/** The incidents of vendors, asked for apart from the figures of workflows. */
import * as z from 'zod';
import { AssessmentId } from '../domain/ids';
import { Day } from '../domain/time';
import { VendorIncidents } from '../domain/vendors/vendorIncidents';
import { base } from './contractBase';

/** Imported incidents by the vendor that they name. */
export const vendorIncidentsMethod = base
  .input(
    z.strictObject({
      assessmentId: AssessmentId,
      asOf: Day.nullable(),
      from: z.enum(['started', 'detected']),
    }),
  )
  .output(z.array(VendorIncidents));
