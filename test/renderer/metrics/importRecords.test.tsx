// Files of listed records from the wizard to the pages that list them, and out again.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AssessmentRecord } from '../../../src/domain/assessment/assessmentRecord';
import { Entry } from '../../../src/domain/assessment/entry';
import type { ImportCheck } from '../../../src/domain/metrics/importCheck';
import type { ImportReport, RecordKind } from '../../../src/domain/metrics/importTypes';
import type { Desktop } from '../../../src/shared/desktop';
import { aWorkflow } from '../../domain/buildRecord';
import { aDrillRecord } from '../../domain/claims/aClaim';
import { MemoryBackend } from '../memoryBackend';
import { renderApp } from '../renderApp';
import { checkOf } from './checkOf';
import { incidentFile, inspectedColumn } from './incidentFile';

/** The app on the metrics page of an assessment with one workflow; whatever file is chosen is this one. */
function begin(kind: RecordKind, mapping: ImportReport['mapping'], check: ImportCheck, brings: unknown[]) {
  const backend = new MemoryBackend();
  const { assessment } = backend.addClient('Harbor Pay');
  backend.records.set(assessment.id, {
    ...backend.record(assessment.id),
    workflows: [aWorkflow({ name: 'Card payments' }) as never],
  });
  backend.imports.file = {
    look: incidentFile({
      columns: [inspectedColumn('What'), inspectedColumn('Found')],
      more: { name: 'records.csv', kind, mapping },
    }),
    check,
    brings: brings.map((value) => Entry.parse({ kind, value })),
  };
  return {
    address: `/assessment/${assessment.id}/metrics`,
    record: (): AssessmentRecord => backend.record(assessment.id),
    backend,
  };
}

const { desktop } = window as unknown as { readonly desktop: Desktop };

beforeEach(() => {
  vi.spyOn(desktop, 'chooseCsv').mockResolvedValue('/data/records.csv');
});

const press = (name: string) => screen.findByRole('button', { name });

describe('a file of drills', () => {
  it('is checked and reported as drills, listed on its page at once, and gone from it when undone', async () => {
    const drill = aDrillRecord({ daysAgo: 3 });
    const { backend, address, record } = begin(
      'drill',
      { scenario: 'What', started: 'Opened' },
      checkOf('drill', 1, [
        { what: 'drillHeld', count: 1 },
        { what: 'drillPlanned', count: 0 },
      ]),
      [drill],
    );
    const { user } = renderApp(backend, address);
    await user.click(await press('Import a file'));
    await user.click(await press('Choose a file'));
    expect(await screen.findByText('Drills are listed with those that were written down.')).toBeVisible();
    await user.click(await press('Check the whole file'));
    expect(await screen.findByRole('heading', { name: '1 drill would come in' })).toBeVisible();
    expect(screen.getByTestId('sum')).toHaveTextContent(
      '3 rows read = 1 imported + 0 identical + 0 left out + 2 rejected',
    );
    expect(screen.getByRole('row', { name: 'Drills that were held 1' })).toBeVisible();
    expect(screen.getByText('From 1 Jun 2026 to 1 Dec 2026.')).toBeVisible();
    expect(screen.getByText(/Names that are not known here: Refunds \(2 rows\)/)).toBeVisible();
    expect(screen.getByText('Line 4: Reconciliation defects: many')).toBeVisible();
    expect(screen.queryByText('What the figures would have')).toBeNull();
    await user.click(await press('Import'));
    expect(await screen.findByRole('heading', { name: '1 drill imported from records.csv' })).toBeVisible();
    await user.click(await press('See drills and records'));
    expect(await screen.findByText('the ledger is away')).toBeVisible();
    // 30 October 2026 at 12:05 UTC, as the backend in memory has it.
    expect(await screen.findByText('From records.csv, imported 30 Oct 2026')).toBeVisible();
    await user.click(screen.getByRole('link', { name: /Metrics/ }));
    expect(await screen.findByText(/^Drills: 1 of 3 rows/)).toBeVisible();
    await user.click(await press('Undo the import of records.csv'));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('1 drill from records.csv goes out of this assessment');
    expect(dialog).toHaveTextContent('What was changed in them by hand goes with them.');
    await user.click(within(dialog).getByRole('button', { name: 'Undo the import' }));
    await waitFor(() => expect(record().drills).toEqual([]));
    await user.click(screen.getByRole('link', { name: 'Drills and records' }));
    expect(await screen.findByText(/No drill/)).toBeVisible();
    expect(screen.queryByText('the ledger is away')).toBeNull();
  });
});

describe('a file of reviews', () => {
  it('shows in the plan without opening the assessment anew', async () => {
    const review = {
      id: 'r',
      workflowId: null,
      incident: 'INC-7',
      heldOn: '2026-09-01',
      improvement: 'Retry with a key',
      owner: '',
      due: null,
      doneOn: null,
    };
    const { backend, address } = begin(
      'review',
      { incident: 'Id' },
      checkOf('review', 1, [{ what: 'reviewHeld', count: 1 }]),
      [review],
    );
    const { user } = renderApp(backend, address);
    await user.click(await press('Import a file'));
    await user.click(await press('Choose a file'));
    await user.click(await press('Check the whole file'));
    await user.click(await press('Import'));
    expect(await screen.findByRole('heading', { name: '1 review imported from records.csv' })).toBeVisible();
    await user.click(screen.getByRole('link', { name: /Plan/ }));
    expect(await screen.findByDisplayValue('Retry with a key')).toBeVisible();
    expect(await screen.findByText('From records.csv, imported 30 Oct 2026')).toBeVisible();
  });
});
