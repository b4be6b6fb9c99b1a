import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { AnswerPlace, Receipt } from '../../../domain/assessment/assessmentRecord';
import type { Level } from '../../../domain/pack/level';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { useToday } from '../../assessment/useToday';
import { Dialog } from '../../ui/Dialog';
import { zoneToBegin } from '../records/entryZone';
import {
  draftOf,
  draftProblems,
  newDraft,
  receiptOf,
  type DraftField,
  type ReceiptDraft,
} from './receiptDraft';
import { ReceiptDates } from './ReceiptDates';
import { ReceiptFile } from './ReceiptFile';
import { ReceiptKindField } from './ReceiptKindField';
import { ReceiptPeople } from './ReceiptPeople';
import { problemSentence } from './receiptProblem';
import { ReceiptSupports } from './ReceiptSupports';
import { RemoveReceipt } from './RemoveReceipt';
import classes from './ReceiptForm.module.css';

interface ReceiptFormProps {
  /** Null: a new one. */
  readonly receipt: Receipt | null;
  /** The answer on the screen, which a new receipt supports to begin with. */
  readonly place: AnswerPlace;
  readonly claimed: Level | null;
  readonly onClose: () => void;
}

/** Writes down a receipt or changes one: what it is, when it is from, and which answers it supports how far. */
export function ReceiptForm({ receipt, place, claimed, onClose }: ReceiptFormProps) {
  const { record, change, asOf } = useAssessment();
  const today = useToday();
  const [start] = useState<ReceiptDraft>(() =>
    receipt === null
      ? newDraft(
          place,
          claimed ?? 4,
          asOf < today ? asOf : today,
          record.receipts.at(-1)?.recordedBy ?? '',
          zoneToBegin(),
        )
      : draftOf(receipt, zoneToBegin()),
  );
  const [draft, setDraft] = useState(start);
  const [filePath, setFilePath] = useState<string | null>(null);
  const [phase, setPhase] = useState<'writing' | 'asked' | 'saving' | 'failed'>('writing');
  const edit = (changes: Partial<ReceiptDraft>): void => setDraft((before) => ({ ...before, ...changes }));
  const changed = filePath !== null || JSON.stringify(draft) !== JSON.stringify(start);
  const problems = draftProblems(draft, receipt, today);
  const problemOf = (field: DraftField): string | undefined => {
    const problem = problems[field];
    // Nothing about a time that never was looks wrong, so that is said at once.
    return problem === undefined || (phase === 'writing' && problem !== 'momentInGap')
      ? undefined
      : problemSentence(problem);
  };

  const save = async (): Promise<void> => {
    const written = receiptOf(draft, receipt, today);
    if (written === null) {
      setPhase('asked');
      return;
    }
    setPhase('saving');
    const kept =
      receipt === null
        ? (await change.addReceipt(written, filePath)) !== null
        : await change.updateReceipt({ ...written, id: receipt.id, file: receipt.file });
    if (kept) onClose();
    else setPhase('failed');
  };
  return (
    <Dialog
      unsaved={changed && phase !== 'saving'}
      onClose={onClose}
      size={680}
      centered={false}
      title={text(receipt === null ? 'questions:receipt.addTitle' : 'questions:receipt.editTitle')}
    >
      <form
        noValidate
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="md">
          <ReceiptKindField draft={draft} onEdit={edit} />
          <div className={classes.pair}>
            <TextInput
              data-autofocus
              label={text('questions:receipt.title')}
              placeholder={text('questions:receipt.titleExample')}
              value={draft.title}
              maxLength={200}
              error={problemOf('title')}
              onChange={(event) => edit({ title: event.currentTarget.value })}
            />
            <TextInput
              label={text('questions:receipt.source')}
              placeholder={text('questions:receipt.sourceExample')}
              value={draft.source}
              maxLength={500}
              onChange={(event) => edit({ source: event.currentTarget.value })}
            />
          </div>
          <ReceiptDates draft={draft} before={receipt} today={today} problemOf={problemOf} onEdit={edit} />
          <ReceiptSupports draft={draft} problem={problemOf('supports')} onEdit={edit} />
          <ReceiptPeople draft={draft} onEdit={edit} />
          <div className={classes.pair}>
            <ReceiptFile
              kept={receipt?.file ?? null}
              canChoose={receipt === null}
              path={filePath}
              onChoose={setFilePath}
            />
            <TextInput
              label={text('questions:receipt.link')}
              placeholder={text('questions:receipt.linkExample')}
              value={draft.link}
              maxLength={500}
              onChange={(event) => edit({ link: event.currentTarget.value })}
            />
          </div>
          {phase === 'failed' && (
            <Text role="alert" size="sm" c="var(--ek-fragile)">
              {text('questions:receipt.failed')}
            </Text>
          )}
          <Group justify="space-between" gap="sm">
            {receipt === null ? (
              <span />
            ) : (
              <RemoveReceipt receipt={receipt} place={place} onClose={onClose} />
            )}
            <Group gap="sm">
              <Button variant="default" onClick={onClose}>
                {text('questions:receipt.cancel')}
              </Button>
              <Button type="submit" loading={phase === 'saving'}>
                {text(receipt === null ? 'questions:receipt.save' : 'questions:receipt.keep')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
