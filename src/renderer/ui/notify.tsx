/** Short messages at the edge of the screen. Problems stay until they are closed. */
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { text } from '../../shared/i18n/text';

interface Offer {
  readonly label: string;
  readonly act: () => void;
}

function message(id: string, sentence: string, offer: Offer | null) {
  if (offer === null) return sentence;
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap">
      <Text size="sm">{sentence}</Text>
      <Button
        size="compact-sm"
        variant="default"
        flex="none"
        onClick={() => {
          notifications.hide(id);
          offer.act();
        }}
      >
        {offer.label}
      </Button>
    </Group>
  );
}

let count = 0;

/** Says that something was done, for a few seconds. */
export function notifyDone(sentence: string): void {
  notifications.show({ message: sentence, autoClose: 4000, withBorder: false });
}

/** Says that something was removed, and offers to bring it back. */
export function notifyUndo(sentence: string, undo: () => void): void {
  const id = `undo-${++count}`;
  notifications.show({
    id,
    message: message(id, sentence, { label: text('app:ui.undo'), act: undo }),
    autoClose: 12_000,
  });
}

/** Says what went wrong. The same `id` replaces an earlier message instead of piling up. */
export function notifyProblem(sentence: string, tryAgain?: () => void, id = `problem-${++count}`): void {
  const offer = tryAgain === undefined ? null : { label: text('app:ui.tryAgain'), act: tryAgain };
  notifications.hide(id);
  notifications.show({
    id,
    title: text('app:ui.problemTitle'),
    message: message(id, sentence, offer),
    autoClose: false,
    role: 'alert',
    'data-problem': true,
  });
}
