import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aWorkflow } from '../../domain/buildRecord';
import { aFigure } from '../../domain/buildMetrics';
import { aDrillRecord } from '../../domain/claims/aClaim';
import { MemoryBackend } from '../memoryBackend';
import { renderApp } from '../renderApp';

const MINUTE = 60_000;

const nordic = {
  id: 'v1',
  name: 'Nordic Pay',
  alsoKnownAs: [],
  provides: 'Card acquiring',
  owner: null,
  workflowIds: [],
  criteria: [{ text: 'Answers a page within 15 minutes', state: 'not-checked', checkedOn: null }],
};

function begin(vendors: readonly unknown[]) {
  const backend = new MemoryBackend();
  const { assessment } = backend.addClient('Harbor Pay');
  backend.records.set(assessment.id, {
    ...backend.record(assessment.id),
    assessment: { ...assessment, asOf: '2025-06-30' as never },
    workflows: [aWorkflow({ name: 'Card payments' }) as never],
    drills: [aDrillRecord({ vendorId: 'v1', daysAgo: 12 }) as never],
    vendors: vendors as never,
  });
  return {
    backend,
    address: `/assessment/${assessment.id}/vendors`,
    now: () => backend.record(assessment.id),
  };
}

const incidentsOf = (vendorId: string | null, name: string, n: number) => ({
  vendorId: vendorId as never,
  names: [name],
  incidents: n,
  asOf: 0 as never,
  period: null,
  recover: aFigure({ n, median: 20 * MINUTE }),
  truth: null,
});

describe('the vendor scorecard', () => {
  it('puts continuity beside delivery speed and defect rate, and says when records are few', async () => {
    const { backend, address } = begin([nordic]);
    backend.vendorIncidents = [incidentsOf('v1', 'Nordic Pay', 4)];
    renderApp(backend, address);
    expect(await screen.findByRole('heading', { level: 1, name: 'Nordic Pay' })).toBeVisible();
    expect(
      screen.getByText('One drill was held with it, on 18 June 2025, 12 days ago; 1 passed.'),
    ).toBeVisible();
    expect(await screen.findByText('4 incidents name it.')).toBeVisible();
    expect(screen.getByText(/Service back: median 20.min over 4 incidents\./)).toBeVisible();
    expect(screen.getByText('4 incidents: weak figures.')).toBeVisible();
    expect(screen.getByText('No change is recorded.')).toBeVisible();
    expect(screen.getByText('No reconciliation with it is recorded.')).toBeVisible();
  });

  it('keeps criteria with their state and the day they were checked', async () => {
    const { backend, address, now } = begin([nordic]);
    const { user } = renderApp(backend, address);
    const state = await screen.findByRole('radiogroup', { name: 'State of criterion 1' });
    await user.click(within(state).getByRole('radio', { name: 'Not met' }));
    await waitFor(() => expect(now().vendors[0]?.criteria[0]).toMatchObject({ state: 'not-met' }));
    expect(now().vendors[0]?.criteria[0]?.checkedOn).not.toBeNull();
    expect(await screen.findByText('One criterion: 0 met, 1 not met, 0 not checked.')).toBeVisible();
    await user.type(
      screen.getByRole('textbox', { name: 'Another criterion' }),
      'Tells us before it changes{Enter}',
    );
    await waitFor(() => expect(now().vendors[0]?.criteria).toHaveLength(2));
  });

  it('offers names from files that no vendor goes by', async () => {
    const { backend, address, now } = begin([]);
    backend.vendorIncidents = [incidentsOf(null, 'Sundby Bank', 3)];
    const { user } = renderApp(backend, address);
    await user.click(await screen.findByRole('button', { name: 'Add Sundby Bank' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Sundby Bank' })).toBeVisible();
    await waitFor(() => expect(now().vendors).toMatchObject([{ name: 'Sundby Bank' }]));
  });
});
