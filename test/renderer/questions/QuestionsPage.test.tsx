import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { QuestionsPage } from '../../../src/renderer/features/questions/QuestionsPage';
import { aClaim } from '../../domain/claims/aClaim';
import { answer, pack, receipt, record, renderPage } from './renderPage';

const prompt = (id: string): string => pack.texts.questions[id]?.prompt ?? '';
const own = (id: string) => ({ questionId: id, workflowId: 'cards' });

describe('answering by keyboard', () => {
  it('answers with the digit, moves with J and K, and clears with Backspace', async () => {
    const { user, now } = await renderPage(<QuestionsPage />);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(prompt('degraded-day-agreed'));
    await user.keyboard('3');
    expect(now().answers).toMatchObject([{ ...own('degraded-day-agreed'), level: 3 }]);
    expect(screen.getByRole('radio', { name: /Practised/ })).toBeChecked();
    await user.keyboard('j');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(prompt('claims-defended'));
    await user.keyboard('k');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(prompt('degraded-day-agreed'));
    await user.keyboard('{Backspace}');
    expect(now().answers).toEqual([]);
  });

  it('goes to the next unanswered question, round the end', async () => {
    const open = pack.questions.find(
      (question) => question.scope === 'workflow' && question.id !== 'degraded-day-agreed',
    );
    const answers = pack.questions
      .filter((question) => question.id !== open?.id)
      .map(({ id, scope }) => answer(id, 2, { workflowId: scope === 'client' ? null : 'cards' }));
    const last = pack.questions.at(-1)?.id ?? '';
    const { user } = await renderPage(<QuestionsPage />, { record: record({ answers }), question: last });
    await user.keyboard('u');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(prompt(open?.id ?? ''));
  });

  it('shows claimed and proven at once, before the backend has answered', async () => {
    const { user } = await renderPage(<QuestionsPage />, {
      record: record({
        receipts: [receipt('Agreed page', 'document', [{ ...own('degraded-day-agreed'), level: 2 }])],
      }),
    });
    expect(screen.getAllByText('Not assessed').length).toBeGreaterThan(0);
    await user.keyboard('4');
    expect(screen.getByRole('img', { name: /^Card payments: 50 proven of 100 claimed/ })).toBeInTheDocument();
    expect(screen.getByText('Claims gap').parentElement).toHaveTextContent('50');
  });

  it('keeps a note when the answer is cleared', async () => {
    const { user, now } = await renderPage(<QuestionsPage />);
    await user.keyboard('2t');
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveFocus();
    await user.keyboard('Said by Ines');
    await waitFor(() => expect(now().answers).toMatchObject([{ level: 2, note: 'Said by Ines' }]));
    screen.getByRole('radio', { name: /Defined/ }).focus();
    await user.keyboard('{Delete}');
    expect(now().answers).toMatchObject([{ level: null, note: 'Said by Ines' }]);
  });

  it('leaves the note with Escape, back to the keys, and writes on at its end', async () => {
    const { user, now } = await renderPage(<QuestionsPage />);
    await user.keyboard('tSaid{Escape}2');
    await waitFor(() => expect(now().answers).toMatchObject([{ level: 2, note: 'Said' }]));
    await user.keyboard('t by Ines');
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('Said by Ines');
  });
});

