import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { text } from '../../../shared/i18n/text';
import { Dialog } from '../../ui/Dialog';

/** The frame of a form for one record: keeps it only when it is sound, and says so when it could not be kept. */
export function RecordDialog({
  title,
  changed,
  children,
  save,
  remove,
  onClose,
}: {
  readonly title: string;
  /** Something was typed that closing would lose. */
  readonly changed: boolean;
  /** Shows problems only once somebody tried to save. */
  readonly children: (asked: boolean) => ReactNode;
  /** Null while the draft is not sound. */
  readonly save: (() => Promise<boolean>) | null;
  /** Left out for a new record. */
  readonly remove?: (() => void) | undefined;
  readonly onClose: () => void;
}) {
  const [phase, setPhase] = useState<'writing' | 'asked' | 'saving' | 'failed'>('writing');
  const submit = async (): Promise<void> => {
    if (save === null) {
      setPhase('asked');
      return;
    }
    setPhase('saving');
    if (await save()) onClose();
    else setPhase('failed');
  };
  return (
    <Dialog
      unsaved={changed && phase !== 'saving'}
      onClose={onClose}
      size={680}
      centered={false}
      title={title}
    >
      <form
        noValidate
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="md">
          {children(phase !== 'writing')}
          {phase === 'asked' && save === null && (
            <Text role="alert" size="sm" c="var(--ek-fragile)">
              {text('records:dialog.notSound')}
            </Text>
          )}
          {phase === 'failed' && (
            <Text role="alert" size="sm" c="var(--ek-fragile)">
              {text('records:dialog.failed')}
            </Text>
          )}
          <Group justify="space-between" gap="sm">
            {remove === undefined ? (
              <span />
            ) : (
              <Button variant="subtle" onClick={remove}>
                {text('records:dialog.remove')}
              </Button>
            )}
            <Group gap="sm">
              <Button variant="default" onClick={onClose}>
                {text('records:dialog.cancel')}
              </Button>
              <Button type="submit" loading={phase === 'saving'}>
                {text('records:dialog.save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
