/** Kinds of receipt: each caps what level it can support and for how long it does so at full strength. */
import * as z from 'zod';

/** `record` covers tickets, change logs, reconciliation records and dashboard exports; `metric` is an imported figure. */
export const ReceiptKind = z.enum(['statement', 'document', 'record', 'metric', 'drill']);
export type ReceiptKind = z.infer<typeof ReceiptKind>;

export const DrillOutcome = z.enum(['passed', 'partly', 'failed']);
export type DrillOutcome = z.infer<typeof DrillOutcome>;