describe('which questions are asked', () => {
  const shownOf = (shown: number) => `${String(shown)} of ${String(pack.questions.length)} questions`;
  const asked = (by: (question: (typeof pack.questions)[number]) => boolean) => pack.questions.filter(by);

  it('go through those of one role only, and all of them again', async () => {
    const { user } = await renderPage(<QuestionsPage />);
    await user.keyboard('f');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Answered by' }), 'Marketing');
    const own = asked((question) => (question.roles as string[]).includes('marketing'));
    expect(screen.getByRole('status')).toHaveTextContent(shownOf(own.length));
    expect(screen.getByText(`Question 1 of ${String(own.length)}`)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show all questions' }));
    expect(screen.getByText(new RegExp(`^Question \\d+ of ${String(pack.questions.length)}$`))).toBeVisible();
  });

  it('say so when nothing passes, and find the way back', async () => {
    const { user } = await renderPage(<QuestionsPage />);
    await user.keyboard('f');
    await user.click(await screen.findByRole('radio', { name: 'Parked' }));
    expect(
      screen.getByRole('heading', { name: 'No question of Card payments passes the filter' }),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show all questions' }));
    expect(screen.getByRole('radio', { name: /Practised/ })).toBeInTheDocument();
  });

  it('keep the question in sight while it is answered, and pass it by afterwards', async () => {
    const { user, now } = await renderPage(<QuestionsPage />);
    await user.keyboard('f');
    await user.click(await screen.findByRole('radio', { name: 'Unanswered' }));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('radio', { name: 'Unanswered' })).not.toBeInTheDocument());
    const first = screen.getByRole('heading', { level: 1 }).textContent;
    await user.keyboard('2');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(first);
    await user.keyboard('j');
    expect(screen.getByText(`Question 1 of ${String(pack.questions.length - 1)}`)).toBeInTheDocument();
    expect(now().answers).toHaveLength(1);
  });

  it('do not answer the question behind while they are chosen', async () => {
    const { user, now } = await renderPage(<QuestionsPage />);
    await user.keyboard('f');
    (await screen.findByRole('radio', { name: 'Unanswered' })).focus();
    await user.keyboard('3');
    expect(now().answers).toEqual([]);
  });

  it('park one with a note, to be found again', async () => {
    const note = answer('claims-defended', null, { workflowId: null, note: 'Ask Ines on Thursday' });
    const { user } = await renderPage(<QuestionsPage />, { record: record({ answers: [note] }) });
    await user.keyboard('f');
    await user.click(await screen.findByRole('radio', { name: 'Parked' }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(prompt('claims-defended'));
    expect(screen.getByText('Question 1 of 1')).toBeInTheDocument();
  });
});

describe('what needs a reason', () => {
  it('does not mark a question not applicable without one', async () => {
    const { user, now } = await renderPage(<QuestionsPage />);
    await user.keyboard('n');
    const dialog = await screen.findByRole('dialog');
    await user.keyboard('{Enter}');
    expect(within(dialog).getByText(/Write a reason first/)).toBeInTheDocument();
    expect(now().answers).toEqual([]);
    await user.type(within(dialog).getByRole('textbox'), 'No partner is involved');
    await user.keyboard('{Enter}');
    expect(now().answers).toMatchObject([{ level: null, notApplicable: 'No partner is involved' }]);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.getByText('Not applicable: No partner is involved')).toBeInTheDocument();
  });

  it('answers once for the client, and differently for one workflow with a reason', async () => {
    const { user, now } = await renderPage(<QuestionsPage />, { question: 'claims-defended' });
    await user.keyboard('3');
    expect(now().answers).toMatchObject([{ workflowId: null, level: 3 }]);
    await user.click(screen.getByRole('button', { name: 'open Ticketing' }));
    expect(screen.getByText('Answered for the whole client.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Answer differently here' }));
    await user.type(await screen.findByRole('textbox', { name: 'Reason' }), 'Sold under another name{Enter}');
    await user.keyboard('1');
    expect(now().answers).toMatchObject([
      { workflowId: null, level: 3 },
      { workflowId: 'tickets', level: 1, overrideReason: 'Sold under another name' },
    ]);
    await user.click(screen.getByRole('button', { name: 'Use the answer of the whole client again' }));
    expect(now().answers).toMatchObject([{ workflowId: null, level: 3 }]);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(now().answers).toMatchObject([{ level: 3 }, { overrideReason: 'Sold under another name' }]);
  });
});

