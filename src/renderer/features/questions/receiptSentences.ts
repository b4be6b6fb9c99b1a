/** What one receipt is, when it is from and what it supports on the day of the assessment, in sentences. */
import type { Receipt } from '../../../domain/assessment/assessmentRecord';
import type { ReceiptSupport } from '../../../domain/assessment/assessmentResult';
import type { Pack } from '../../../domain/pack/packSchema';
import { text } from '../../../shared/i18n/text';

/** `Document, reviewed by R. Haddad on 12 Mar 2026.` */
export function receiptOrigin(receipt: Receipt): string {
  const kind = text(`common:receiptKind.${receipt.kind}`);
  const day = receipt.capturedOn;
  switch (receipt.kind) {
    case 'statement': {
      const by = receipt.source !== '' ? receipt.source : receipt.recordedBy;
      return text(by === '' ? 'questions:receipts.dated' : 'questions:receipts.datedBy', { kind, by, day });
    }
    case 'document': {
      if (receipt.reviewedOn === null) return text('questions:receipts.dated', { kind, day });
      const { reviewer, reviewedOn } = receipt;
      return text(reviewer === '' ? 'questions:receipts.document' : 'questions:receipts.documentBy', {
        kind,
        reviewer,
        day: reviewedOn,
      });
    }
    case 'record':
    case 'metric':
      return receipt.dataEndsOn === null
        ? text('questions:receipts.dated', { kind, day })
        : text('questions:receipts.data', { kind, day: receipt.dataEndsOn });
    case 'drill':
      return receipt.drill === null
        ? text('questions:receipts.dated', { kind, day })
        : text('questions:receipts.drill', {
            kind,
            outcome: text(`common:drillOutcome.${receipt.drill.outcome}`).toLowerCase(),
            day: receipt.drill.on,
          });
  }
}

/** `Supported level 2 until 11 Oct 2026; older than 180 days since, so level 1.` */
export function receiptStrength(receipt: Receipt, support: ReceiptSupport, pack: Pack): string {
  const { fresh, now, fullUntil: day } = support;
  if (receipt.drill?.outcome === 'failed') return text('questions:receipts.failed');
  if (fresh === 0) return text('questions:receipts.nothing');
  if (support.ageDays < 0) return text('questions:receipts.ahead');
  if (now === fresh) return text('questions:receipts.full', { level: now, day });
  if (now === 0) return text('questions:receipts.worn', { fresh, day });
  const days = pack.manifest.receiptValidityDays[receipt.kind];
  return text('questions:receipts.aged', { fresh, now, day, days });
}
