/** A vendor or partner that workflows depend on. */
import * as z from 'zod';
import { Person } from '../assessment/person';
import { VendorId, WorkflowId } from '../ids';
import { Day } from '../time';

const name = z.string().trim().min(1).max(200);
const line = z.string().trim().max(500);

export const Vendor = z.strictObject({
  id: VendorId,
  name,
  /** How imported files call it, beside its name; compared without case. */
  alsoKnownAs: z.array(name).max(30),
  provides: line,
  /** Who answers for the vendor on the client's side. */
  owner: Person.nullable(),
  workflowIds: z.array(WorkflowId),
  /** What the vendor agreed to and both sides can check. */
  criteria: z
    .array(
      z.strictObject({
        text: z.string().trim().min(1).max(500),
        state: z.enum(['met', 'not-met', 'not-checked']),
        checkedOn: Day.nullable(),
      }),
    )
    .max(50),
});
export type Vendor = z.infer<typeof Vendor>;
