import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReconciliationId, WorkflowId } from '../../../domain/ids';
import type { ReconciliationRecord } from '../../../domain/metrics/enteredRecords';
import type { CheckedFields } from '../../../domain/metrics/recordChecks';
import { text } from '../../../shared/i18n/text';
import { newId } from '../../assessment/newId';
import { useAssessment } from '../../assessment/useAssessment';
import { notifyUndo } from '../../ui/notify';
import { CheckedField } from './CheckedField';
import { PlaceFields } from './PlaceFields';
import {
  newReconciliationDraft,
  type ReconciliationDraft,
  reconciliationDraftOf,
  reconciliationOf,
  reconciliationFindings,
} from './reconciliationDraft';
import { RecordDialog } from './RecordDialog';
import classes from './records.module.css';
import { useCheckedAt } from './useCheckedAt';

/** Writes down how many records were compared over a period, and how many were wrong. */
export function ReconciliationDialog({
  reconciliation,
  workflowId,
  onClose,
}: {
  /** Null: a new one. */
  readonly reconciliation: ReconciliationRecord | null;
  readonly workflowId: WorkflowId;
  readonly onClose: () => void;
}) {
  const { record, change } = useAssessment();
  const checkedAt = useCheckedAt();
  const [start] = useState<ReconciliationDraft>(() =>
    reconciliation === null ? newReconciliationDraft(workflowId) : reconciliationDraftOf(reconciliation),
  );
  const [id] = useState(() => reconciliation?.id ?? (newId() as ReconciliationId));
  const [draft, setDraft] = useState(start);
  const edit = (changes: Partial<ReconciliationDraft>): void =>
    setDraft((before) => ({ ...before, ...changes }));
  const findings = reconciliationFindings(draft, checkedAt);
  const written = reconciliationOf(draft, id, checkedAt);
  const remove = (): void => {
    onClose();
    const place = { kind: 'reconciliation', key: id } as const;
    void change.removeEntry(place).then((worked) => {
      if (worked) notifyUndo(text('records:removed'), () => void change.restoreEntry(place));
    });
  };
  const input = (asked: boolean, field: CheckedFields['reconciliation'], type: 'text' | 'date') => (
    <CheckedField
      {...{ field, findings, checkedAt, asked, type }}
      label={text(`records:reconciliation.${field}`, { currency: record.assessment.currency })}
      inputMode={type === 'text' ? 'decimal' : undefined}
      value={draft[field]}
      onWrite={(written) => edit({ [field]: written })}
    />
  );
  return (
    <RecordDialog
      title={text(
        reconciliation === null ? 'records:reconciliation.addTitle' : 'records:reconciliation.editTitle',
      )}
      changed={JSON.stringify(draft) !== JSON.stringify(start)}
      save={written === null ? null : () => change.putEntry({ kind: 'reconciliation', value: written })}
      remove={reconciliation === null ? undefined : remove}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <div className={classes.pair}>
            <PlaceFields
              workflowId={draft.workflowId}
              vendorId={draft.vendorId}
              onWorkflow={(chosen) => {
                if (chosen !== null) edit({ workflowId: chosen });
              }}
              onVendor={(vendorId) => edit({ vendorId })}
            />
            {input(asked, 'from', 'date')}
            {input(asked, 'to', 'date')}
            {input(asked, 'checked', 'text')}
            {input(asked, 'defects', 'text')}
            {input(asked, 'amount', 'text')}
          </div>
          <Textarea
            label={text('records:reconciliation.note')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={20_000}
            value={draft.note}
            onChange={(event) => edit({ note: event.currentTarget.value })}
          />
        </>
      )}
    </RecordDialog>
  );
}
