import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { useKeys, type KeyMap } from '../../../src/renderer/ui/useKeys';

function Page({ keys, dialog = false }: { readonly keys: KeyMap; readonly dialog?: boolean }) {
  useKeys(keys);
  return (
    <>
      <input aria-label="field" />
      <input type="radio" aria-label="choice" />
      {dialog && <div role="dialog" aria-modal="true" />}
    </>
  );
}

it('hears keys on the page and on choices, but not what somebody types', async () => {
  const user = userEvent.setup();
  const answer = vi.fn();
  render(<Page keys={{ '3': answer, '?': answer }} />);
  await user.keyboard('3?');
  expect(answer).toHaveBeenCalledTimes(2);
  screen.getByLabelText('choice').focus();
  await user.keyboard('3');
  expect(answer).toHaveBeenCalledTimes(3);
  await user.type(screen.getByLabelText('field'), '3?');
  expect(answer).toHaveBeenCalledTimes(3);
  expect(screen.getByLabelText('field')).toHaveValue('3?');
});

it('hears function keys and Alt with a digit even in a field', async () => {
  const user = userEvent.setup();
  const present = vi.fn();
  const step = vi.fn();
  render(<Page keys={{ F5: present, 'alt+2': step }} />);
  screen.getByLabelText('field').focus();
  await user.keyboard('{F5}{Alt>}2{/Alt}');
  expect(present).toHaveBeenCalledOnce();
  expect(step).toHaveBeenCalledOnce();
});

it('is deaf while a dialog is open, and to names that every object has', async () => {
  const user = userEvent.setup();
  const answer = vi.fn();
  const { rerender } = render(<Page keys={{ j: answer }} dialog />);
  await user.keyboard('j');
  rerender(<Page keys={{ j: answer }} />);
  await user.keyboard('{Shift>}j{/Shift}');
  expect(answer).not.toHaveBeenCalled();
});
