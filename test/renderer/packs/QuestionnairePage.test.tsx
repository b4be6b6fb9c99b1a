import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { QuestionId } from '../../../src/domain/ids';
import { startOfDay, day } from '../../../src/domain/time';
import { examplePack } from '../builtInPack';
import { MemoryBackend } from '../memoryBackend';
import { renderApp } from '../renderApp';

/** An assessment with one answer, and a second pack in the library. */
function withSecondPack() {
  const backend = new MemoryBackend();
  backend.packs.push(examplePack);
  const record = backend.addClient('Desk');
  const { id } = record.assessment;
  backend.records.set(id, {
    ...record,
    answers: [
      {
        questionId: 'time-to-truth-owned' as QuestionId,
        workflowId: null,
        level: 2,
        notApplicable: null,
        overrideReason: null,
        note: 'Since March.',
        answeredAt: startOfDay(day('2026-10-01')),
      },
    ],
  });
  return { backend, id };
}

describe('the questionnaire of an assessment', () => {
  it('says which pack it works with, and what moving would change, before it is moved', async () => {
    const { backend, id } = withSecondPack();
    const { user } = renderApp(backend, `/assessment/${id}/questionnaire`);
    expect(
      await screen.findByText('This assessment works with Continuity readiness 1.0.0: 17 questions.'),
    ).toBeInTheDocument();
    const show = await screen.findByRole('button', { name: 'Show what changes' });
    expect(show).toBeDisabled();
    await user.click(screen.getByRole('combobox', { name: 'Move to' }));
    await user.click(await screen.findByRole('option', { name: 'Order desk 1.0.0' }));
    await user.click(show);
    expect(await screen.findByText(/1 answered question is no longer asked/)).toBeInTheDocument();
    const table = screen.getByRole('table', { name: 'What differs between the packs' });
    const questions = within(table).getByRole('row', { name: /^Questions/ });
    expect(
      within(questions)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['4', '17', '0']);
    await user.click(screen.getByRole('button', { name: 'Questions: new (4)' }));
    expect(screen.getByText('The bad day is agreed')).toBeInTheDocument();
    expect(backend.carriedOut).toEqual([]);
  });

  it('moves in one step that can be undone', async () => {
    const { backend, id } = withSecondPack();
    const { user } = renderApp(backend, `/assessment/${id}/questionnaire`);
    await user.click(await screen.findByRole('combobox', { name: 'Move to' }));
    await user.click(await screen.findByRole('option', { name: 'Order desk 1.0.0' }));
    await user.click(screen.getByRole('button', { name: 'Show what changes' }));
    await user.click(await screen.findByRole('button', { name: 'Move to Order desk 1.0.0' }));
    expect(await screen.findByText(/works with Order desk 1.0.0: 4 questions/)).toBeInTheDocument();
    const retired = await screen.findByRole('region', { name: 'Answers to questions no longer asked' });
    expect(retired).toHaveTextContent('Note: Since March.');
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(backend.record(id).assessment.pack.version).toBe('1.0.0'));
    expect(
      await screen.findByText(/works with Continuity readiness 1.0.0: 17 questions/),
    ).toBeInTheDocument();
    expect(backend.carriedOut).toEqual(['assessments.movePack', 'assessments.movePack']);
  });

  it('is chosen for a new assessment where there is more than one', async () => {
    const { backend } = withSecondPack();
    const [client] = backend.clients.values();
    const { user } = renderApp(backend, `/client/${client?.id}`);
    await user.click(await screen.findByRole('button', { name: 'New assessment' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: 'Title' }), 'Desk review');
    const field = await within(dialog).findByRole('combobox', { name: 'Question pack' });
    expect(field).toHaveValue('Continuity readiness 1.0.0');
    await user.click(field);
    await user.click(await screen.findByRole('option', { name: 'Order desk 1.0.0' }));
    await user.click(within(dialog).getByRole('button', { name: 'Start assessment' }));
    await waitFor(() => {
      const added = [...backend.records.values()].find(
        ({ assessment }) => assessment.title === 'Desk review',
      );
      expect(added?.assessment.pack.id).toBe('order-desk');
    });
  });
});
