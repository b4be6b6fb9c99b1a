import type { Receipt } from '../assessment/assessmentRecord';
import type { DrillRecord } from '../metrics/enteredRecords';

/** What a receipt keeps of a drill that was held; null while it is only planned. */
export const drillOnReceipt = ({ held }: Pick<DrillRecord, 'held'>): Receipt['drill'] =>
  held === null
    ? null
    : {
        on: held.on,
        outcome: held.outcome,
        restoredAt: held.restoredAt,
        reconciledAt: held.reconciledAt,
      };

/** Whether the record of a drill and the receipt that was made of it say different things. */
export function drillDiffers(drill: DrillRecord, receipt: Receipt): boolean {
  const told = drillOnReceipt(drill);
  const kept = receipt.kind === 'drill' ? receipt.drill : null;
  if (told === null || kept === null) return told !== kept;
  return (
    told.on !== kept.on ||
    told.outcome !== kept.outcome ||
    told.restoredAt !== kept.restoredAt ||
    told.reconciledAt !== kept.reconciledAt
  );
}
