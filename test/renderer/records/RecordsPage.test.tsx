import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AssessmentRecord } from '../../../src/domain/assessment/assessmentRecord';
import { day } from '../../../src/domain/time';
import {
  drillDraftOf,
  drillOf,
  drillProblems,
  newDrillDraft,
} from '../../../src/renderer/features/records/drillDraft';
import {
  newReconciliationDraft,
  reconciliationProblems,
} from '../../../src/renderer/features/records/reconciliationDraft';
import { changeProblems, newChangeDraft } from '../../../src/renderer/features/records/changeDraft';
import { aDrill, aWorkflow } from '../../domain/buildRecord';
import { aDrillRecord } from '../../domain/claims/aClaim';
import { builtInPack } from '../builtInPack';
import { MemoryBackend } from '../memoryBackend';
import { renderApp } from '../renderApp';

function begin(changes: Partial<AssessmentRecord> = {}) {
  const backend = new MemoryBackend();
  const { assessment } = backend.addClient('Harbor Pay');
  backend.records.set(assessment.id, {
    ...backend.record(assessment.id),
    assessment: { ...assessment, asOf: '2025-06-30' as never },
    workflows: [aWorkflow({ name: 'Card payments' }) as never],
    ...changes,
  });
  return {
    backend,
    address: `/assessment/${assessment.id}/records`,
    now: () => backend.record(assessment.id),
  };
}

const fill = (label: string | RegExp, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};

