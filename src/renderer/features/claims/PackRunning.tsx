import { Button, Group, Progress } from '@mantine/core';
import type { ReceiptPackProgress } from '../../../domain/claims/receiptPackCheck';
import { text } from '../../../shared/i18n/text';

/** A pack being written or checked: how far it is, and the way out. */
export function PackRunning({
  what,
  progress,
  onCancel,
}: {
  readonly what: string;
  readonly progress: ReceiptPackProgress | null;
  readonly onCancel: () => void;
}) {
  const share =
    progress === null || progress.bytesTotal === 0 ? 0 : (progress.bytesDone / progress.bytesTotal) * 100;
  return (
    <>
      <p role="status">{what}</p>
      <Progress value={share} size="sm" color="ink" aria-label={what} transitionDuration={0} my="sm" />
      <Group justify="flex-end">
        <Button variant="default" autoFocus onClick={onCancel}>
          {text('claims:packs.cancel')}
        </Button>
      </Group>
    </>
  );
}
