import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../src/domain/assessment/assessmentRecord';
import { blankRoleFile } from '../../../src/domain/alignment/roleFile';
import type { ScriptRole } from '../../../src/domain/alignment/degradedDay';
import type { Desktop } from '../../../src/shared/desktop';
import { examplePack } from '../builtInPack';
import { answer } from '../questions/renderPage';
import { renderApp } from '../renderApp';
import { GOES_ON, PAID, said, scriptedAssessment } from './scriptedAssessment';

const answered = [
  said('sales', GOES_ON, 'everything', 'we only get slower'),
  said('support', GOES_ON, 'nothing'),
  said('engineering', GOES_ON, 'nothing'),
  said('sales', PAID, 'minutes', 'a coffee long'),
  said('support', PAID, 'minutes', 'until noon'),
];

async function compared(roleAnswers = answered) {
  const scripted = scriptedAssessment(roleAnswers);
  const view = renderApp(scripted.backend, scripted.address);
  await view.user.click(await screen.findByRole('radio', { name: 'Compare and agree' }));
  return { ...scripted, ...view };
}

const item = (name: string) => within(screen.getByRole('article', { name }));

describe('the comparison', () => {
  it('shows every answer side by side with the figure and what it is made of', async () => {
    await compared();
    // What goes on: 1 of 3 pairs; how long: 1 of 1. Mean 2/3 = 67 %.
    expect(await screen.findByText('67 %')).toBeVisible();
    expect(screen.getByText(/averaged over 2 items/)).toBeVisible();
    expect(
      screen.getByText(/No alpha for How long it may take: Paid: it takes three roles, and 2 answered/),
    ).toBeVisible();
    const first = item('What goes on');
    expect(first.getByText('Agreement 33 %: 1 of 3 pairs')).toBeVisible();
    expect(first.getByText('we only get slower')).toBeVisible();
    expect(first.getAllByRole('img', { name: 'Answer B' })).toHaveLength(2);
    const list = screen.getByRole('region', { name: 'Where they part' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(1);
    expect(list).toHaveTextContent('1 of 3 pairs agree');
  });

  it('lets the facilitator part what only looks the same', async () => {
    const { user, now } = await compared();
    const second = item('How long it may take: Paid');
    await user.click(second.getByRole('radio', { name: 'Different' }));
    expect(await second.findByText('Agreement 0 %: 0 of 1 pair')).toBeVisible();
    expect(second.getByText('1 pair ticked the same and means something else.')).toBeVisible();
    await waitFor(() => expect(now().wordsJudgements).toMatchObject([{ groups: [['sales'], ['support']] }]));
    await user.click(second.getByRole('radio', { name: 'Not judged' }));
    expect(await second.findByText('Agreement 100 %: 1 of 1 pair')).toBeVisible();
  });

  it('keeps the agreed definition with its day and people, and gives it back when taken out', async () => {
    const { user, now } = await compared();
    const first = item('What goes on');
    await user.selectOptions(first.getByRole('combobox', { name: 'What holds' }), 'phone-orders');
    await user.type(first.getByRole('textbox', { name: 'By' }), 'Ines, Sven{Enter}');
    await waitFor(() =>
      expect(now().agreedItems).toMatchObject([{ item: GOES_ON, choice: 'phone-orders', by: 'Ines, Sven' }]),
    );
    const second = item('How long it may take: Paid');
    await user.selectOptions(second.getByRole('combobox', { name: 'What holds' }), 'an-hour');
    await waitFor(() => expect(now().agreedItems[1]).toMatchObject({ item: PAID, by: 'Ines, Sven' }));
    await user.selectOptions(second.getByRole('combobox', { name: 'What holds' }), '');
    await waitFor(() => expect(now().agreedItems).toHaveLength(1));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(now().agreedItems).toHaveLength(2));
  });

  it('names what is left out, and why', async () => {
    await compared([
      said('sales', GOES_ON, 'nothing'),
      said('sales', 'how-long-it-may-take/Shipped', 'minutes'),
    ]);
    const left = within(await screen.findByRole('region', { name: 'Left out of the figure' }));
    expect(left.getByText('What goes on: only one role has ticked an answer.')).toBeVisible();
    expect(
      left.getByText('How long it may take: Shipped: answered by Sales, and not asked any more.'),
    ).toBeVisible();
    expect(screen.getByText(/No item has answers from two roles yet/)).toBeVisible();
  });

  it('has nothing to show before anybody answered', async () => {
    await compared([]);
    expect(await screen.findByRole('heading', { name: 'Nobody has answered yet' })).toBeVisible();
  });
});

describe('role files', () => {
  function withFile(answers: readonly object[], rest: object = {}) {
    const scripted = scriptedAssessment([said('support', GOES_ON, 'nothing', 'ours', 9_000)]);
    const record = scripted.now();
    const ids = new Set(record.workflows.map(({ id }) => id));
    const blank = blankRoleFile(record, examplePack, 'support' as ScriptRole, 'Support', ids);
    scripted.backend.roleFiles.set('/back/support.json', {
      kind: 'read',
      file: { ...blank, answers, ...rest } as typeof blank,
    });
    const { desktop } = window as unknown as { readonly desktop: Desktop };
    vi.spyOn(desktop, 'chooseRoleFiles').mockResolvedValue(['/back/support.json']);
    return { ...scripted, ...renderApp(scripted.backend, scripted.address) };
  }
  const inFile = (key: string, choice: string, answeredAt: number, words = '') => ({
    workflowId: 'orders',
    item: key,
    choice,
    words,
    answeredAt,
  });

  it('are taken in, and a newer answer here stays unless somebody chooses the other', async () => {
    const { user, now } = withFile([inFile(PAID, 'minutes', 5), inFile(GOES_ON, 'everything', 5, 'theirs')]);
    await user.click(await screen.findByRole('button', { name: 'Import role files' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText(/1 answer that was not here yet/)).toBeVisible();
    expect(dialog.getByText('ours')).toBeVisible();
    expect(dialog.getByText('theirs')).toBeVisible();
    expect(dialog.getByRole('radio', { name: /Here/ })).toBeChecked();
    await user.click(dialog.getByRole('button', { name: 'Take 1 answer in' }));
    await waitFor(() =>
      expect(now().roleAnswers).toMatchObject([
        { item: GOES_ON, choice: 'nothing', words: 'ours' },
        { item: PAID, choice: 'minutes', answeredAt: 5 },
      ]),
    );
  });

  it('replace an answer here when somebody chooses so', async () => {
    const { user, now } = withFile([inFile(GOES_ON, 'everything', 5, 'theirs')]);
    await user.click(await screen.findByRole('button', { name: 'Import role files' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(await dialog.findByRole('radio', { name: /In the file/ }));
    await user.click(dialog.getByRole('button', { name: 'Take 1 answer in' }));
    await waitFor(() => expect(now().roleAnswers).toMatchObject([{ choice: 'everything', words: 'theirs' }]));
  });

  it('are refused in a sentence, and nothing changes', async () => {
    const { user, now } = withFile([inFile(PAID, 'minutes', 5)], {
      assessment: { id: 'other', title: 'Spring review', client: 'Somebody else' },
    });
    await user.click(await screen.findByRole('button', { name: 'Import role files' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This file belongs to another assessment: Somebody else, Spring review.',
    );
    expect(screen.getByRole('alert')).toHaveTextContent('Nothing was changed.');
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(now().roleAnswers).toHaveLength(1);
  });

  it('say what of them was not taken', async () => {
    const { user } = withFile([inFile(PAID, 'minutes', 5), inFile('what-goes-on', 'partly', 9_500)]);
    await user.click(await screen.findByRole('button', { name: 'Import role files' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Orders, What goes on: what was ticked is no choice any more.',
    );
  });
});

it('stands among the findings once the workflow is assessed', async () => {
  const scripted = scriptedAssessment(answered);
  const record = scripted.now();
  const [first] = examplePack.questions;
  if (first === undefined) throw new Error('no question');
  scripted.backend.records.set(record.assessment.id, {
    ...record,
    answers: [answer(first.id, 3, { workflowId: first.scope === 'client' ? null : 'orders' }) as Answer],
  });
  renderApp(scripted.backend, scripted.address.replace('degraded-day', 'findings'));
  const region = await screen.findByRole('region', { name: 'A bad day, as the roles see it' });
  expect(region).toHaveTextContent('Alignment 67 % over 2 items; no part of the score.');
  expect(region).toHaveTextContent('1 of 3 pairs agree');
});
