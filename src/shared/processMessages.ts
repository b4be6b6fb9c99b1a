/** Messages between the main process and the backend beside the contract's own port. */
import * as z from 'zod';
import { StartProblem } from './startProblem';

export const FromBackend = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('problem'), problem: StartProblem }),
]);
export type FromBackend = z.infer<typeof FromBackend>;

/** `connect` carries a MessagePort beside it. */
export const ToBackend = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('connect') }),
  z.strictObject({ type: z.literal('shutdown') }),
]);
export type ToBackend = z.infer<typeof ToBackend>;
