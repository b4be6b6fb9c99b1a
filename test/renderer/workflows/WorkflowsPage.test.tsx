import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AssessmentId } from '../../../src/domain/ids';
import { MemoryBackend } from '../memoryBackend';
import { renderApp } from '../renderApp';

let backend: MemoryBackend;
let id: AssessmentId;
beforeEach(() => {
  backend = new MemoryBackend();
  id = backend.addClient('Harbor Pay').assessment.id;
});

async function open(...names: readonly string[]) {
  const app = renderApp(backend, `/assessment/${id}/workflows`);
  await screen.findByRole('heading', { name: 'Which process has to go on?' });
  for (const name of names) {
    await app.user.type(screen.getByRole('textbox', { name: 'Add a workflow' }), `${name}{Enter}`);
    await screen.findByRole('heading', { level: 1, name });
  }
  return app;
}
const kept = () => backend.record(id).workflows;

describe('workflows', () => {
  it('are added one after another from the keyboard, and stand in the rail', async () => {
    await open('Card payments', 'Ticketing');
    expect(kept().map(({ name }) => name)).toEqual(['Card payments', 'Ticketing']);
    const rail = screen.getByRole('navigation', { name: 'Workflows, proven of claimed' });
    expect(within(rail).getByRole('img', { name: 'Ticketing: Not assessed' })).toBeInTheDocument();
    expect(within(rail).getByRole('button', { name: /Ticketing/ })).toHaveAttribute('aria-current', 'true');
  });

  it('leave the focus where the next one is typed, after the first too', async () => {
    await open('Card payments');
    expect(screen.getByRole('textbox', { name: 'Add a workflow' })).toHaveFocus();
  });

  it('keep targets typed as people write them', async () => {
    const { user } = await open('Card payments');
    await user.type(screen.getByRole('textbox', { name: 'Time-to-truth' }), '4 h');
    await user.type(screen.getByRole('textbox', { name: 'Recover' }), '45 min');
    await user.type(screen.getByLabelText('Reached by'), '2027-03-31');
    await user.tab();
    await waitFor(() =>
      expect(kept()[0]?.targets).toEqual({
        truth: 14_400_000,
        recover: 2_700_000,
        milestones: [],
        due: '2027-03-31',
      }),
    );
  });

  it('give each milestone a target that goes with its name, and away with it', async () => {
    const { user } = await open('Card payments');
    const targets = screen.getByRole('group', { name: 'Milestones' });
    expect(targets).toHaveTextContent('Once milestones are named below');
    for (const name of ['Captured', 'Told']) {
      await user.type(screen.getByRole('textbox', { name: 'Add a milestone' }), `${name}{Enter}`);
    }
    await user.type(within(targets).getByRole('textbox', { name: 'Told' }), '2 h{Enter}');
    await user.type(within(targets).getByRole('textbox', { name: 'Captured' }), '10 s{Enter}');
    const kepts = () => kept()[0]?.targets.milestones.map(({ milestone, within: ms }) => [milestone, ms]);
    await waitFor(() =>
      expect(kepts()).toEqual([
        ['Captured', 10_000],
        ['Told', 7_200_000],
      ]),
    );
    await user.type(screen.getByRole('textbox', { name: 'Milestone 1' }), ' in the ledger{Enter}');
    await waitFor(() => expect(kepts()?.[0]).toEqual(['Captured in the ledger', 10_000]));
    expect(within(targets).getByRole('textbox', { name: 'Captured in the ledger' })).toHaveValue('10 s');
    await user.click(screen.getByRole('button', { name: 'Remove Captured in the ledger' }));
    await waitFor(() => expect(kepts()).toEqual([['Told', 7_200_000]]));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(kepts()).toHaveLength(2));
  });

  it('name the owner of time-to-truth and of each guardrail', async () => {
    const { user } = await open('Card payments');
    await user.type(screen.getByRole('textbox', { name: 'Owner, Time-to-truth: name' }), 'Ines Falk');
    await user.tab();
    await user.type(
      screen.getByRole('textbox', { name: 'Owner, Time-to-truth: what they are' }),
      'Head of operations',
    );
    await user.type(screen.getByRole('textbox', { name: /Every alert has a runbook: name/ }), 'Sven Brandt');
    await user.tab();
    await waitFor(() =>
      expect(kept()[0]?.truthOwner).toEqual({ name: 'Ines Falk', title: 'Head of operations' }),
    );
    await waitFor(() =>
      expect(kept()[0]?.guardrailOwners).toMatchObject([
        { person: { name: 'Sven Brandt', title: 'On-call engineer' } },
      ]),
    );
  });

  it('say which facts are assumed, until they are known', async () => {
    const { user } = await open('Card payments');
    expect(screen.getByText(/It weighs 6 of 6/)).toHaveTextContent('cost of an hour down');
    await user.type(screen.getByLabelText('Cost of an hour down'), '0');
    await user.type(screen.getByLabelText('Transactions an hour'), '0');
    await user.click(
      within(screen.getByRole('radiogroup', { name: /Regulated/ })).getByRole('radio', { name: 'No' }),
    );
    await user.click(
      within(screen.getByRole('radiogroup', { name: /Customers use it/ })).getByRole('radio', { name: 'No' }),
    );
    expect(await screen.findByText("It weighs 1 of 6 in the client's readiness.")).toBeInTheDocument();
  });

  it('keep milestones and services, and bring back what was taken out', async () => {
    const { user } = await open('Card payments');
    await user.type(screen.getByRole('textbox', { name: 'Add a milestone' }), 'A payment is captured{Enter}');
    await user.type(screen.getByRole('textbox', { name: 'Add a service or boundary' }), 'Gateway{Enter}');
    await waitFor(() =>
      expect(kept()[0]).toMatchObject({
        milestones: ['A payment is captured'],
        services: [{ name: 'Gateway', kind: 'service' }],
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Remove A payment is captured' }));
    await waitFor(() => expect(kept()[0]?.milestones).toEqual([]));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(kept()[0]?.milestones).toEqual(['A payment is captured']));
  });

  it('are removed after saying what goes, and come back with it', async () => {
    const { user } = await open('Card payments', 'Ticketing');
    await user.click(screen.getByRole('button', { name: 'Remove workflow' }));
    const dialog = await screen.findByRole('dialog', { name: 'Remove Ticketing?' });
    expect(dialog).toHaveTextContent('go with it');
    await user.click(within(dialog).getByRole('button', { name: 'Remove workflow' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Card payments' })).toBeInTheDocument();
    expect(kept()).toHaveLength(1);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(kept()).toHaveLength(2));
    expect(await screen.findByRole('heading', { level: 1, name: 'Ticketing' })).toBeInTheDocument();
  });

  it('roll back on screen what was not kept, say so, and send it again when asked', async () => {
    const { user } = await open('Card payments');
    const promise = screen.getByLabelText('What it promises the customer');
    backend.failing = 'DISK_FULL';
    await user.type(promise, 'Paid once');
    await user.tab();
    expect(
      await screen.findByText(/The disk is full: \/library\. The last change was not kept/),
    ).toBeInTheDocument();
    expect(promise).toHaveValue('');
    backend.failing = null;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(kept()[0]?.promise).toBe('Paid once'));
    expect(promise).toHaveValue('Paid once');
  });
});
