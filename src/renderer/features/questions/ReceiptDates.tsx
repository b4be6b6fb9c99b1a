import { TextInput } from '@mantine/core';
import type { Day } from '../../../domain/time';
import { text } from '../../../shared/i18n/text';
import { hasData, type DraftField, type ReceiptDraft } from './receiptDraft';
import classes from './ReceiptForm.module.css';

type DateField = 'capturedOn' | 'reviewedOn' | 'dataEndsOn' | 'drillOn';

interface ReceiptDatesProps {
  readonly draft: ReceiptDraft;
  readonly today: Day;
  readonly problemOf: (field: DraftField) => string | undefined;
  readonly onEdit: (changes: Partial<ReceiptDraft>) => void;
}

/** The days and times that the kind of receipt needs. */
export function ReceiptDates({ draft, today, problemOf, onEdit }: ReceiptDatesProps) {
  const dayField = (field: DateField, label: string, description?: string) => (
    <TextInput
      type="date"
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      max={today}
      value={draft[field]}
      error={problemOf(field)}
      onChange={(event) => onEdit({ [field]: event.currentTarget.value })}
    />
  );
  const timeField = (field: 'restoredAt' | 'reconciledAt', label: string) => (
    <TextInput
      type="datetime-local"
      label={label}
      value={draft[field]}
      error={field === 'reconciledAt' ? problemOf('reconciledAt') : undefined}
      onChange={(event) => onEdit({ [field]: event.currentTarget.value })}
    />
  );
  const seenOn = dayField(
    'capturedOn',
    text(`questions:receipt.capturedOn.${draft.kind === 'statement' ? 'statement' : 'other'}`),
  );
  return (
    <>
      <div className={classes.pair}>
        {draft.kind === 'drill' && dayField('drillOn', text('questions:receipt.drillOn'))}
        {hasData(draft.kind) && dayField('dataEndsOn', text('questions:receipt.dataEndsOn'))}
        {draft.kind === 'document' &&
          dayField(
            'reviewedOn',
            text('questions:receipt.reviewedOn'),
            text('questions:receipt.reviewedHint'),
          )}
        {seenOn}
      </div>
      {draft.kind === 'drill' && (
        <div>
          <div className={classes.pair}>
            {timeField('restoredAt', text('questions:receipt.restoredAt'))}
            {timeField('reconciledAt', text('questions:receipt.reconciledAt'))}
          </div>
          <p className="ek-small">{text('questions:receipt.timesHint')}</p>
        </div>
      )}
    </>
  );
}
