import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryBackend } from '../memoryBackend';
import { renderApp } from '../renderApp';

let backend: MemoryBackend;
beforeEach(() => {
  backend = new MemoryBackend();
});

describe('the first run', () => {
  it('teaches the two marks and offers a finished assessment', async () => {
    const { user, router } = renderApp(backend);
    expect(await screen.findByText(/Filled is what receipts show/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Open the sample client' }));
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/assessment\/.+\/findings$/));
  });

  it('goes from a name to the first workflow', async () => {
    const { user, router } = renderApp(backend);
    await user.click(await screen.findByRole('button', { name: 'New client' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Add client' }));
    expect(within(dialog).getByText('A client needs a name')).toBeInTheDocument();
    await user.type(within(dialog).getByLabelText('Name of the client'), 'Osprey Telecom{Enter}');
    expect(await screen.findByRole('heading', { name: 'Which process has to go on?' })).toBeInTheDocument();
    expect(router.state.location.pathname).toMatch(/workflows$/);
    expect([...backend.clients.values()]).toMatchObject([{ name: 'Osprey Telecom' }]);
  });
});

describe('a library with clients', () => {
  beforeEach(() => {
    backend.addClient('Harbor Pay');
    backend.addClient('Tallis Rail', 'First assessment');
  });

  it('shows readiness, weakest workflow and decisions of each', async () => {
    renderApp(backend);
    const row = (await screen.findByRole('rowheader', { name: /Harbor Pay/ })).closest('tr');
    if (row === null) throw new Error('no row');
    expect(
      within(row).getByRole('img', { name: 'Harbor Pay: 51 proven of 74 claimed, range 47 to 54' }),
    ).toBeInTheDocument();
    expect(row).toHaveTextContent('In progress, 90 % answered');
    expect(row).toHaveTextContent('Refunds');
    expect(row).toHaveTextContent('Fragile');
    expect(row).toHaveTextContent('1 with conditions');
    expect(row).toHaveTextContent('2 no-go');
    expect(row).not.toHaveTextContent('0 go');
  });

  it('is searched by the words of a name or title, from the keyboard', async () => {
    const { user } = renderApp(backend);
    await screen.findByRole('table');
    await user.keyboard('/first tallis');
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
    expect(screen.getByRole('rowheader', { name: /Tallis Rail/ })).toBeInTheDocument();
    await user.keyboard('x');
    expect(screen.getByText(/No client matches/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show all clients' }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(2);
  });

  it('renames a client where it stands', async () => {
    const { user } = renderApp(backend, '/client/client-1');
    const name = await screen.findByLabelText('Name of the client');
    await user.clear(name);
    await user.type(name, 'Harbour Pay');
    await user.tab();
    expect(await screen.findByRole('heading', { level: 1, name: 'Harbour Pay' })).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('Saved');
  });

  it('says what goes before a client is removed, and brings it back', async () => {
    const { user } = renderApp(backend, '/client/client-1');
    await user.click(await screen.findByRole('button', { name: 'Remove client' }));
    const dialog = await screen.findByRole('dialog', { name: 'Remove Harbor Pay?' });
    expect(dialog).toHaveTextContent('Its assessment goes with it, with every answer and receipt.');
    await user.click(within(dialog).getByRole('button', { name: 'Remove client' }));
    await screen.findByRole('table');
    await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(1));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(2));
  });

  it('says so when a link leads to a client that is not there', async () => {
    renderApp(backend, '/client/nobody');
    expect(await screen.findByRole('alert')).toHaveTextContent('This client is not in the library');
  });

  it('says what happened when a change cannot be kept', async () => {
    const { user } = renderApp(backend, '/client/client-1');
    const sector = await screen.findByLabelText('What they do');
    backend.failing = 'DISK_FULL';
    await user.type(sector, 'Payments');
    await user.tab();
    expect(await screen.findByText(/The disk is full: \/library/)).toBeInTheDocument();
    expect(screen.getByText('Not saved')).toBeInTheDocument();
  });
});
