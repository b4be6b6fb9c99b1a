/** Printed sheets of the degraded-day script, one for each role and workflow: questions to tick, nobody's answers. */
import * as z from 'zod';
import { ReportFrame } from './reportFrame';
import { Sentence } from './sentence';

export const SheetItem = z.strictObject({
  prompt: z.string(),
  /** What the lines under it are for. */
  freeText: z.string(),
  choices: z.array(z.string()),
  /** Milestones that it is asked for, each a line with a box for every choice; empty: asked once. */
  milestones: z.array(z.string()),
});
export type SheetItem = z.infer<typeof SheetItem>;

export const RoleSheet = z.strictObject({
  role: Sentence,
  workflow: z.string(),
  /** In the client's words; may be empty. */
  promise: z.string(),
  milestones: z.array(z.string()),
  /** Whom to give it back to; empty: a line to write the name on. */
  returnTo: z.string(),
  items: z.array(SheetItem),
});
export type RoleSheet = z.infer<typeof RoleSheet>;

export const RoleSheets = z.strictObject({
  kind: z.literal('role-sheet'),
  frame: ReportFrame,
  sheets: z.array(RoleSheet),
});
export type RoleSheets = z.infer<typeof RoleSheets>;
