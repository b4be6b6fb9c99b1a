import { TextInput } from '@mantine/core';
import type { ChangeRecord } from '../../../domain/metrics/enteredRecords';
import type { CheckedFields } from '../../../domain/metrics/recordChecks';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { KnownFlagField } from '../../ui/KnownFlagField';
import { changeDraftOf, changeFindings, changeOf, momentsOfChange, newChangeDraft } from './changeDraft';
import { CheckedField } from './CheckedField';
import { zoneToBegin } from './entryZone';
import { inZone } from './moments';
import { PlaceFields } from './PlaceFields';
import { RecordDialog } from './RecordDialog';
import classes from './records.module.css';
import { useCheckedAt } from './useCheckedAt';
import { useRecordDraft } from './useRecordDraft';
import { ZoneField } from './ZoneField';

/** Writes down a change that went into service, and how it went. */
export function ChangeDialog({
  record: before,
  onClose,
}: {
  /** Null: a new one. */
  readonly record: ChangeRecord | null;
  readonly onClose: () => void;
}) {
  const { change } = useAssessment();
  const checkedAt = useCheckedAt();
  const { id, draft, setDraft, edit, frame } = useRecordDraft({
    kind: 'change',
    before,
    begin: () => {
      const zone = zoneToBegin();
      return before === null ? newChangeDraft(zone) : changeDraftOf(before, zone);
    },
    onClose,
  });
  const findings = changeFindings(draft, before, checkedAt);
  const written = changeOf(draft, { id, before }, checkedAt);
  const input = (asked: boolean, field: CheckedFields['change'], type: 'text' | 'datetime-local') => (
    <CheckedField
      {...{ field, findings, checkedAt, asked, type }}
      label={text(`records:change.${field}`, { zone: draft.zone })}
      {...(field === 'name' ? { 'data-autofocus': true, maxLength: 200 } : {})}
      value={draft[field]}
      onWrite={(written) => edit({ [field]: written })}
    />
  );
  return (
    <RecordDialog
      title={text(before === null ? 'records:change.addTitle' : 'records:change.editTitle')}
      {...frame}
      save={written === null ? null : () => change.putEntry({ kind: 'change', value: written })}
    >
      {(asked) => (
        <>
          <div className={classes.pair}>
            {input(asked, 'name', 'text')}
            <TextInput
              label={text('records:change.service')}
              value={draft.service}
              maxLength={500}
              onChange={(event) => edit({ service: event.currentTarget.value })}
            />
            <PlaceFields
              anyWorkflow
              workflowId={draft.workflowId}
              vendorId={draft.vendorId}
              onWorkflow={(workflowId) => edit({ workflowId })}
              onVendor={(vendorId) => edit({ vendorId })}
            />
          </div>
          <ZoneField
            zone={draft.zone}
            onZone={(zone) => setDraft(inZone(draft, zone, momentsOfChange(before)))}
          />
          <div className={classes.pair}>
            {input(asked, 'deployedAt', 'datetime-local')}
            {input(asked, 'rolledBackAt', 'datetime-local')}
          </div>
          <KnownFlagField
            label={text('records:change.failed')}
            value={draft.failed}
            onSave={(failed) => edit({ failed })}
          />
        </>
      )}
    </RecordDialog>
  );
}
