import { Button, Group, Modal, Text, type ModalProps } from '@mantine/core';
import { useState } from 'react';
import { text } from '../../shared/i18n/text';
import { useFocusBack } from './useFocusBack';

interface DialogProps extends Omit<ModalProps, 'opened'> {
  /** Something was typed that closing would lose: Esc and the cross ask first. */
  readonly unsaved?: boolean;
}

/** A dialog that is open as long as it is drawn, loses nothing to a stray Esc, and gives the focus back. */
export function Dialog({ unsaved = false, onClose, children, ...rest }: DialogProps) {
  /** Where the writer was when asked; null while nothing is asked. */
  const [askedAt, setAskedAt] = useState<Element | null>(null);
  useFocusBack();
  const keepWriting = (): void => {
    setAskedAt(null);
    if (askedAt instanceof HTMLElement) askedAt.focus();
  };
  const close = (): void => {
    if (!unsaved) onClose();
    else if (askedAt !== null) keepWriting();
    else setAskedAt(document.activeElement);
  };
  return (
    <Modal opened onClose={close} centered {...rest}>
      {children}
      {unsaved && askedAt !== null && (
        <Group className="ek-dialog-leave" role="alert" justify="space-between" gap="sm">
          <Text size="sm">{text('app:ui.notKeptYet')}</Text>
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              {text('app:ui.throwAway')}
            </Button>
            <Button autoFocus onClick={keepWriting}>
              {text('app:ui.keepWriting')}
            </Button>
          </Group>
        </Group>
      )}
    </Modal>
  );
}
