import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { PackFault } from '../../../src/domain/pack/packFault';
import type { Desktop } from '../../../src/shared/desktop';
import { MemoryBackend } from '../memoryBackend';
import { renderApp } from '../renderApp';

/** What the desktop that the tests stand on answers when it is asked for a folder. */
const { desktop } = window as unknown as { readonly desktop: Desktop };
const chooses = (path: string | null) => vi.spyOn(desktop, 'choosePackFolder').mockResolvedValue(path);

const FAULTS: readonly PackFault[] = [
  {
    file: 'questions.json',
    line: 13,
    path: [1, 'discipline'],
    code: 'unknown-reference',
    values: { kind: 'discipline', id: 'nowhere' },
  },
  { file: 'locales/en/fit.json', line: null, path: [], code: 'file-missing', values: {} },
];

describe('the page of packs', () => {
  it('is reached from the library and lists where each pack comes from', async () => {
    const { user } = renderApp(new MemoryBackend(), '/');
    await user.click(await screen.findByRole('link', { name: 'Question packs' }));
    const row = await screen.findByRole('row', { name: /Continuity readiness/ });
    expect(within(row).getByText('Comes with Evenkeel')).toBeInTheDocument();
    expect(within(row).getByText('1.0.0')).toBeInTheDocument();
    expect(within(row).queryByRole('button')).not.toBeInTheDocument();
  });

  it('adds a pack from a folder, and offers to remove it', async () => {
    chooses('/home/me/order-desk');
    const backend = new MemoryBackend();
    const { user } = renderApp(backend, '/packs');
    await user.click(await screen.findByRole('button', { name: 'Add a pack' }));
    const row = await screen.findByRole('row', { name: /Order desk/ });
    expect(within(row).getByText('Added by you')).toBeInTheDocument();
    await user.click(within(row).getByRole('button', { name: /Remove/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Remove Order desk 1.0.0?' });
    await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(screen.queryByRole('row', { name: /Order desk/ })).not.toBeInTheDocument());
  });

  it('shows every fault of a refused pack with file, line, place and reason', async () => {
    chooses('/home/me/broken');
    const backend = new MemoryBackend();
    backend.packFaults = FAULTS;
    const { user } = renderApp(backend, '/packs');
    await user.click(await screen.findByRole('button', { name: 'Add a pack' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('2 faults in /home/me/broken. Nothing in the library was changed.');
    const rows = within(alert).getAllByRole('row').slice(1);
    expect(
      rows.map((row) =>
        within(row)
          .getAllByRole('cell')
          .map(({ textContent }) => textContent),
      ),
    ).toEqual([
      ['13', '$[1].discipline', 'there is no discipline "nowhere"'],
      ['none', '', 'the file is missing'],
    ]);
    backend.packFaults = [];
    await user.click(within(alert).getByRole('button', { name: 'Check again' }));
    expect(await screen.findByRole('row', { name: /Order desk/ })).toBeInTheDocument();
    expect(screen.queryByText('The pack was not added')).not.toBeInTheDocument();
  });

  it('names the assessments because of which a pack stays', async () => {
    const backend = new MemoryBackend();
    chooses('/home/me/order-desk');
    const { user } = renderApp(backend, '/packs');
    await user.click(await screen.findByRole('button', { name: 'Add a pack' }));
    const row = await screen.findByRole('row', { name: /Order desk/ });
    const { assessment } = backend.addClient('Desk');
    const [, own] = backend.packs;
    if (own === undefined) throw new Error('nothing was added');
    const { id, version } = own.manifest;
    const record = backend.record(assessment.id);
    backend.records.set(assessment.id, {
      ...record,
      assessment: { ...assessment, pack: { id, version, hash: own.hash } },
    });
    await user.click(within(row).getByRole('button', { name: /Remove/ }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove' }));
    const dialog = await screen.findByRole('dialog', { name: 'Order desk 1.0.0 stays' });
    expect(dialog).toHaveTextContent('Desk: Go-live review');
  });

  it('does nothing when no folder is chosen', async () => {
    chooses(null);
    const backend = new MemoryBackend();
    const { user } = renderApp(backend, '/packs');
    await user.click(await screen.findByRole('button', { name: 'Add a pack' }));
    expect(backend.carriedOut).toEqual([]);
  });
});
