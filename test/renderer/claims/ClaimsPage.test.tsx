import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AssessmentRecord } from '../../../src/domain/assessment/assessmentRecord';
import type { Claim } from '../../../src/domain/claims/claim';
import type { ClaimId, ReceiptId } from '../../../src/domain/ids';
import type { Desktop } from '../../../src/shared/desktop';
import { aClaim } from '../../domain/claims/aClaim';
import { aDrill, aWorkflow } from '../../domain/buildRecord';
import { MemoryBackend } from '../memoryBackend';
import { renderApp } from '../renderApp';

/** A record as of 30 June 2025 with a drill of five days before. */
function begin(claims: readonly unknown[]): {
  readonly backend: MemoryBackend;
  readonly address: string;
  readonly now: () => AssessmentRecord;
} {
  const backend = new MemoryBackend();
  const { assessment } = backend.addClient('Harbor Pay');
  const record = backend.record(assessment.id);
  backend.records.set(assessment.id, {
    ...record,
    assessment: { ...assessment, asOf: '2025-06-30' as never },
    workflows: [aWorkflow({ name: 'Card payments' }) as never],
    receipts: [aDrill('drill', 'passed', 5, []) as never],
    claims: claims as Claim[],
  });
  return {
    backend,
    address: `/assessment/${assessment.id}/claims`,
    now: () => backend.record(assessment.id),
  };
}

const { desktop: before } = window as unknown as { readonly desktop: Desktop };
const desktop = (answers: Partial<Desktop>): void => {
  Object.assign(window, { desktop: { ...before, ...answers } });
};
afterEach(() => {
  Object.assign(window, { desktop: before });
});

describe('the claims ledger', () => {
  it('begins with one field, and says of a bare sentence that nothing defends it', async () => {
    const { backend, address, now } = begin([]);
    const { user } = renderApp(backend, address);
    await user.type(await screen.findByRole('textbox', { name: 'Another claim' }), 'Always on{Enter}');
    expect(await screen.findByRole('heading', { name: '“Always on”' })).toBeVisible();
    expect(screen.getAllByText('Unproven').length).toBeGreaterThan(0);
    expect(screen.getByText('Nothing that could defend it is linked.')).toBeVisible();
    expect(screen.getByText('Neither engineering nor marketing has signed off.')).toBeVisible();
    await waitFor(() => expect(now().claims).toMatchObject([{ sentence: 'Always on' }]));
  });

  it('is proven once a drill is linked, says what that defends, and takes the wording over', async () => {
    const { backend, address, now } = begin([aClaim()]);
    const { user } = renderApp(backend, address);
    await user.click(await screen.findByRole('combobox', { name: 'Link a receipt' }));
    await user.click(await screen.findByRole('option', { name: /^drill \(Drill or check/ }));
    expect(await screen.findByText('“drill” carries it until 22 December 2025.')).toBeVisible();
    const defended = 'We rehearsed this on 25 June 2025, and the drill was passed.';
    expect(screen.getByText(defended)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Take over what the evidence would defend' }));
    await waitFor(() =>
      expect(now().claims[0]).toMatchObject({
        settledWording: defended,
        support: { receiptIds: ['drill' as ReceiptId] },
      }),
    );
    expect(screen.getByRole('textbox', { name: 'Wording settled on' })).toHaveValue(defended);
  });

  it('needs both signatures, and tells whose is missing', async () => {
    const { backend, address, now } = begin([aClaim({ receipts: ['drill'], releaseOn: '2025-07-10' })]);
    const { user } = renderApp(backend, address);
    const side = await screen.findByRole('group', { name: 'Signed off by engineering' });
    expect(screen.getByText(/1 is out or due within 30 days/)).toBeVisible();
    await user.type(
      within(side).getByRole('textbox', { name: 'Signed off by engineering: name' }),
      'L. Ferro',
    );
    const day = within(side).getByLabelText('Signed off by engineering: day');
    await waitFor(() => expect(day).toBeEnabled());
    await user.clear(day);
    await user.type(day, '2025-06-29');
    expect(
      await screen.findByText(/Engineering has signed off and marketing has not: settle it/),
    ).toBeVisible();
    await waitFor(() =>
      expect(now().claims[0]?.signOffs).toEqual({
        engineering: { by: 'L. Ferro', on: '2025-06-29' },
        marketing: null,
      }),
    );
  });

  it('removes a claim and brings it back', async () => {
    const { backend, address, now } = begin([aClaim()]);
    const { user } = renderApp(backend, address);
    await user.click(await screen.findByRole('button', { name: 'Remove this claim' }));
    expect(
      await screen.findByRole('heading', { name: 'What does the client promise in public?' }),
    ).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('heading', { name: '“Always on”' })).toBeVisible();
    expect(now().claims).toHaveLength(1);
  });
});

describe('a receipt pack', () => {
  it('holds the proven claims unless somebody chooses otherwise, and says what goes with them', async () => {
    const { backend, address } = begin([
      aClaim({ receipts: ['drill'] }),
      aClaim({ id: 'other', sentence: 'Never lost' }),
    ]);
    const showInFolder = vi.fn(() => Promise.resolve());
    desktop({ chooseSavePath: () => Promise.resolve('/tmp/buyer'), showInFolder });
    const { user } = renderApp(backend, address);
    await user.click(await screen.findByRole('button', { name: 'Export a receipt pack for a buyer' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('In the pack: 1 claim, 0 answers, 1 receipt.')).toBeVisible();
    expect(within(dialog).getByRole('checkbox', { name: /Never lost/ })).not.toBeChecked();
    await user.click(within(dialog).getByRole('button', { name: 'Choose where to save it' }));
    expect(await within(dialog).findByText('The pack is written: 1 claim, 1 receipt.')).toBeVisible();
    expect(within(dialog).getByText('a'.repeat(64))).toBeVisible();
    expect(backend.packsWritten).toMatchObject([{ claimIds: ['claim' as ClaimId], path: '/tmp/buyer.zip' }]);
    await user.click(within(dialog).getByRole('button', { name: 'Open the folder' }));
    expect(showInFolder).toHaveBeenCalledWith('/tmp/buyer.zip');
  });

  it('is checked, and each difference is named', async () => {
    const { backend, address } = begin([aClaim()]);
    desktop({ chooseEvidence: () => Promise.resolve('/tmp/buyer.zip') });
    backend.packCheck = {
      status: 'checked',
      client: 'Harbor Pay',
      assessment: 'Go-live review',
      asOf: '2025-06-30' as never,
      claims: 1,
      receipts: 1,
      files: 5,
      seal: 'b'.repeat(64),
      differences: [{ kind: 'changed', path: 'evidence/drill.txt' }],
    };
    const { user } = renderApp(backend, address);
    await user.click(await screen.findByRole('button', { name: 'Check a receipt pack' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Choose a pack' }));
    expect(await within(dialog).findByText('One thing is not as it was written.')).toBeVisible();
    expect(within(dialog).getByText('Changed: evidence/drill.txt')).toBeVisible();
    backend.packCheck = { status: 'not-a-pack', reason: 'no-zip' };
    await user.click(within(dialog).getByRole('button', { name: 'Check another' }));
    expect(await within(dialog).findByText(/The file is no zip/)).toBeVisible();
  });
});
