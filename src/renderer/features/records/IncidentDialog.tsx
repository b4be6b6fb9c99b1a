import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { WorkflowId } from '../../../domain/ids';
import type { IncidentRecord } from '../../../domain/metrics/enteredRecords';
import { Severity, TimeField } from '../../../domain/metrics/importTypes';
import type { CheckedFields } from '../../../domain/metrics/recordChecks';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { ChoiceField } from '../../ui/ChoiceField';
import { KnownFlagField } from '../../ui/KnownFlagField';
import { CheckedField } from './CheckedField';
import { zoneToBegin } from './entryZone';
import {
  incidentDraftOf,
  incidentFindings,
  incidentOf,
  momentsOfIncident,
  newIncidentDraft,
} from './incidentDraft';
import { inZone } from './moments';
import { NoteField } from './NoteField';
import { PatternField } from './PatternField';
import { PlaceFields } from './PlaceFields';
import { RecordDialog } from './RecordDialog';
import classes from './records.module.css';
import { useCheckedAt } from './useCheckedAt';
import { useRecordDraft } from './useRecordDraft';
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
  const { id, draft, setDraft, edit, frame } = useRecordDraft({
    kind: 'incident',
    before,
    begin: () => {
      const zone = zoneToBegin();
      return before === null ? newIncidentDraft(workflowId, zone) : incidentDraftOf(before, zone);
    },
    onClose,
  });
  const known = { id, before, all: record.incidents };
  const findings = incidentFindings(draft, known, checkedAt);
  const written = incidentOf(draft, known, checkedAt);
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
      {...frame}
      save={written === null ? null : () => change.putEntry({ kind: 'incident', value: written })}
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
              onWorkflow={(workflowId) => edit({ workflowId })}
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
          <NoteField
            label={text('records:incident.note')}
            note={draft.note}
            onNote={(note) => edit({ note })}
          />
        </>
      )}
    </RecordDialog>
  );
}
