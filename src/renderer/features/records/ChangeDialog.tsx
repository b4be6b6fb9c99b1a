import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ChangeId } from '../../../domain/ids';
import type { ChangeRecord } from '../../../domain/metrics/enteredRecords';
import { text } from '../../../shared/i18n/text';
import { newId } from '../../assessment/newId';
import { useAssessment } from '../../assessment/useAssessment';
import { useToday } from '../../assessment/useToday';
import { KnownFlagField } from '../../ui/KnownFlagField';
import { notifyUndo } from '../../ui/notify';
import {
  type ChangeDraft,
  changeDraftOf,
  type ChangeField,
  changeOf,
  changeProblems,
  newChangeDraft,
} from './changeDraft';
import { PlaceFields } from './PlaceFields';
import { RecordDialog } from './RecordDialog';
import classes from './records.module.css';

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
  const today = useToday();
  const [start] = useState<ChangeDraft>(() => (before === null ? newChangeDraft() : changeDraftOf(before)));
  const [id] = useState(() => before?.id ?? (newId() as ChangeId));
  const [draft, setDraft] = useState(start);
  const edit = (changes: Partial<ChangeDraft>): void => setDraft((one) => ({ ...one, ...changes }));
  const problems = changeProblems(draft, today);
  const written = changeOf(draft, { id, before }, today);
  const remove = (): void => {
    onClose();
    const place = { kind: 'change', key: id } as const;
    void change.removeEntry(place).then((worked) => {
      if (worked) notifyUndo(text('records:removed'), () => void change.restoreEntry(place));
    });
  };
  const input = (asked: boolean, field: ChangeField, type: 'text' | 'datetime-local') => {
    const problem = problems[field];
    return (
      <TextInput
        type={type}
        label={text(`records:change.${field}`)}
        {...(field === 'name' ? { 'data-autofocus': true, maxLength: 200 } : {})}
        value={draft[field]}
        error={asked && problem !== undefined ? text(`records:problem.${problem}`) : undefined}
        onChange={(event) => edit({ [field]: event.currentTarget.value })}
      />
    );
  };
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
