/** A named person, so that an owner is never a department. */
import * as z from 'zod';

export const Person = z.strictObject({
  name: z.string().trim().min(1).max(200),
  title: z.string().trim().max(500),
});
export type Person = z.infer<typeof Person>;
