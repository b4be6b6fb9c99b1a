import { TextInput } from '@mantine/core';
import { drillOnReceipt } from '../../../domain/claims/drillReceipt';
import type { WorkflowId } from '../../../domain/ids';
import type { DrillRecord } from '../../../domain/metrics/enteredRecords';
import type { CheckedFields } from '../../../domain/metrics/recordChecks';
import { DrillOutcome } from '../../../domain/pack/receiptKind';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { useToday } from '../../assessment/useToday';
import { ChoiceField } from '../../ui/ChoiceField';
import { CheckedField } from './CheckedField';
import { drillDraftOf, drillFindings, drillOf, momentsOfDrill, newDrillDraft } from './drillDraft';
import { zoneToBegin } from './entryZone';
import { findingText } from './findingText';
import { inZone } from './moments';
import { NoteField } from './NoteField';
import { PatternField } from './PatternField';
import { PlaceFields } from './PlaceFields';
import { RecordDialog } from './RecordDialog';
import classes from './records.module.css';
import { useCheckedAt } from './useCheckedAt';
import { useRecordDraft } from './useRecordDraft';
import { ZoneField } from './ZoneField';

const OUTCOMES = DrillOutcome.options;

/** Writes down a drill: planned, or held with its outcome and times. Its receipt is kept in step. */
export function DrillDialog({
  drill,
  workflowId,
  onClose,
}: {
  /** Null: a new one. */
  readonly drill: DrillRecord | null;
  readonly workflowId: WorkflowId;
  readonly onClose: () => void;
}) {
  const { record, change } = useAssessment();
  const today = useToday();
  const checkedAt = useCheckedAt();
  const { id, draft, setDraft, edit, frame } = useRecordDraft({
    kind: 'drill',
    before: drill,
    begin: () => {
      const zone = zoneToBegin();
      return drill === null ? newDrillDraft(workflowId, today, zone) : drillDraftOf(drill, today, zone);
    },
    onClose,
  });
  const findings = drillFindings(draft, drill, checkedAt);
  const outcomeFault = findings.find(({ field }) => field === 'outcome');
  const written = drillOf(draft, { id, before: drill }, checkedAt);
  const receipt = record.receipts.find((one) => one.id === drill?.receiptId);
  const save = async (next: DrillRecord): Promise<boolean> => {
    if (!(await change.putEntry({ kind: 'drill', value: next }))) return false;
    const told = drillOnReceipt(next);
    if (receipt === undefined || told === null) return true;
    return change.updateReceipt({ ...receipt, kind: 'drill', drill: told });
  };
  const input = (
    asked: boolean,
    field: Exclude<CheckedFields['drill'], 'outcome'>,
    type: 'text' | 'date' | 'datetime-local',
  ) => (
    <CheckedField
      {...{ field, findings, checkedAt, asked, type }}
      label={text(`records:drill.${field}`, { zone: draft.zone })}
      {...(field === 'scenario'
        ? { placeholder: text('records:drill.scenarioExample'), 'data-autofocus': true, maxLength: 500 }
        : {})}
      value={draft[field]}
      onWrite={(written) => edit({ [field]: written })}
    />
  );
  return (
    <RecordDialog
      title={text(drill === null ? 'records:drill.addTitle' : 'records:drill.editTitle')}
      {...frame}
      save={written === null ? null : () => save(written)}
    >
      {(asked) => (
        <>
          {input(asked, 'scenario', 'text')}
          <div className={classes.pair}>
            <PlaceFields
              workflowId={draft.workflowId}
              vendorId={draft.vendorId}
              onWorkflow={(workflowId) => edit({ workflowId })}
              onVendor={(vendorId) => edit({ vendorId })}
            />
            <PatternField patternId={draft.patternId} onPattern={(patternId) => edit({ patternId })} />
            <TextInput
              label={text('records:drill.owner')}
              value={draft.owner}
              maxLength={500}
              onChange={(event) => edit({ owner: event.currentTarget.value })}
            />
          </div>
          <ChoiceField
            label={text('records:drill.stage')}
            value={draft.stage}
            choices={(['planned', 'held'] as const).map((value) => ({
              value,
              label: text(`records:drill.stages.${value}`),
            }))}
            onSave={(stage) => edit({ stage })}
          />
          <div className={classes.pair}>{input(asked, 'plannedOn', 'date')}</div>
          {draft.stage === 'held' && (
            <>
              <div className={classes.pair}>
                {input(asked, 'on', 'date')}
                <ChoiceField
                  label={text('records:drill.outcome')}
                  value={draft.outcome}
                  {...(asked && outcomeFault !== undefined
                    ? { error: findingText(outcomeFault, checkedAt) }
                    : {})}
                  choices={OUTCOMES.map((value) => ({ value, label: text(`common:drillOutcome.${value}`) }))}
                  onSave={(outcome) => edit({ outcome })}
                />
              </div>
              <ZoneField
                zone={draft.zone}
                onZone={(zone) => setDraft(inZone(draft, zone, momentsOfDrill(drill)))}
              />
              <div className={classes.pair}>
                {input(asked, 'startedAt', 'datetime-local')}
                {input(asked, 'restoredAt', 'datetime-local')}
                {input(asked, 'reconciledAt', 'datetime-local')}
                {input(asked, 'defects', 'text')}
              </div>
              <p className="ek-small">{text('records:drill.timesHint')}</p>
              <NoteField
                label={text('records:drill.note')}
                note={draft.note}
                onNote={(note) => edit({ note })}
              />
            </>
          )}
          {receipt !== undefined && (
            <p className="ek-small">{text('records:drill.receiptFollows', { title: receipt.title })}</p>
          )}
        </>
      )}
    </RecordDialog>
  );
}
