import type { Receipt } from '../../../domain/assessment/assessmentRecord';
import type { ReceiptSupport } from '../../../domain/assessment/assessmentResult';
import type { Pack } from '../../../domain/pack/packSchema';
import { text } from '../../../shared/i18n/text';
import { Pips } from '../../ui/Pips';
import { receiptOrigin, receiptStrength } from './receiptSentences';
import classes from './ReceiptList.module.css';

interface ReceiptLineProps {
  readonly pack: Pack;
  readonly receipt: Receipt;
  readonly support: ReceiptSupport;
  readonly onEdit?: () => void;
}

/** One receipt: filled pips for what it supports now, outlined ones for what it lost by ageing. */
export function ReceiptLine({ pack, receipt, support, onEdit }: ReceiptLineProps) {
  return (
    <li className={classes.line}>
      {onEdit === undefined ? (
        <strong className={classes.name}>{receipt.title}</strong>
      ) : (
        <button
          type="button"
          className={`ek-link ${classes.name}`}
          aria-label={text('questions:receipts.edit', { title: receipt.title })}
          onClick={onEdit}
        >
          {receipt.title}
        </button>
      )}
      <Pips claimed={support.fresh} proven={support.now} />
      <p className={`ek-small ${classes.about}`}>
        {receiptOrigin(receipt)} {receiptStrength(receipt, support, pack)}
      </p>
      {receipt.file !== null && (
        <p className={`ek-small ${classes.about}`}>
          {text('questions:receipts.file', { name: receipt.file.name })}
        </p>
      )}
      {receipt.link !== '' && (
        <p className={`ek-small ${classes.about}`}>
          {text('questions:receipts.link', { link: receipt.link })}
        </p>
      )}
    </li>
  );
}
