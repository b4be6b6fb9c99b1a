import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AssessmentRecord } from '../../../src/domain/assessment/assessmentRecord';
import { builtInPack } from '../builtInPack';
import { MemoryBackend } from '../memoryBackend';
import { answer, receipt, record as recordOf, workflow } from '../questions/renderPage';
import { renderApp } from '../renderApp';

let backend: MemoryBackend;
let before: AssessmentRecord;
let after: AssessmentRecord;

const questions = builtInPack.questions.filter(({ scope }) => scope === 'workflow');
const [first, second] = questions;
if (first === undefined || second === undefined) throw new Error('the pack asks nothing of a workflow');
const short = (id: string): string => builtInPack.texts.questions[id]?.short ?? id;

/** Fills an assessment of the memory backend with what was entered. */
function fill(of: AssessmentRecord, rest: Record<string, unknown>): AssessmentRecord {
  const filled = { ...recordOf(rest), client: of.client, assessment: of.assessment };
  backend.records.set(of.assessment.id, filled);
  return filled;
}

beforeEach(() => {
  backend = new MemoryBackend();
  const earlier = backend.addClient('Harbor Pay', 'First look');
  before = fill(earlier, {
    workflows: [workflow('cards', 'Card payments'), workflow('old', 'Refund')],
    answers: [answer(first.id, 1), answer(second.id, 3)],
  });
  const again = backend.addClient('Harbor Pay', 'A year later');
  backend.clients.delete(again.client.id);
  after = fill(
    { ...again, client: before.client, assessment: { ...again.assessment, clientId: before.client.id } },
    {
      workflows: [workflow('cards-2', 'card payments'), workflow('new', 'Money back')],
      answers: [
        answer(first.id, 4, { workflowId: 'cards-2' }),
        answer(second.id, 3, { workflowId: 'cards-2' }),
      ],
      receipts: [
        receipt('Change log', 'record', [{ questionId: first.id, workflowId: 'cards-2', level: 3 }], {
          capturedOn: '2026-10-30',
        }),
      ],
    },
  );
});

const address = () =>
  `/client/${before.client.id}/compare?from=${before.assessment.id}&to=${after.assessment.id}`;
const open = () => renderApp(backend, address());

describe('two assessments of one client', () => {
  it('are reached from the client', async () => {
    const { user, router } = renderApp(backend, `/client/${before.client.id}`);
    await user.click(await screen.findByRole('button', { name: 'Compare assessments' }));
    await waitFor(() => expect(router.state.location.pathname).toMatch(/compare$/));
    expect(await screen.findByRole('combobox', { name: 'Before' })).toBeInTheDocument();
  });

  it('lead with what changed and put each workflow beside itself', async () => {
    open();
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      /^Proven readiness rose from 0 to/,
    );
    const table = screen.getByRole('table', { name: 'Workflows' });
    expect(within(table).getByRole('rowheader', { name: /card payments/ })).toBeInTheDocument();
    expect(
      within(table).getByRole('img', { name: /card payments, before: 0 proven of/ }),
    ).toBeInTheDocument();
  });

  it('tell what moved each question, with the rest folded', async () => {
    const { user } = open();
    const moved = await screen.findByRole('table', { name: 'card payments: what moved' });
    const row = within(moved)
      .getByRole('rowheader', { name: short(first.id) })
      .closest('tr');
    expect(row).toHaveTextContent('1 to 4');
    expect(row).toHaveTextContent('0 to 3');
    expect(row).toHaveTextContent('Answer 1, now 4. New receipt for level 3: Change log.');
    expect(within(moved).queryByRole('rowheader', { name: short(second.id) })).toBeNull();
    const [still] = screen.getAllByRole('button', { name: /questions? stands? where/ });
    if (still === undefined) throw new Error('nothing is folded');
    await user.click(still);
    expect(await screen.findByRole('rowheader', { name: short(second.id) })).toBeInTheDocument();
  });

  it('let workflows be paired by hand, and unpaired', async () => {
    const { user } = open();
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'Money back was, before' }),
      'Refund',
    );
    expect(await screen.findByText('was called Refund')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Pair by name again' }));
    expect(await screen.findByText('Only before: Refund')).toBeInTheDocument();
  });

  it('are two different ones', async () => {
    const { user } = open();
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'Before' }),
      screen.getAllByRole('option', { name: /^A year later/ })[0] as HTMLElement,
    );
    expect(await screen.findByText(/one and the same assessment/)).toBeInTheDocument();
  });

  it('say so when the questions of one are not installed', async () => {
    const hash = 'f'.repeat(64);
    const gone = {
      ...before,
      assessment: { ...before.assessment, pack: { ...before.assessment.pack, hash } },
    };
    backend.records.set(before.assessment.id, gone);
    open();
    expect(
      await screen.findByText(/“First look” was made with version .* which is not installed here/),
    ).toBeInTheDocument();
  });
});

describe('a client with one assessment', () => {
  it('has nothing to compare', async () => {
    backend.records.delete(after.assessment.id);
    renderApp(backend, `/client/${before.client.id}/compare`);
    expect(await screen.findByText(/needs two assessments/)).toBeInTheDocument();
  });
});

describe('a new assessment', () => {
  it('continues from the latest one unless it is to start empty', async () => {
    backend.records.delete(after.assessment.id);
    const { user } = renderApp(backend, `/client/${before.client.id}`);
    await user.click(await screen.findByRole('button', { name: 'New assessment' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('radio', { name: 'Continue' })).toBeChecked();
    expect(within(dialog).getByText(/^From “First look”: workflows, vendors/)).toBeInTheDocument();
    await user.type(within(dialog).getByRole('textbox'), 'Next{Enter}');
    await waitFor(() => expect(backend.records.size).toBe(2));
    const next = [...backend.records.values()].find(({ assessment }) => assessment.title === 'Next');
    expect(next?.workflows.map(({ name }) => name)).toEqual(['Card payments', 'Refund']);
    expect(next?.answers).toEqual([]);
  });
});
