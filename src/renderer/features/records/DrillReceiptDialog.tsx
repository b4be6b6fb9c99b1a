import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DrillRecord } from '../../../domain/metrics/enteredRecords';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { useToday } from '../../assessment/useToday';
import { draftProblems, type ReceiptDraft, receiptOf } from '../questions/receiptDraft';
import { ReceiptPeople } from '../questions/ReceiptPeople';
import { problemSentence } from '../questions/receiptProblem';
import { ReceiptSupports } from '../questions/ReceiptSupports';
import { drillOnReceipt } from '../../../domain/claims/drillReceipt';
import { RecordDialog } from './RecordDialog';

type Held = NonNullable<DrillRecord['held']>;

/** Keeps a drill that was held as a receipt for chosen answers, and ties the two together. */
export function DrillReceiptDialog({
  drill,
  held,
  onClose,
}: {
  readonly drill: DrillRecord;
  readonly held: Held;
  readonly onClose: () => void;
}) {
  const { record, change, latest } = useAssessment();
  const today = useToday();
  const [start] = useState<ReceiptDraft>(() => ({
    kind: 'drill',
    title: drill.scenario.slice(0, 200),
    source: text('records:receipt.source'),
    capturedOn: held.on,
    reviewedOn: '',
    dataEndsOn: '',
    drillOn: held.on,
    outcome: held.outcome,
    // No field of this form shows a time: the drill's own are kept.
    zone: 'UTC',
    restoredAt: '',
    reconciledAt: '',
    recordedBy: record.receipts.at(-1)?.recordedBy ?? drill.owner,
    reviewer: '',
    link: '',
    supports: [],
  }));
  const [draft, setDraft] = useState(start);
  const edit = (changes: Partial<ReceiptDraft>): void => setDraft((before) => ({ ...before, ...changes }));
  const problems = draftProblems(draft, null, today);
  const written = receiptOf(draft, null, today);
  const save = async (): Promise<boolean> => {
    if (written === null) return false;
    // The drill's own moments, to the second.
    const added = await change.addReceipt({ ...written, drill: drillOnReceipt(drill) }, null);
    if (added === null) return false;
    const current = latest().drills.find(({ id }) => id === drill.id) ?? drill;
    return change.putEntry({ kind: 'drill', value: { ...current, receiptId: added.id } });
  };
  const problemOf = (asked: boolean, field: 'title' | 'supports'): string | undefined => {
    const problem = problems[field];
    return asked && problem !== undefined ? problemSentence(problem) : undefined;
  };
  return (
    <RecordDialog
      title={text('records:receipt.title')}
      changed={JSON.stringify(draft) !== JSON.stringify(start)}
      save={written === null ? null : save}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <p>
            {text('records:receipt.about', {
              outcome: text(`common:drillOutcome.${held.outcome}`).toLowerCase(),
              on: held.on,
            })}
          </p>
          <TextInput
            data-autofocus
            label={text('questions:receipt.title')}
            value={draft.title}
            maxLength={200}
            error={problemOf(asked, 'title')}
            onChange={(event) => edit({ title: event.currentTarget.value })}
          />
          <ReceiptSupports draft={draft} problem={problemOf(asked, 'supports')} onEdit={edit} />
          <ReceiptPeople draft={draft} onEdit={edit} />
        </>
      )}
    </RecordDialog>
  );
}
