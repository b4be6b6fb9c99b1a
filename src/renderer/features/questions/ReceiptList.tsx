import type { Receipt } from '../../../domain/assessment/assessmentRecord';
import type { QuestionResult } from '../../../domain/assessment/assessmentResult';
import type { Pack } from '../../../domain/pack/packSchema';
import { text } from '../../../shared/i18n/text';
import { ReceiptLine } from './ReceiptLine';
import classes from './ReceiptList.module.css';

interface ReceiptListProps {
  readonly pack: Pack;
  readonly question: QuestionResult;
  readonly receipts: readonly Receipt[];
  readonly onEdit: (receipt: Receipt) => void;
}

/** The receipts behind one answer, strongest first. */
export function ReceiptList({ pack, question, receipts, onEdit }: ReceiptListProps) {
  const { claimed, proven, supports } = question;
  return (
    <section aria-labelledby="receipts-title">
      <div className={classes.head}>
        <h2 id="receipts-title">{text('questions:receipts.title')}</h2>
        {claimed !== null && claimed > 0 && supports.length > 0 && (
          <span className="ek-small">{text('questions:receipts.summary', { claimed, proven })}</span>
        )}
      </div>
      {supports.length === 0 ? (
        <p className={classes.none}>{text('questions:receipts.none')}</p>
      ) : (
        <ul>
          {supports.map((support) => {
            const receipt = receipts.find((entry) => entry.id === support.receiptId);
            if (receipt === undefined) return null;
            return (
              <ReceiptLine
                key={receipt.id}
                pack={pack}
                receipt={receipt}
                support={support}
                onEdit={() => onEdit(receipt)}
              />
            );
          })}
        </ul>
      )}
    </section>
  );
}
