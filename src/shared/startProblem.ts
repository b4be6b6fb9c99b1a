/** Why the library could not be opened. Sentences are in the catalogue `errors` under `start.<code>`. */
import * as z from 'zod';

export const StartProblem = z.discriminatedUnion('code', [
  /** Written by a newer Evenkeel: not touched. */
  z.strictObject({
    code: z.literal('library-newer'),
    path: z.string(),
    found: z.number(),
    known: z.number(),
  }),
  z.strictObject({ code: z.literal('library-locked'), path: z.string() }),
  z.strictObject({ code: z.literal('library-read-only'), path: z.string() }),
  z.strictObject({ code: z.literal('library-damaged'), path: z.string(), reason: z.string() }),
  z.strictObject({ code: z.literal('disk-full'), path: z.string() }),
  /** A built-in question pack is missing or damaged. */
  z.strictObject({ code: z.literal('pack-refused'), path: z.string(), reason: z.string() }),
  z.strictObject({ code: z.literal('backend-gone'), path: z.string() }),
]);
export type StartProblem = z.infer<typeof StartProblem>;
