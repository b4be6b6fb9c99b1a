import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AssessmentRecord } from '../../../src/domain/assessment/assessmentRecord';
import type { DrillRecord } from '../../../src/domain/metrics/enteredRecords';
import { day, endOfDay } from '../../../src/domain/time';
import { changeFindings, newChangeDraft } from '../../../src/renderer/features/records/changeDraft';
import {
  drillDraftOf,
  drillFindings,
  drillOf,
  momentsOfDrill,
  newDrillDraft,
} from '../../../src/renderer/features/records/drillDraft';
import { entryZone } from '../../../src/renderer/features/records/entryZone';
import { inZone } from '../../../src/renderer/features/records/moments';
import {
  newReconciliationDraft,
  reconciliationFindings,
} from '../../../src/renderer/features/records/reconciliationDraft';
import { aDrill, aWorkflow } from '../../domain/buildRecord';
import { aDrillRecord } from '../../domain/claims/aClaim';
import { builtInPack } from '../builtInPack';
import { MemoryBackend } from '../memoryBackend';
import { renderApp } from '../renderApp';

function begin(changes: Partial<AssessmentRecord> = {}, zone = 'UTC') {
  entryZone.set(zone);
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
    expect(within(dialog).getByText('Kept, and left out of Recover: ends before it starts.')).toBeVisible();
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

  it('says that its day has passed where nobody wrote a result down', async () => {
    // The assessment looks as of 30 June 2025.
    const planned = (id: string, plannedOn: string) =>
      ({ ...(aDrillRecord({ daysAgo: 0 }) as object), id, plannedOn, held: null }) as never;
    const drills = [planned('before', '2025-06-29'), planned('today', '2025-06-30')];
    const { backend, address } = begin({ drills });
    renderApp(backend, address);
    expect(await screen.findByText('Was planned for 29 Jun 2025, no result yet')).toBeVisible();
    expect(screen.getByText('Planned for 30 Jun 2025')).toBeVisible();
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
  const checkedAt = { today, asOf: endOfDay(today), asOfDay: today };

  it('keep what is out of order, and refuse days ahead and counts that are none', () => {
    const fresh = { ...newDrillDraft(workflow, today, 'UTC'), scenario: 'x' };
    const said = (draft: typeof fresh) =>
      drillFindings(draft, null, checkedAt).map(({ field, says }) => [field, says]);
    expect(said(fresh)).toEqual([]);
    expect(said({ ...fresh, stage: 'held' })).toEqual([['outcome', 'outcomeNeeded']]);
    const drill = { ...fresh, stage: 'held', outcome: 'passed' } as const;
    expect(said({ ...drill, on: '2025-07-01' })).toEqual([['on', 'dayAhead']]);
    expect(said({ ...drill, reconciledAt: '2025-06-30T10:00' })).toEqual([['reconciledAt', 'leftOut']]);
    expect(said({ ...drill, defects: '1.5' })).toEqual([['defects', 'countUnread']]);
    expect(said({ ...drill, stage: 'planned', on: '', defects: 'x' })).toEqual([]);
    const known = { id: 'd' as never, before: null };
    const reversed = { ...drill, startedAt: '2025-06-30T10:00', restoredAt: '2025-06-30T09:00' };
    expect(said(reversed)).toEqual([['restoredAt', 'leftOut']]);
    expect(drillOf(reversed, known, checkedAt)?.held?.restoredAt).toBe(Date.UTC(2025, 5, 30, 9));
    expect(drillOf({ ...drill, defects: '1.5' }, known, checkedAt)).toBeNull();
    const reconciliation = {
      ...newReconciliationDraft(workflow),
      from: '2025-06-01',
      to: '2025-06-30',
      checked: '10,000',
      defects: '3',
    };
    const counted = (draft: typeof reconciliation) =>
      reconciliationFindings(draft, checkedAt).map(({ field, says }) => [field, says]);
    expect(counted(reconciliation)).toEqual([]);
    expect(counted({ ...reconciliation, defects: '10001' })).toEqual([['defects', 'moreThanChecked']]);
    const change = { ...newChangeDraft('UTC'), name: 'R-1', deployedAt: '2025-06-30T10:00' };
    expect(changeFindings(change, null, checkedAt)).toEqual([]);
    expect(changeFindings({ ...change, rolledBackAt: '2025-06-30T09:00' }, null, checkedAt)).toMatchObject([
      { field: 'rolledBackAt', weight: 'warning' },
    ]);
  });

  it('read times in the zone they are typed in, and leave alone what nobody touched', () => {
    const startedAt = Date.UTC(2025, 5, 29, 10, 0, 42);
    const before = aDrillRecord({ daysAgo: 1, startedAt }) as DrillRecord;
    const kept = momentsOfDrill(before);
    // Berlin is two hours ahead of UTC in June.
    const berlin = drillDraftOf(before, today, 'Europe/Berlin');
    expect(berlin.startedAt).toBe('2025-06-29T12:00');
    const typed = { ...berlin, restoredAt: '2025-06-29T13:00' };
    const known = { id: 'd' as never, before };
    expect(drillOf(typed, known, checkedAt)?.held).toMatchObject({
      startedAt,
      restoredAt: Date.UTC(2025, 5, 29, 11),
    });
    const inUtc = inZone(typed, 'UTC', kept);
    expect(inUtc).toMatchObject({ startedAt: '2025-06-29T10:00', restoredAt: '2025-06-29T13:00' });
    expect(drillOf(inUtc, known, checkedAt)?.held).toMatchObject({
      startedAt,
      restoredAt: Date.UTC(2025, 5, 29, 13),
    });
  });

  it('keep the seconds of times that nobody touched', () => {
    const startedAt = Date.UTC(2025, 5, 29, 10, 0, 42);
    const drill = aDrillRecord({ daysAgo: 1, startedAt }) as never;
    const draft = drillDraftOf(drill, today, 'UTC');
    expect(drillOf(draft, { id: 'd' as never, before: drill }, checkedAt)?.held?.startedAt).toBe(startedAt);
    const touched = { ...draft, startedAt: '2025-06-29T10:01' };
    expect(drillOf(touched, { id: 'd' as never, before: drill }, checkedAt)?.held?.startedAt).toBe(
      Date.UTC(2025, 5, 29, 10, 1),
    );
  });
});

describe('writing down an incident', () => {
  const addIncident = async (zone: string) => {
    const { backend, address, now } = begin({}, zone);
    const { user } = renderApp(backend, address);
    await user.click(await screen.findByRole('button', { name: 'Add an incident' }));
    const dialog = await screen.findByRole('dialog');
    return { user, dialog, now };
  };

  it('says beside each field what is wrong, keeps it, and shows what is not right yet', async () => {
    const { user, dialog, now } = await addIncident('Europe/Berlin');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(within(dialog).getByText('Say what it is.')).toBeVisible();
    expect(within(dialog).getByText('Give a day and a time.')).toBeVisible();
    fill('Number or short name', 'INC-7');
    fill('Started (Europe/Berlin)', '2025-03-30T02:30');
    expect(within(dialog).getByText(/This time never was: clocks went forward/)).toBeVisible();
    fill('Started (Europe/Berlin)', '2025-06-18T12:00');
    fill('Detected (Europe/Berlin)', '2025-06-18T11:00');
    expect(within(dialog).getByText('Kept, and left out of Detect: ends before it starts.')).toBeVisible();
    fill('Service was back (Europe/Berlin)', '2025-06-18T12:30');
    fill('Wrong records found', '4');
    await user.selectOptions(within(dialog).getByLabelText('Severity'), 'SEV2');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(now().incidents).toMatchObject([
      {
        name: 'INC-7',
        workflowId: 'w',
        severity: 'SEV2',
        // Berlin is two hours ahead of UTC in June.
        started: Date.UTC(2025, 5, 18, 10),
        detected: Date.UTC(2025, 5, 18, 9),
        restored: Date.UTC(2025, 5, 18, 10, 30),
        reconciled: null,
        reconciliationDefects: 4,
        closed: false,
      },
    ]);
    const table = screen.getByRole('table', { name: 'Incidents written down' });
    expect(within(table).getByText(/Restored after 30.min/)).toBeVisible();
    expect(within(table).getByText('Records not right yet')).toBeVisible();
  });

  it('refuses a name that another one has, asks before it is thrown away, and is removed and brought back', async () => {
    const { user, dialog, now } = await addIncident('UTC');
    fill('Number or short name', 'INC-7');
    fill('Started (UTC)', '2025-06-18T12:00');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(now().incidents).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'Add an incident' }));
    fill('Number or short name', 'INC-7 ');
    fill('Started (UTC)', '2025-06-19T12:00');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText(/An incident of this workflow with that name/)).toBeVisible();
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Throw it away' }));
    await user.click(screen.getByRole('button', { name: 'INC-7' }));
    await user.click(await screen.findByRole('button', { name: 'Remove' }));
    expect(await screen.findByText(/No incident is written down/)).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: 'INC-7' })).toBeVisible();
  });
});

describe('reviews', () => {
  it('are the plan’s own, added here as well, and say which days cannot be', async () => {
    const { backend, address, now } = begin();
    const { user } = renderApp(backend, address);
    const line = await screen.findByRole('textbox', { name: 'Add a review' });
    await user.type(line, 'INC-7{Enter}');
    await waitFor(() => expect(now().reviews).toMatchObject([{ incident: 'INC-7' }]));
    fill('Held on: INC-7', '2025-06-18');
    fill('Due: INC-7', '2025-06-10');
    expect(await screen.findByText('This is before the review was held.')).toBeVisible();
    expect(screen.getByText('Ended in no improvement')).toBeVisible();
  });
});