describe('receipts', () => {
  it('are not lost to a stray Escape, and give the focus back', async () => {
    const { user } = await renderPage(<QuestionsPage />);
    const add = screen.getByRole('button', { name: /Add receipt/ });
    await user.click(add);
    await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'Agreed page');
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('alert')).toHaveTextContent('What you wrote is not kept yet.');
    await user.click(screen.getByRole('button', { name: 'Keep writing' }));
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Agreed page');
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveFocus();
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Throw it away' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(add).toHaveFocus();
  });

  it('close at once while nothing was typed', async () => {
    const { user } = await renderPage(<QuestionsPage />);
    await user.keyboard('r');
    await screen.findByRole('dialog');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('take a file by dialog or drop, and nothing from a drop without a file', async () => {
    const chooseEvidence = vi.fn(() => Promise.resolve('/evidence/page.pdf'));
    const pathOf = vi.fn(() => '');
    Object.assign(window, { desktop: { chooseEvidence, pathOf } });
    const { user } = await renderPage(<QuestionsPage />);
    await user.keyboard('r');
    const choose = await screen.findByRole('button', { name: 'Choose a file' });
    const place = choose.parentElement ?? document.body;
    const dataTransfer = { files: [new File(['a'], 'image.png')] };
    fireEvent.drop(place, { dataTransfer });
    expect(screen.getByRole('button', { name: 'Choose a file' })).toBeVisible();
    pathOf.mockReturnValue('/evidence/drill.pdf');
    fireEvent.drop(place, { dataTransfer });
    expect(screen.getByText(/drill\.pdf/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Leave the file out' }));
    await user.click(screen.getByRole('button', { name: 'Choose a file' }));
    expect(await screen.findByText(/page\.pdf/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Leave the file out' })).toHaveFocus();
  });

  it('are held to the cap of their kind', async () => {
    const { user, now } = await renderPage(<QuestionsPage />);
    await user.keyboard('4r');
    const dialog = await screen.findByRole('dialog');
    const level = () => within(dialog).getByRole('combobox', { name: 'Level for The bad day is agreed' });
    expect(level()).toHaveValue('2');
    expect(within(level()).getByRole('option', { name: '3 Practised' })).toBeDisabled();
    await user.click(within(dialog).getByRole('radio', { name: 'Statement' }));
    expect(level()).toHaveValue('1');
    await user.click(within(dialog).getByRole('radio', { name: 'Drill or check' }));
    expect(level()).toHaveValue('4');
    await user.click(within(dialog).getByRole('radio', { name: 'Partly passed' }));
    expect(level()).toHaveValue('2');
    await user.click(within(dialog).getByRole('radio', { name: 'Document' }));
    await user.click(within(dialog).getByRole('button', { name: 'Add receipt' }));
    expect(within(dialog).getByText('Give it a title.')).toBeInTheDocument();
    await user.type(within(dialog).getByRole('textbox', { name: 'Title' }), 'Agreed page');
    await user.click(within(dialog).getByRole('button', { name: 'Add receipt' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(now().receipts).toMatchObject([
      { kind: 'document', title: 'Agreed page', supports: [{ ...own('degraded-day-agreed'), level: 2 }] },
    ]);
    expect(screen.getByRole('img', { name: /50 proven of 100 claimed/ })).toBeInTheDocument();
  });

  it('say what age took from them', async () => {
    await renderPage(<QuestionsPage />, {
      record: record({
        answers: [answer('degraded-day-agreed', 3)],
        receipts: [
          receipt('Slow drill', 'drill', [{ ...own('degraded-day-agreed'), level: 2 }], {
            drill: { on: '2026-04-14', outcome: 'partly', restoredAt: null, reconciledAt: null },
          }),
        ],
      }),
      question: 'degraded-day-agreed',
    });
    expect(
      screen.getByText(/Supported level 2 until 11 Oct 2026; older than 180 days since, so level 1\./),
    ).toBeInTheDocument();
  });

  it('can be removed, and brought back', async () => {
    const { user, now, backend } = await renderPage(<QuestionsPage />, {
      record: record({
        answers: [answer('degraded-day-agreed', 2)],
        receipts: [receipt('Agreed page', 'document', [{ ...own('degraded-day-agreed'), level: 2 }])],
      }),
      question: 'degraded-day-agreed',
    });
    await user.click(screen.getByRole('button', { name: 'Edit Agreed page' }));
    await user.click(await screen.findByRole('button', { name: 'Remove receipt' }));
    expect(now().receipts).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(backend.receipts.restore).toHaveBeenCalledOnce();
  });

  it('say which claims and other answers lean on them before they go', async () => {
    const { user, now, backend } = await renderPage(<QuestionsPage />, {
      record: record({
        answers: [
          answer('degraded-day-agreed', 2),
          answer('degraded-day-agreed', 2, { workflowId: 'tickets' }),
        ],
        receipts: [
          receipt('Ledger export', 'record', [
            { ...own('degraded-day-agreed'), level: 2 },
            { questionId: 'degraded-day-agreed', workflowId: 'tickets', level: 2 },
          ]),
        ],
        claims: [aClaim({ sentence: 'Payments go on', receipts: ['Ledger export'] })],
      }),
      question: 'degraded-day-agreed',
    });
    await user.click(screen.getByRole('button', { name: 'Edit Ledger export' }));
    await user.click(await screen.findByRole('button', { name: 'Remove receipt' }));
    const asked = await screen.findByRole('dialog', { name: 'Remove Ledger export?' });
    expect(within(asked).getByText(/^Payments go on/)).toHaveTextContent('proven now, unproven without it');
    expect(within(asked).getByRole('heading', { name: '2 answers lean on it' })).toBeInTheDocument();
    expect(within(asked).getByText(/\(Ticketing\)/)).toHaveTextContent(
      'The bad day is agreed (Ticketing) proven at 2 now, 0 without it',
    );
    await user.click(within(asked).getByRole('button', { name: 'Keep' }));
    expect(now().receipts).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Remove receipt' }));
    await user.click(
      within(await screen.findByRole('dialog', { name: 'Remove Ledger export?' })).getByRole('button', {
        name: 'Remove receipt',
      }),
    );
    expect(now().receipts).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(backend.receipts.restore).toHaveBeenCalledOnce();
  });
});
