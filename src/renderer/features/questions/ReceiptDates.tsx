import { TextInput } from '@mantine/core';
import type { Receipt } from '../../../domain/assessment/assessmentRecord';
import type { Day } from '../../../domain/time';
import { text } from '../../../shared/i18n/text';
import { inZone } from '../records/moments';
import { ZoneField } from '../records/ZoneField';
import {
  hasData,
  momentsOfReceipt,
  timeNotices,
  type DraftField,
  type DrillTime,
  type ReceiptDraft,
} from './receiptDraft';
import classes from './ReceiptForm.module.css';

type DateField = 'capturedOn' | 'reviewedOn' | 'dataEndsOn' | 'drillOn';

interface ReceiptDatesProps {
  readonly draft: ReceiptDraft;
  /** The receipt as it was kept; null for a new one. */
  readonly before: Receipt | null;
  readonly today: Day;
  readonly problemOf: (field: DraftField) => string | undefined;
  readonly onEdit: (changes: Partial<ReceiptDraft>) => void;
}

/** The days and times that the kind of receipt needs. */
export function ReceiptDates({ draft, before, today, problemOf, onEdit }: ReceiptDatesProps) {
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
  const timeField = (field: DrillTime) => (
    <TextInput
      type="datetime-local"
      label={text(`questions:receipt.${field}`, { zone: draft.zone })}
      description={timeNotices(draft, before, field)
        .map((notice) => text(`records:notice.${notice}`))
        .join(' ')}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      value={draft[field]}
      error={problemOf(field)}
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
        <div className={classes.times}>
          <ZoneField
            zone={draft.zone}
            onZone={(zone) => onEdit(inZone(draft, zone, momentsOfReceipt(before)))}
          />
          <div className={classes.pair}>
            {timeField('restoredAt')}
            {timeField('reconciledAt')}
          </div>
          <p className="ek-small">{text('questions:receipt.timesHint')}</p>
        </div>
      )}
    </>
  );
}
