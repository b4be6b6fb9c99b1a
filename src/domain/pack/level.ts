/** Level of an answer: 0 absent, 1 improvised, 2 defined, 3 practised, 4 built in. */
import * as z from 'zod';

export const Level = z.literal([0, 1, 2, 3, 4]);
export type Level = z.infer<typeof Level>;

export const LEVELS = [0, 1, 2, 3, 4] as const satisfies readonly Level[];