describe('writing down a drill', () => {
  it('says what is wrong in sentences, keeps what is sound, and tells it by month', async () => {
    const { backend, address, now } = begin();
    const { user } = renderApp(backend, address);
    await user.click(await screen.findByRole('button', { name: 'Add a drill' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(within(dialog).getByText('Say what it is.')).toBeVisible();
    fill('What is rehearsed', 'The ledger is away');
    await user.click(within(dialog).getByText('Held'));
    expect(within(dialog).getByText('Say how it went.')).toBeVisible();
    await user.click(within(dialog).getByText('Passed'));
    fill('Held on', '2025-06-18');
    fill('Failure began (UTC)', '2025-06-18T10:00');
    fill('Service was back (UTC)', '2025-06-18T09:50');
    expect(within(dialog).getByText('Service cannot be back before the failure began.')).toBeVisible();
    fill('Service was back (UTC)', '2025-06-18T10:12');
    fill('All records were right (UTC)', '2025-06-18T10:40');
    fill('Wrong records found', '3');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(now().drills).toMatchObject([
      { scenario: 'The ledger is away', workflowId: 'w', held: { on: '2025-06-18', defects: 3 } },
    ]);
    expect(screen.getByText(/Restored after 12.min/)).toBeVisible();
    expect(screen.getByText(/Right 28.min later/)).toBeVisible();
    const months = screen.getByRole('table', { name: 'Month by month' });
    expect(within(months).getByRole('row', { name: /^June 2025 1 0 0/ })).toBeVisible();
  });

  it('becomes a receipt in one act, and the receipt follows it', async () => {
    const drill = aDrillRecord({ daysAgo: 5, outcome: 'passed' }) as never;
    const { backend, address, now } = begin({ drills: [drill] });
    const { user } = renderApp(backend, address);
    await user.click(await screen.findByRole('button', { name: 'Keep as a receipt' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('combobox', { name: 'Support another answer' }));
    const question = builtInPack.questions.find(({ scope }) => scope === 'workflow')?.id ?? '';
    const short = builtInPack.texts.questions[question]?.short ?? '';
    await user.click(await screen.findByRole('option', { name: short }));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Kept, in step')).toBeVisible();
    const [receipt] = now().receipts;
    expect(receipt).toMatchObject({
      kind: 'drill',
      title: 'the ledger is away',
      drill: { on: '2025-06-25', outcome: 'passed' },
      supports: [{ questionId: question, level: 4 }],
    });
    expect(now().drills[0]?.receiptId).toBe(receipt?.id);
    await user.click(screen.getByRole('button', { name: 'the ledger is away' }));
    await user.click(await screen.findByRole('radio', { name: 'Failed' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(now().receipts[0]?.drill?.outcome).toBe('failed'));
    expect(await screen.findByText('Kept, in step')).toBeVisible();
  });

  it('says when its receipt says something else, and brings it in step', async () => {
    const drills = [aDrillRecord({ daysAgo: 5, outcome: 'failed', receiptId: 'r' }) as never];
    const { backend, address, now } = begin({ drills, receipts: [aDrill('r', 'passed', 5, []) as never] });
    const { user } = renderApp(backend, address);
    expect(await screen.findByText('The receipt says something else.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Bring the receipt in step' }));
    expect(await screen.findByText('Kept, in step')).toBeVisible();
    await waitFor(() => expect(now().receipts[0]?.drill?.outcome).toBe('failed'));
  });

  it('removes a drill and brings it back', async () => {
    const { backend, address, now } = begin({ drills: [aDrillRecord({ daysAgo: 5 }) as never] });
    const { user } = renderApp(backend, address);
    await user.click(await screen.findByRole('button', { name: 'the ledger is away' }));
    await user.click(await screen.findByRole('button', { name: 'Remove' }));
    expect(await screen.findByText(/No drill is written down/)).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: 'the ledger is away' })).toBeVisible();
    expect(now().drills).toHaveLength(1);
  });
});

describe('drafts', () => {
  const today = day('2025-06-30');
  const workflow = 'w' as never;

  it('refuse times out of order, days ahead and counts that are none', () => {
    const fresh = { ...newDrillDraft(workflow, today), scenario: 'x' };
    expect(drillProblems(fresh, today)).toEqual({});
    expect(drillProblems({ ...fresh, stage: 'held' }, today)).toEqual({ outcome: 'outcomeNeeded' });
    const drill = { ...fresh, stage: 'held', outcome: 'passed' } as const;
    expect(drillProblems({ ...drill, on: '2025-07-01' }, today)).toEqual({ on: 'dayAhead' });
    expect(drillProblems({ ...drill, reconciledAt: '2025-06-30T10:00' }, today)).toEqual({
      reconciledAt: 'reconciledWithoutRestored',
    });
    expect(drillProblems({ ...drill, restoredAt: '2024-06-30T10:00' }, today)).toEqual({
      restoredAt: 'momentFar',
    });
    expect(drillProblems({ ...drill, defects: '1.5' }, today)).toEqual({ defects: 'countUnread' });
    expect(drillProblems({ ...drill, stage: 'planned', on: '', defects: 'x' }, today)).toEqual({});
    const reconciliation = {
      ...newReconciliationDraft(workflow),
      from: '2025-06-01',
      to: '2025-06-30',
      checked: '10,000',
      defects: '3',
    };
    expect(reconciliationProblems(reconciliation, today)).toEqual({});
    expect(reconciliationProblems({ ...reconciliation, defects: '10001' }, today)).toEqual({
      defects: 'moreThanChecked',
    });
    expect(reconciliationProblems({ ...reconciliation, from: '2025-07-01' }, today)).toEqual({
      to: 'endBeforeStart',
    });
    expect(reconciliationProblems({ ...reconciliation, checked: '0', defects: '0' }, today)).toEqual({
      checked: 'countNeeded',
    });
    const change = { ...newChangeDraft(), name: 'R-1', deployedAt: '2025-06-30T10:00' };
    expect(changeProblems(change, today)).toEqual({});
    expect(changeProblems({ ...change, rolledBackAt: '2025-06-30T09:00' }, today)).toEqual({
      rolledBackAt: 'rolledBackBeforeDeployed',
    });
  });

  it('keep the seconds of times that nobody touched', () => {
    const startedAt = Date.UTC(2025, 5, 29, 10, 0, 42);
    const drill = aDrillRecord({ daysAgo: 1, startedAt }) as never;
    const draft = drillDraftOf(drill, today);
    expect(drillOf(draft, { id: 'd' as never, before: drill }, today)?.held?.startedAt).toBe(startedAt);
    const touched = { ...draft, startedAt: '2025-06-29T10:01' };
    expect(drillOf(touched, { id: 'd' as never, before: drill }, today)?.held?.startedAt).toBe(
      Date.UTC(2025, 5, 29, 10, 1),
    );
  });
});
