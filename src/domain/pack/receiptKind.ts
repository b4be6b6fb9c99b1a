/** Kinds of receipt: each caps what level it can support and for how long it does so at full strength. */
import * as z from 'zod';
import type { Level } from './level';

/** `record` covers tickets, change logs, reconciliation records and dashboard exports; `metric` is an imported figure. */
export const ReceiptKind = z.enum(['statement', 'document', 'record', 'metric', 'drill']);
export type ReceiptKind = z.infer<typeof ReceiptKind>;

export const DrillOutcome = z.enum(['passed', 'partly', 'failed']);
export type DrillOutcome = z.infer<typeof DrillOutcome>;

/** The highest level that a receipt of each kind can support (section 2); a drill does so when it is passed. */
export const HIGHEST_SUPPORT = {
  statement: 1,
  document: 2,
  record: 3,
  metric: 3,
  drill: 4,
} as const satisfies Readonly<Record<ReceiptKind, Level>>;
