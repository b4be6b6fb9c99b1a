import { TextInput } from '@mantine/core';
import { text } from '../../../shared/i18n/text';
import type { ReceiptDraft } from './receiptDraft';
import classes from './ReceiptForm.module.css';

interface ReceiptPeopleProps {
  readonly draft: ReceiptDraft;
  readonly onEdit: (changes: Partial<ReceiptDraft>) => void;
}

/** Who recorded a receipt, and who reviewed it. */
export const ReceiptPeople = ({ draft, onEdit }: ReceiptPeopleProps) => (
  <div className={classes.pair}>
    <TextInput
      label={text('questions:receipt.recordedBy')}
      value={draft.recordedBy}
      maxLength={500}
      onChange={(event) => onEdit({ recordedBy: event.currentTarget.value })}
    />
    <TextInput
      label={text('questions:receipt.reviewer')}
      value={draft.reviewer}
      maxLength={500}
      onChange={(event) => onEdit({ reviewer: event.currentTarget.value })}
    />
  </div>
);
