import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ChangeId } from '../../../domain/ids';
import type { ChangeRecord } from '../../../domain/metrics/enteredRecords';
import type { CheckedFields } from '../../../domain/metrics/recordChecks';
import { text } from '../../../shared/i18n/text';
import { newId } from '../../assessment/newId';
import { useAssessment } from '../../assessment/useAssessment';
import { KnownFlagField } from '../../ui/KnownFlagField';
import { notifyUndo } from '../../ui/notify';
import {
  type ChangeDraft,
  changeDraftOf,
  changeFindings,
  changeOf,
  momentsOfChange,
  newChangeDraft,
} from './changeDraft';
import { CheckedField } from './CheckedField';
import { entryZone, localZone } from './entryZone';
import { inZone } from './moments';
import { PlaceFields } from './PlaceFields';
import { RecordDialog } from './RecordDialog';
import classes from './records.module.css';
import { useCheckedAt } from './useCheckedAt';
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
  const [start] = useState<ChangeDraft>(() => {
    const zone = entryZone.get() ?? localZone();
    return before === null ? newChangeDraft(zone) : changeDraftOf(before, zone);
  });
  const [id] = useState(() => before?.id ?? (newId() as ChangeId));
  const [draft, setDraft] = useState(start);
  const edit = (changes: Partial<ChangeDraft>): void => setDraft((one) => ({ ...one, ...changes }));
  const findings = changeFindings(draft, before, checkedAt);
  const written = changeOf(draft, { id, before }, checkedAt);
  const remove = (): void => {
    onClose();
    const place = { kind: 'change', key: id } as const;
    void change.removeEntry(place).then((worked) => {
      if (worked) notifyUndo(text('records:removed'), () => void change.restoreEntry(place));
    });
  };
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
      changed={JSON.stringify(draft) !== JSON.stringify(start)}
      save={written === null ? null : () => change.putEntry({ kind: 'change', value: written })}
      remove={before === null ? undefined : remove}
      onClose={onClose}
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
