import { Button, Group, Modal, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { text } from '../../shared/i18n/text';
import { notifyUndo } from './notify';

/**
 * Removes something after saying what goes with it, and offers to bring it back. `remove` and `restore` give
 * false when they could not be carried out; the user has been told by then.
 */
export function RemoveButton({
  label,
  title,
  goes,
  removed,
  remove,
  restore,
  quiet = true,
}: {
  /** On the button: "Remove". */
  readonly label: string;
  /** The question: "Remove Card payments?" */
  readonly title: string;
  /** What goes: "Its 42 answers and 7 receipts go with it." */
  readonly goes: ReactNode;
  /** Said afterwards: "Card payments was removed." */
  readonly removed: string;
  readonly remove: () => Promise<boolean>;
  readonly restore: () => Promise<unknown>;
  readonly quiet?: boolean;
}) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant={quiet ? 'subtle' : 'default'} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title={title} centered>
        <Text component="div" size="md">
          {goes}
        </Text>
        <Text size="sm" c="dimmed" mt="xs">
          {text('app:ui.undoLater')}
        </Text>
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
            {text('app:ui.keep')}
          </Button>
          <Button
            onClick={() => {
              setAsking(false);
              void remove().then((worked) => {
                if (worked) notifyUndo(removed, () => void restore());
              });
            }}
          >
            {label}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
