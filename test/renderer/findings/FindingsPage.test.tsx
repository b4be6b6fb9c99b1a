import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FindingsPage } from '../../../src/renderer/features/findings/FindingsPage';
import { answer, pack, receipt, record, renderPage, workflow } from '../questions/renderPage';
import { measuredEscalations } from './measuredEscalations';

const answers = (level: number, except: Record<string, number> = {}) =>
  pack.questions.map(({ id, scope }) =>
    answer(id, except[id] ?? level, { workflowId: scope === 'client' ? null : 'cards' }),
  );
const proof = (level: number) =>
  receipt(
    'Full drill',
    'drill',
    pack.questions.map(({ id, scope }) => ({
      questionId: id,
      workflowId: scope === 'client' ? null : 'cards',
      level,
    })),
    { drill: { on: '2026-10-01', outcome: 'passed', restoredAt: null, reconciledAt: null } },
  );

describe('findings of one workflow', () => {
  it('say what to do first while nothing is assessed', async () => {
    const { user, goTo } = await renderPage(<FindingsPage />);
    await user.click(screen.getByRole('button', { name: 'Answer the first question' }));
    expect(goTo).toHaveBeenCalledWith('questions', { workflow: 'cards' });
  });

  it('lead with the decision, the band and what the receipts support', async () => {
    await renderPage(<FindingsPage />, { record: record({ answers: answers(3), receipts: [proof(2)] }) });
    expect(screen.getByRole('heading', { level: 1, name: 'No-go' })).toBeInTheDocument();
    expect(
      screen.getByText(/Receipts support 50 of the 75 claimed\. Five points up or down would not/),
    ).toBeInTheDocument();
  });

  it('print every cap that holds, with the band it allows', async () => {
    await renderPage(<FindingsPage />, {
      record: record({
        answers: answers(4, { 'stay-in-scope': 1 }),
        receipts: [proof(4)],
        assessment: { ...record().assessment, scope: 'core' },
        workflows: [
          workflow('cards', 'Card payments', {
            targets: { recover: null, truth: null, milestones: [], due: null },
          }),
        ],
      }),
      metrics: [measuredEscalations(9, 22)],
    });
    const caps = within(screen.getByRole('region', { name: 'What caps the decision' }));
    expect(caps.getByText(/^Broken: Stuck recovery/)).toBeInTheDocument();
    expect(caps.getByText(/contradicts what was measured/)).toBeInTheDocument();
    expect(caps.getByText(/time until records are right is not measured/)).toBeInTheDocument();
    expect(caps.getByText(/Only the core questions were asked/)).toBeInTheDocument();
    expect(caps.getAllByText('Exposed').length).toBeGreaterThan(0);
  });

  it('open from a dimension to its questions, their receipts, and the question itself', async () => {
    const { user, goTo } = await renderPage(<FindingsPage />, {
      record: record({ answers: answers(3), receipts: [proof(2)] }),
    });
    await user.click(screen.getByRole('button', { name: /^Promise/ }));
    await user.click(screen.getAllByRole('button', { name: '1 receipt' })[0] ?? document.body);
    expect(screen.getByText('Full drill')).toBeInTheDocument();
    await user.click(screen.getAllByRole('button', { name: 'The bad day is agreed' })[0] ?? document.body);
    expect(goTo).toHaveBeenCalledWith('questions', { workflow: 'cards', question: 'degraded-day-agreed' });
  });

  it('name the gap when nobody owns shortening time-to-truth', async () => {
    await renderPage(<FindingsPage />, { record: record({ answers: answers(3) }) });
    expect(screen.getByText(/Nobody owns shortening it/)).toBeInTheDocument();
  });

  it('keep owner and date of a condition as they are typed', async () => {
    const { user, now } = await renderPage(<FindingsPage />, {
      record: record({ answers: answers(3), receipts: [proof(3)] }),
    });
    const owner = screen.getAllByRole('textbox', { name: /^Owner of: / })[0];
    await user.type(owner ?? document.body, 'Ines Falk');
    await waitFor(() =>
      expect(now().conditionOwners).toMatchObject([{ workflowId: 'cards', owner: 'Ines Falk', due: null }]),
    );
  });

  it('print both decisions when a named person overrules with a reason', async () => {
    const { user, now } = await renderPage(<FindingsPage />, {
      record: record({ answers: answers(3), receipts: [proof(2)] }),
    });
    await user.click(screen.getByRole('button', { name: 'Overrule' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Overrule' }));
    expect(within(dialog).getByText('Name the person who decides.')).toBeInTheDocument();
    expect(within(dialog).getByText('Write the reason that will be printed.')).toBeInTheDocument();
    expect(now().overrules).toEqual([]);
    await user.type(within(dialog).getByRole('textbox', { name: 'Who decides' }), 'Ada Berg');
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'The pilot is fenced');
    await user.click(within(dialog).getByRole('button', { name: 'Overrule' }));
    expect(now().overrules).toMatchObject([{ by: 'Ada Berg', decision: 'go-with-conditions' }]);
    expect(screen.getByRole('heading', { level: 1, name: 'No-go' })).toBeInTheDocument();
    expect(screen.getByText('Overruled by Ada Berg: Go with conditions')).toBeInTheDocument();
  });

  it('say plainly where this practice would be overhead', async () => {
    const small = workflow('cards', 'Card payments', {
      profile: {
        ...record().workflows[0]?.profile,
        transactionsPerHour: 1,
        teams: 1,
        developers: 1,
        customerFacing: false,
        regulated: false,
        downtimeCostsWithinMinutes: false,
      },
    });
    await renderPage(<FindingsPage />, { record: record({ answers: answers(3), workflows: [small] }) });
    expect(screen.getByRole('heading', { level: 1, name: 'Overhead' })).toBeInTheDocument();
    expect(screen.getByText('Reliability engineering would be overhead here.')).toBeInTheDocument();
  });
});
