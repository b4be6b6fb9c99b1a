import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { text } from '../../../shared/i18n/text';
import { Dialog } from '../../ui/Dialog';

interface ReasonDialogProps {
  readonly title: string;
  readonly body: string;
  readonly label: string;
  readonly example: string;
  readonly confirm: string;
  readonly initial?: string;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks for the reason without which an act is not taken. Enter confirms, Shift and Enter starts a new line. */
export function ReasonDialog({
  title,
  body,
  label,
  example,
  confirm,
  initial,
  onConfirm,
  onClose,
}: ReasonDialogProps) {
  const [reason, setReason] = useState(initial ?? '');
  const [asked, setAsked] = useState(false);
  const missing = reason.trim() === '';
  const submit = (event: SubmitEvent | null): void => {
    event?.preventDefault();
    setAsked(true);
    if (missing) return;
    onConfirm(reason.trim());
    onClose();
  };
  return (
    <Dialog unsaved={reason.trim() !== (initial ?? '')} onClose={onClose} title={title}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text size="sm">{body}</Text>
          <Textarea
            data-autofocus
            label={label}
            placeholder={example}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={asked && missing ? text('questions:dialog.reasonMissing') : undefined}
            maxLength={2000}
            autosize
            minRows={2}
            maxRows={8}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              submit(null);
            }}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {text('questions:dialog.cancel')}
            </Button>
            <Button type="submit">{confirm}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
