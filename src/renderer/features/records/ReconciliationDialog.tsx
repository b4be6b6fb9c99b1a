import type { WorkflowId } from '../../../domain/ids';
import type { ReconciliationRecord } from '../../../domain/metrics/enteredRecords';
import type { CheckedFields } from '../../../domain/metrics/recordChecks';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { CheckedField } from './CheckedField';
import { NoteField } from './NoteField';
import { PlaceFields } from './PlaceFields';
import {
  newReconciliationDraft,
  reconciliationDraftOf,
  reconciliationOf,
  reconciliationFindings,
} from './reconciliationDraft';
import { RecordDialog } from './RecordDialog';
import classes from './records.module.css';
import { useCheckedAt } from './useCheckedAt';
import { useRecordDraft } from './useRecordDraft';

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
  const { id, draft, edit, frame } = useRecordDraft({
    kind: 'reconciliation',
    before: reconciliation,
    begin: () =>
      reconciliation === null ? newReconciliationDraft(workflowId) : reconciliationDraftOf(reconciliation),
    onClose,
  });
  const findings = reconciliationFindings(draft, checkedAt);
  const written = reconciliationOf(draft, id, checkedAt);
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
      {...frame}
      save={written === null ? null : () => change.putEntry({ kind: 'reconciliation', value: written })}
    >
      {(asked) => (
        <>
          <div className={classes.pair}>
            <PlaceFields
              workflowId={draft.workflowId}
              vendorId={draft.vendorId}
              onWorkflow={(workflowId) => edit({ workflowId })}
              onVendor={(vendorId) => edit({ vendorId })}
            />
            {input(asked, 'from', 'date')}
            {input(asked, 'to', 'date')}
            {input(asked, 'checked', 'text')}
            {input(asked, 'defects', 'text')}
            {input(asked, 'amount', 'text')}
          </div>
          <NoteField
            label={text('records:reconciliation.note')}
            note={draft.note}
            onNote={(note) => edit({ note })}
          />
        </>
      )}
    </RecordDialog>
  );
}
