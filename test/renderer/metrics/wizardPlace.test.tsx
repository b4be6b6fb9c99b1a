// The wizard has a place in the app: the rail leads out of it, and what was chosen is still there afterwards.
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveImport } from '../../../src/renderer/features/metrics/imports/leftImports';
import type { Desktop } from '../../../src/shared/desktop';
import { aWorkflow } from '../../domain/buildRecord';
import { MemoryBackend } from '../memoryBackend';
import { renderApp } from '../renderApp';
import { checkOf } from './checkOf';
import { incidentFile } from './incidentFile';
import { ZONE } from './wizardSource';

const { desktop } = window as unknown as { readonly desktop: Desktop };

beforeEach(() => {
  vi.spyOn(desktop, 'chooseCsv').mockResolvedValue('/data/incidents.csv');
});

/** The columns page of a file whose times name no zone, in an assessment without imports. */
async function atTheColumns(more: { readonly lasting?: boolean } = {}) {
  const backend = new MemoryBackend();
  const { id } = backend.addClient('Harbor Pay').assessment;
  const workflow = aWorkflow({ name: 'Card payments' });
  backend.records.set(id, { ...backend.record(id), workflows: [workflow as never] });
  backend.imports.file = {
    look: incidentFile({ needsZone: true }),
    check: checkOf('incident', 371),
    brings: [],
    ...more,
  };
  leaveImport(id, null);
  const view = renderApp(backend, `/assessment/${id}/metrics`);
  await view.user.click(await screen.findByRole('button', { name: 'Import a file' }));
  await view.user.click(await screen.findByRole('button', { name: 'Choose a file' }));
  await view.user.click(await screen.findByRole('combobox', { name: ZONE }));
  await view.user.click(screen.getByRole('option', { name: 'UTC' }));
  return { ...view, backend };
}
const metricsLink = () => screen.getByRole('link', { name: /Metrics/ });

describe('Metrics in the rail', () => {
  it('leads from the wizard to the figures, and every choice is there to go on with', async () => {
    const { user } = await atTheColumns();
    await user.click(metricsLink());
    expect(await screen.findByText('No incidents imported for Card payments yet')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Import a file' }));
    await user.click(await screen.findByRole('button', { name: /Go on with/ }));
    expect(await screen.findByRole('combobox', { name: ZONE })).toHaveValue('UTC');
  });

  it('leads there as well by its key', async () => {
    const { user } = await atTheColumns();
    await user.keyboard('{Alt>}6{/Alt}');
    expect(await screen.findByText('No incidents imported for Card payments yet')).toBeVisible();
  });

  it('stops a check that is under way, and says so', async () => {
    const { user, backend } = await atTheColumns({ lasting: true });
    await user.click(await screen.findByRole('button', { name: 'Check the whole file' }));
    await screen.findByRole('button', { name: 'Cancel the check' });
    await user.click(metricsLink());
    expect(
      await screen.findByText(
        'Reading incidents.csv was stopped, and nothing of it was kept. Your choices are still here.',
      ),
    ).toBeVisible();
    await waitFor(() => expect(backend.imports.stopped).toBe(1));
  });

  it('leads back from the report of an import', async () => {
    const { user } = await atTheColumns();
    await user.click(await screen.findByRole('button', { name: 'Check the whole file' }));
    await user.click(await screen.findByRole('button', { name: 'Import' }));
    await screen.findByRole('heading', { name: '371 incidents imported from incidents.csv' });
    await user.click(metricsLink());
    await user.click(await screen.findByRole('button', { name: /Report of/ }));
    await screen.findByRole('button', { name: 'See the figures' });
    await user.click(metricsLink());
    await waitFor(() => expect(screen.queryByRole('button', { name: 'See the figures' })).toBeNull());
    expect(screen.getByText('No incidents imported for Card payments yet')).toBeVisible();
  });
});
