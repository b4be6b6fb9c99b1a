import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MemoryBackend } from '../memoryBackend';
import { renderApp } from '../renderApp';

function open() {
  const backend = new MemoryBackend();
  const { assessment } = backend.addClient('Kite Studio');
  return renderApp(backend, `/assessment/${assessment.id}/knowledge`);
}

describe('knowledge', () => {
  it('is reached from the rail and lists the parts of the pack', async () => {
    open();
    expect(await screen.findByRole('heading', { level: 1, name: 'Knowledge' })).toBeInTheDocument();
    const pages = screen.getByRole('navigation', { name: 'Pages beside the steps' });
    expect(within(pages).getByRole('link', { name: 'Knowledge' })).toHaveAttribute('data-status', 'active');
    expect(screen.getByRole('heading', { level: 2, name: 'Root causes' })).toBeInTheDocument();
  });

  it('finds entries by words, in any order, wherever they stand in the entry', async () => {
    const { user } = open();
    await user.type(await screen.findByRole('searchbox'), 'pauses LIMITS');
    expect(await screen.findByText('Retries know when to stop')).toBeInTheDocument();
    expect(screen.queryByText('Public claims have tests')).not.toBeInTheDocument();
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'zeppelin');
    expect(await screen.findByText('Nothing here speaks of “zeppelin”.')).toBeInTheDocument();
  });

  it('opens a cause on what it shows as and which moves work against it', async () => {
    const { user } = open();
    await user.click(
      await screen.findByText('Backoff and circuit breaker are missing', { selector: 'summary' }),
    );
    const entry = screen
      .getByText('Backoff and circuit breaker are missing', { selector: 'summary' })
      .closest('details');
    if (entry === null) throw new Error('the cause has no entry');
    expect(entry).toHaveAttribute('open');
    expect(
      await within(entry).findByText('Strongly: Retries piled up until everything stood still'),
    ).toBeVisible();
    expect(within(entry).getByText(/Teach every retry when to stop/)).toBeVisible();
  });
});
