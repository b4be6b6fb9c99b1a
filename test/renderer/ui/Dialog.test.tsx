import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Dialog } from '../../../src/renderer/ui/Dialog';
import { theme } from '../../../src/renderer/ui/theme';

function Page({ vanishing = false }: { readonly vanishing?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <MantineProvider env="test" theme={theme}>
      <main id="page" tabIndex={-1}>
        {(!vanishing || !open) && (
          <button type="button" onClick={() => setOpen(true)}>
            Remove it
          </button>
        )}
        {open && <Dialog title="Sure?" onClose={() => setOpen(false)} />}
      </main>
    </MantineProvider>
  );
}

describe('a dialog', () => {
  it('has a named cross, and gives the focus back to what opened it', async () => {
    const user = userEvent.setup();
    render(<Page />);
    await user.click(screen.getByRole('button', { name: 'Remove it' }));
    await user.click(await screen.findByRole('button', { name: 'Close' }));
    expect(screen.getByRole('button', { name: 'Remove it' })).toHaveFocus();
  });

  it('gives the focus to the page when what opened it is gone', async () => {
    const user = userEvent.setup();
    render(<Page vanishing />);
    await user.click(screen.getByRole('button', { name: 'Remove it' }));
    await screen.findByRole('dialog');
    await user.keyboard('{Escape}');
    expect(screen.getByRole('main')).toHaveFocus();
  });
});
