import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Workflow } from '../../../src/domain/assessment/assessmentRecord';
import type { ImportCheck } from '../../../src/domain/metrics/importCheck';
import { instant } from '../../../src/domain/time';
import { MetricsSource } from '../../../src/renderer/features/metrics/MetricsSource';
import { aWorkflow } from '../../domain/buildRecord';
import { anIncident } from '../../domain/metrics/anIncident';
import { metrics } from '../../domain/report/metricsFixture';
import { MemoryBackend } from '../memoryBackend';
import { incidentFile } from '../metrics/incidentFile';
import { checkButton, choose, ends, found, resetImports, source } from '../metrics/wizardSource';
import { hours, openAssessment, renderIn, workflowMetrics } from '../metrics/openAssessment';
import { renderApp } from '../renderApp';

const started = instant(Date.UTC(2026, 4, 1, 10));
const written = anIncident({ id: 'own', name: 'Gateway down', service: '', started });
const twice = {
  incidentId: written.id,
  imported: { started: instant(started + 4 * 60_000), externalId: 'INC-42', service: 'Gateway' },
};

describe('an incident that was written down and that a file has too', () => {
  test('is shown with both on the records page, removed there, and brought back', async () => {
    const backend = new MemoryBackend();
    const { assessment } = backend.addClient('Harbor Pay');
    const workflow = aWorkflow({ name: 'Card payments' }) as Workflow;
    const now = () => backend.record(assessment.id).incidents;
    backend.records.set(assessment.id, {
      ...backend.record(assessment.id),
      workflows: [workflow],
      incidents: [{ ...written, workflowId: workflow.id }],
    });
    const figures = metrics(workflow, { truth: null, n: 3, open: 0 }, 1);
    backend.figures = [{ ...figures, writtenTwice: [twice] }];
    const { user } = renderApp(backend, `/assessment/${assessment.id}/records`);
    const note = await screen.findByTestId('written-twice');
    expect(note).toHaveTextContent('Gateway down, started 1 May 2026, 10:00 UTC');
    expect(note).toHaveTextContent('INC-42, Gateway, started 1 May 2026, 10:04 UTC');
    await user.click(
      within(note).getByRole('button', { name: 'Remove Gateway down, which was written down' }),
    );
    await waitFor(() => expect(now()).toEqual([]));
    expect(screen.queryByTestId('written-twice')).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(now()).toHaveLength(1));
    expect(await screen.findByTestId('written-twice')).toBeVisible();
  });

  test('is told of beside the figures, in one line that leads to both', async () => {
    const goTo = vi.fn();
    const empty = openAssessment({ goTo });
    const open = { ...empty, record: { ...empty.record, incidents: [written] } };
    const figures = { ...workflowMetrics(hours([2, 3, 4]), null), writtenTwice: [twice] };
    renderIn(open, <MetricsSource measured={figures} />);
    expect(screen.getByTestId('some-twice')).toHaveTextContent('One of them may count twice');
    await userEvent.click(screen.getByRole('button', { name: 'Compare and decide' }));
    expect(goTo).toHaveBeenCalledWith('records');
  });

  describe('in the check of a file', () => {
    beforeEach(resetImports);

    test('is shown before the import, and does not hold it up', async () => {
      const result: ImportCheck = { ...found, sharedIds: [], writtenTwice: [twice] };
      const change = { removeEntry: vi.fn(() => Promise.resolve(true)) };
      await choose(source(incidentFile(), ends(result)), { incidents: [written], change });
      await userEvent.click(await checkButton());
      const note = await screen.findByTestId('written-twice');
      expect(note).toHaveTextContent(
        'an incident of the same workflow in this file started within 15 minutes',
      );
      expect(screen.getByRole('button', { name: 'Import' })).toBeEnabled();
      await userEvent.click(within(note).getByRole('button'));
      expect(change.removeEntry).toHaveBeenCalledWith({ kind: 'incident', key: 'own' });
    });
  });
});
