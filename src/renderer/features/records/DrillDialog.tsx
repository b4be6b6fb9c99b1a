import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { drillOnReceipt } from '../../../domain/claims/drillReceipt';
import type { DrillId, WorkflowId } from '../../../domain/ids';
import type { DrillRecord } from '../../../domain/metrics/enteredRecords';
import { DrillOutcome } from '../../../domain/pack/receiptKind';
import { text } from '../../../shared/i18n/text';
import { newId } from '../../assessment/newId';
import { useAssessment } from '../../assessment/useAssessment';
import { useToday } from '../../assessment/useToday';
import { ChoiceField } from '../../ui/ChoiceField';
import { notifyUndo } from '../../ui/notify';
import {
  type DrillDraft,
  drillDraftOf,
  type DrillField,
  drillOf,
  drillProblems,
  newDrillDraft,
} from './drillDraft';
import { PlaceFields } from './PlaceFields';
import { RecordDialog } from './RecordDialog';
import classes from './records.module.css';

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
  const { record, pack, change } = useAssessment();
  const today = useToday();
  const [start] = useState<DrillDraft>(() =>
    drill === null ? newDrillDraft(workflowId, today) : drillDraftOf(drill, today),
  );
  const [id] = useState(() => drill?.id ?? (newId() as DrillId));
  const [draft, setDraft] = useState(start);
  const edit = (changes: Partial<DrillDraft>): void => setDraft((before) => ({ ...before, ...changes }));
  const problems = drillProblems(draft, today);
  const written = drillOf(draft, { id, before: drill }, today);
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
    field: Exclude<DrillField, 'outcome'>,
    type: 'text' | 'date' | 'datetime-local',
  ) => {
    const problem = problems[field];
    return (
      <TextInput
        type={type}
        label={text(`records:drill.${field}`)}
        {...(field === 'scenario'
          ? { placeholder: text('records:drill.scenarioExample'), 'data-autofocus': true, maxLength: 500 }
          : {})}
        value={draft[field]}
        error={asked && problem !== undefined ? text(`records:problem.${problem}`) : undefined}
        onChange={(event) => edit({ [field]: event.currentTarget.value })}
      />
    );
  };
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
            <NativeSelect
              label={text('records:drill.pattern')}
              value={draft.patternId ?? ''}
              data={[
                { value: '', label: text('records:drill.noPattern') },
                ...pack.diagnosis.patterns.map((pattern) => ({
                  value: pattern.id,
                  label: pack.texts.diagnosis.patterns[pattern.id]?.title ?? pattern.id,
                })),
              ]}
              onChange={(event) =>
                edit({
                  patternId:
                    pack.diagnosis.patterns.find((one) => one.id === event.currentTarget.value)?.id ?? null,
                })
              }
            />
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
                  {...(asked && problems.outcome !== undefined
                    ? { error: text(`records:problem.${problems.outcome}`) }
                    : {})}
                  choices={OUTCOMES.map((value) => ({ value, label: text(`common:drillOutcome.${value}`) }))}
                  onSave={(outcome) => edit({ outcome })}
                />
              </div>
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
