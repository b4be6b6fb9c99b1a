import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { Settlement } from '../../../domain/assessment/assessmentRecord';
import type { WorkflowId } from '../../../domain/ids';
import { instant } from '../../../domain/time';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { Dialog } from '../../ui/Dialog';
import { endCorrection } from './corrections';

interface SettlementDialogProps {
  readonly workflowId: WorkflowId;
  /** The contradiction's own key, and what it is called. */
  readonly contradiction: string;
  readonly title: string;
  readonly kind: Settlement['kind'];
  readonly onClose: () => void;
}

/** Who settles a contradiction, and why; both are printed with it. */
export function SettlementDialog({ workflowId, contradiction, title, kind, onClose }: SettlementDialogProps) {
  const { change } = useAssessment();
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (by.trim() === '' || reason.trim() === '') return;
    const value: Settlement = {
      workflowId,
      key: contradiction,
      kind,
      reason: reason.trim(),
      by: by.trim(),
      at: instant(Date.now()),
    };
    void change.putEntry({ kind: 'settlement', value });
    endCorrection(workflowId, contradiction);
    onClose();
  };
  return (
    <Dialog
      unsaved={by.trim() !== '' || reason.trim() !== ''}
      onClose={onClose}
      title={text(`findings:settlement.${kind}.title`, { contradiction: title })}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <Text size="sm">{text(`findings:settlement.${kind}.body`)}</Text>
          <TextInput
            data-autofocus
            label={text('findings:settlement.by')}
            description={text('findings:settlement.byHint')}
            value={by}
            maxLength={200}
            error={asked && by.trim() === '' ? text('findings:settlement.byMissing') : undefined}
            onChange={(event) => setBy(event.currentTarget.value)}
          />
          <Textarea
            label={text('findings:settlement.reason')}
            value={reason}
            maxLength={2000}
            autosize
            minRows={2}
            maxRows={8}
            error={asked && reason.trim() === '' ? text('findings:settlement.reasonMissing') : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {text('findings:settlement.cancel')}
            </Button>
            <Button type="submit">{text(`findings:settlement.${kind}.confirm`)}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
