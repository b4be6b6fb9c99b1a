import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { WorkflowId } from '../../../src/domain/ids';
import type { OpenAssessment } from '../../../src/renderer/assessment/assessmentContext';
import { stepProgress } from '../../../src/renderer/shell/stepProgress';
import { MemoryBackend } from '../memoryBackend';
import { record } from '../questions/renderPage';
import { renderApp } from '../renderApp';

describe('the keys', () => {
  it('are all listed, and Escape closes the list', async () => {
    const backend = new MemoryBackend();
    backend.addClient('Harbor Pay');
    const { user } = renderApp(backend);
    await screen.findByText('Harbor Pay');
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keys' });
    for (const group of ['Everywhere', 'In an assessment', 'Questions', 'Patterns', 'Metrics'])
      expect(within(dialog).getByRole('heading', { name: group })).toBeVisible();
    const [patterns] = within(dialog)
      .getAllByRole('heading', { name: 'Patterns' })
      .map((heading) => heading.parentElement);
    expect(patterns).toHaveTextContent('↓↑JK');
    expect(patterns).toHaveTextContent('1Never2Once3Recurring0BackspaceNot asked, after all');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });
});

describe('a page', () => {
  it('starts at its top, wherever the one before was left', async () => {
    const backend = new MemoryBackend();
    const { id } = backend.addClient('Harbor Pay').assessment;
    const { user } = renderApp(backend, `/assessment/${id}/fit`);
    const main = await screen.findByRole('main');
    main.scrollTop = 400;
    await user.click(screen.getByRole('link', { name: /Workflows/ }));
    await screen.findByRole('heading', { name: 'Which process has to go on?' });
    expect(main.scrollTop).toBe(0);
  });
});

describe('how far the steps are', () => {
  it('forgets the figures of a workflow that was removed', () => {
    const shown = record();
    const measured = [...shown.workflows.map(({ id }) => id), 'removed' as WorkflowId];
    const open = {
      record: shown,
      metrics: measured.map((workflowId) => ({ workflowId, incidents: 12 })),
    } as unknown as OpenAssessment;
    expect(stepProgress('metrics', open)).toEqual({ kind: 'done' });
  });
});
