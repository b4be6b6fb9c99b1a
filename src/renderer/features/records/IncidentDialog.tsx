import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { IncidentId, WorkflowId } from '../../../domain/ids';
import type { IncidentRecord } from '../../../domain/metrics/enteredRecords';
import { Severity, TimeField } from '../../../domain/metrics/importTypes';
import type { CheckedFields } from '../../../domain/metrics/recordChecks';
import { text } from '../../../shared/i18n/text';
import { newId } from '../../assessment/newId';
import { useAssessment } from '../../assessment/useAssessment';
import { ChoiceField } from '../../ui/ChoiceField';
import { KnownFlagField } from '../../ui/KnownFlagField';
import { notifyUndo } from '../../ui/notify';
import { CheckedField } from './CheckedField';
import { entryZone, localZone } from './entryZone';
import {
  type IncidentDraft,
  incidentDraftOf,
  incidentFindings,
  incidentOf,
  momentsOfIncident,
  newIncidentDraft,
} from './incidentDraft';
import { inZone } from './moments';
import { PatternField } from './PatternField';
import { PlaceFields } from './PlaceFields';
import { RecordDialog } from './RecordDialog';
import classes from './records.module.css';
import { useCheckedAt } from './useCheckedAt';
import { ZoneField } from './ZoneField';

const REPORTERS = ['system', 'person', 'unknown'] as const;

/** Writes down one incident that no file has; it counts in the figures like an imported one. */
export function IncidentDialog({
  incident: before,
  workflowId,
  onClose,
}: {
  /** Null: a new one. */
  readonly incident: IncidentRecord | null;
  readonly workflowId: WorkflowId;
  readonly onClose: () => void;
}) {
  const { record, change } = useAssessment();
  const checkedAt = useCheckedAt();
  const [start] = useState<IncidentDraft>(() => {
    const zone = entryZone.get() ?? localZone();
    return before === null ? newIncidentDraft(workflowId, zone) : incidentDraftOf(before, zone);
  });
  const [id] = useState(() => before?.id ?? (newId() as IncidentId));
  const [draft, setDraft] = useState(start);
  const edit = (changes: Partial<IncidentDraft>): void => setDraft((one) => ({ ...one, ...changes }));
  const known = { id, before, all: record.incidents };
  const findings = incidentFindings(draft, known, checkedAt);
  const written = incidentOf(draft, known, checkedAt);
  const remove = (): void => {
    onClose();
    const place = { kind: 'incident', key: id } as const;
    void change.removeEntry(place).then((worked) => {
      if (worked) notifyUndo(text('records:removed'), () => void change.restoreEntry(place));
    });
  };
  const input = (asked: boolean, field: CheckedFields['incident'], type: 'text' | 'datetime-local') => (
    <CheckedField
      key={field}
      {...{ field, findings, checkedAt, asked, type }}
      label={text(`records:incident.${field}`, {
        zone: draft.zone,
        currency: record.assessment.currency,
      })}
      {...(field === 'name'
        ? { placeholder: text('records:incident.nameExample'), 'data-autofocus': true, maxLength: 200 }
        : {})}
      value={draft[field]}
      onWrite={(next) => edit({ [field]: next })}
    />
  );
  return (
    <RecordDialog
      title={text(before === null ? 'records:incident.addTitle' : 'records:incident.editTitle')}
      changed={JSON.stringify(draft) !== JSON.stringify(start)}
      save={written === null ? null : () => change.putEntry({ kind: 'incident', value: written })}
      remove={before === null ? undefined : remove}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <div className={classes.pair}>
            {input(asked, 'name', 'text')}
            <TextInput
              label={text('records:incident.service')}
              value={draft.service}
              maxLength={500}
              onChange={(event) => edit({ service: event.currentTarget.value })}
            />
            <PlaceFields
              workflowId={draft.workflowId}
              vendorId={draft.vendorId}
              onWorkflow={(chosen) => {
                if (chosen !== null) edit({ workflowId: chosen });
              }}
              onVendor={(vendorId) => edit({ vendorId })}
            />
            <NativeSelect
              label={text('records:incident.severity')}
              value={draft.severity ?? ''}
              data={[{ value: '', label: text('records:incident.noSeverity') }, ...Severity.options]}
              onChange={(event) =>
                edit({ severity: Severity.options.find((one) => one === event.currentTarget.value) ?? null })
              }
            />
            <PatternField patternId={draft.patternId} onPattern={(patternId) => edit({ patternId })} />
          </div>
          <ZoneField
            zone={draft.zone}
            onZone={(zone) => setDraft(inZone(draft, zone, momentsOfIncident(before)))}
          />
          <div className={classes.pair}>
            {TimeField.options.map((field) => input(asked, field, 'datetime-local'))}
          </div>
          <p className="ek-small">{text('records:incident.timesHint')}</p>
          <Checkbox
            label={text('records:incident.closed')}
            checked={draft.closed}
            onChange={(event) => edit({ closed: event.currentTarget.checked })}
          />
          <div className={classes.pair}>
            <ChoiceField
              label={text('records:incident.reportedBy')}
              value={draft.reportedBy ?? 'unknown'}
              choices={REPORTERS.map((value) => ({
                value,
                label: text(`records:incident.reporters.${value}`),
              }))}
              onSave={(chosen) => edit({ reportedBy: chosen === 'unknown' ? null : chosen })}
            />
            <KnownFlagField
              label={text('records:incident.causedByChange')}
              value={draft.causedByChange}
              onSave={(causedByChange) => edit({ causedByChange })}
            />
            {input(asked, 'reconciliationDefects', 'text')}
            {input(asked, 'amountAtRisk', 'text')}
          </div>
          <Textarea
            label={text('records:incident.note')}
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
