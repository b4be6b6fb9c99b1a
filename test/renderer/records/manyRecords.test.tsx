import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { AssessmentRecord } from '../../../src/domain/assessment/assessmentRecord';
import { ChangeRecord } from '../../../src/domain/metrics/enteredRecords';
import { IncidentReview } from '../../../src/domain/plan/plan';
import { aWorkflow } from '../../domain/buildRecord';
import { MemoryBackend } from '../memoryBackend';
import { renderApp } from '../renderApp';

function open(page: string, changes: Partial<AssessmentRecord>) {
  const backend = new MemoryBackend();
  const { assessment } = backend.addClient('Harbor Pay');
  backend.records.set(assessment.id, {
    ...backend.record(assessment.id),
    assessment: { ...assessment, asOf: '2026-06-30' as never },
    workflows: [aWorkflow({ name: 'Card payments' }) as never],
    ...changes,
  });
  return renderApp(backend, `/assessment/${assessment.id}/${page}`);
}

it('lists the latest of twenty thousand changes, and more when asked', async () => {
  const changes = Array.from({ length: 20_000 }, (_, i) =>
    ChangeRecord.parse({
      id: `c${i}`,
      workflowId: null,
      vendorId: null,
      name: `CHG${i}`,
      service: '',
      deployedAt: Date.UTC(2026, 0, 1) + i * 60_000,
      rolledBackAt: null,
      failed: null,
    }),
  );
  const { user } = open('records', { changes });
  const table = await screen.findByRole('table', { name: 'Changes' });
  const rows = () => within(table).getAllByRole('row').length - 1;
  expect(rows()).toBe(100);
  expect(within(table).getByText('CHG19999')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show 100 more of 19,900: Changes' }));
  expect(rows()).toBe(200);
});

it('keeps a review in sight that is added to a long list', async () => {
  const reviews = Array.from({ length: 40 }, (_, i) =>
    IncidentReview.parse({
      id: `r${i}`,
      workflowId: null,
      incident: `INC-${i}`,
      heldOn: '2026-01-01',
      improvement: 'Retry with a key',
      owner: 'Ines',
      due: null,
      doneOn: '2026-02-01',
    }),
  );
  const { user } = open('plan', { reviews });
  expect(await screen.findByText('INC-24')).toBeVisible();
  expect(screen.queryByText('INC-25')).toBeNull();
  await user.type(screen.getByRole('textbox', { name: 'Add a review' }), 'INC-new{Enter}');
  expect(await screen.findByDisplayValue('INC-new')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^Show 15 more of 15/ }));
  expect(screen.getByText('INC-39')).toBeVisible();
});
