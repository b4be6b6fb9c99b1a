import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { drillOnReceipt } from '../../../domain/claims/drillReceipt';
import type { DrillId, WorkflowId } from '../../../domain/ids';
import type { DrillRecord } from '../../../domain/metrics/enteredRecords';
import type { CheckedFields } from '../../../domain/metrics/recordChecks';
import { DrillOutcome } from '../../../domain/pack/receiptKind';
import { text } from '../../../shared/i18n/text';
import { newId } from '../../assessment/newId';
import { useAssessment } from '../../assessment/useAssessment';
import { useToday } from '../../assessment/useToday';
import { ChoiceField } from '../../ui/ChoiceField';
import { notifyUndo } from '../../ui/notify';
import { CheckedField } from './CheckedField';
import {
  type DrillDraft,
  drillDraftOf,
  drillFindings,
  drillOf,
  momentsOfDrill,
  newDrillDraft,
} from './drillDraft';
import { entryZone, localZone } from './entryZone';
import { findingText } from './findingText';
import { inZone } from './moments';
import { PatternField } from './PatternField';
import { PlaceFields } from './PlaceFields';
import { RecordDialog } from './RecordDialog';
import classes from './records.module.css';
import { useCheckedAt } from './useCheckedAt';
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
  const [start] = useState<DrillDraft>(() => {
    const zone = entryZone.get() ?? localZone();
    return drill === null ? newDrillDraft(workflowId, today, zone) : drillDraftOf(drill, today, zone);
  });
  const [id] = useState(() => drill?.id ?? (newId() as DrillId));
  const [draft, setDraft] = useState(start);
  const edit = (changes: Partial<DrillDraft>): void => setDraft((before) => ({ ...before, ...changes }));
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
  const remove = (): void => {
    onClose();
    const place = { kind: 'drill', key: id } as const;
    void change.removeEntry(place).then((worked) => {
      if (worked) notifyUndo(text('records:removed'), () => void change.restoreEntry(place));
    });
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
      changed={JSON.stringify(draft) !== JSON.stringify(start)}
      save={written === null ? null : () => save(written)}
      remove={drill === null ? undefined : remove}
      onClose={onClose}
    >
      {(asked) => (
        <>
          {input(asked, 'scenario', 'text')}
          <div className={classes.pair}>
            <PlaceFields
              workflowId={draft.workflowId}
              vendorId={draft.vendorId}
              onWorkflow={(chosen) => {
                if (chosen !== null) edit({ workflowId: chosen });
              }}
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
              <Textarea
                label={text('records:drill.note')}
                autosize
                minRows={2}
                maxRows={8}
                maxLength={20_000}
                value={draft.note}
                onChange={(event) => edit({ note: event.currentTarget.value })}
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
