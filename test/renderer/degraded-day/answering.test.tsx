import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { builtInPack } from '../builtInPack';
import { MemoryBackend } from '../memoryBackend';
import { renderApp } from '../renderApp';
import { GOES_ON, PAID, said, scriptedAssessment } from './scriptedAssessment';

const SECRET = 'we have never tried it';
const others = [said('sales', GOES_ON, 'nothing', SECRET), said('sales', PAID, 'minutes')];

describe('a role that answers', () => {
  it('sees its own questions and nothing else', async () => {
    const { backend, address } = scriptedAssessment(others);
    const { user } = renderApp(backend, address);
    await user.click(await screen.findByRole('link', { name: 'Answer as Support' }));
    expect(await screen.findByRole('heading', { name: 'The next screen is for Support only' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'I speak for Support' }));
    expect(screen.getByRole('heading', { name: /What does the desk still do/ })).toBeVisible();
    // Not hidden: not there at all.
    expect(document.body.textContent).not.toContain(SECRET);
    expect(document.body.textContent).not.toContain('Sales');
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(screen.queryByText(/agreement|alignment|proven/i)).toBeNull();
    expect(screen.queryAllByRole('radio', { checked: true })).toHaveLength(0);
  });

  it('answers by keyboard, in words too, and hands over with nothing left on screen', async () => {
    const { backend, address, now } = scriptedAssessment(others);
    const { user } = renderApp(backend, address);
    await user.click(await screen.findByRole('link', { name: 'Answer as Support' }));
    await user.click(await screen.findByRole('button', { name: 'I speak for Support' }));
    await user.keyboard('2');
    expect(screen.getByRole('radio', { name: /Orders by phone/ })).toBeChecked();
    await user.keyboard('t');
    await user.keyboard('until the pad is full');
    screen.getByRole('textbox').blur();
    await user.keyboard('j');
    expect(screen.getByText('Paid')).toBeVisible();
    await user.keyboard('3');
    await user.click(screen.getByRole('button', { name: 'Done, hand over' }));
    expect(await screen.findByRole('heading', { name: 'Support is done' })).toBeVisible();
    expect(document.body.textContent).not.toContain('until the pad is full');
    expect(document.body.textContent).not.toContain('Orders by phone');
    await waitFor(() =>
      expect(now().roleAnswers.filter(({ role }) => role === 'support')).toMatchObject([
        { item: GOES_ON, choice: 'phone-orders', words: 'until the pad is full' },
        { item: PAID, choice: 'the-same-day' },
      ]),
    );
    // Sales has answered, so the others are offered; each begins behind its own door.
    expect(screen.queryByRole('button', { name: 'Next: Sales' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Next: Engineering' }));
    expect(
      await screen.findByRole('heading', { name: 'The next screen is for Engineering only' }),
    ).toBeVisible();
  });

  it('has to say that it leaves, whatever way it takes', async () => {
    const { backend, address } = scriptedAssessment();
    const { user, router } = renderApp(backend, address);
    await user.click(await screen.findByRole('link', { name: 'Answer as Support' }));
    await user.click(await screen.findByRole('button', { name: 'I speak for Support' }));
    await user.keyboard('1');
    void router.navigate({ to: '/' });
    expect(await screen.findByRole('dialog', { name: 'Leave without handing over?' })).toBeVisible();
    expect(screen.getByText(/1 question is still open/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Go on answering' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(router.state.location.pathname).toMatch(/^\/answer/);
    await user.click(screen.getByRole('button', { name: 'Done, hand over' }));
    const leave = await screen.findByRole('dialog', { name: 'Leave without handing over?' });
    await user.click(
      [...leave.querySelectorAll('button')].find((one) => one.textContent === 'Leave') ?? leave,
    );
    expect(await screen.findByRole('heading', { name: 'Support is done' })).toBeVisible();
  });

  it('warns that answers are there before it shows them', async () => {
    const { backend, address } = scriptedAssessment(others);
    const { user } = renderApp(backend, address);
    await user.click(await screen.findByRole('link', { name: 'Answer again as Sales' }));
    expect(await screen.findByText(/Sales has answered 2 of 2 already/)).toBeVisible();
    expect(document.body.textContent).not.toContain(SECRET);
    await user.click(screen.getByRole('button', { name: 'I speak for Sales' }));
    expect(await screen.findByDisplayValue(SECRET)).toBeVisible();
  });

  it('is not judged by words that it has changed since', async () => {
    const { backend, address, now } = scriptedAssessment([
      said('sales', GOES_ON, 'nothing', 'closed'),
      said('support', GOES_ON, 'nothing', 'shut'),
    ]);
    const record = now();
    backend.records.set(record.assessment.id, {
      ...record,
      wordsJudgements: [
        { workflowId: 'orders', item: GOES_ON, groups: [['sales'], ['support']] },
      ] as unknown as typeof record.wordsJudgements,
    });
    const { user } = renderApp(backend, address);
    await user.click(await screen.findByRole('link', { name: 'Answer as Support' }));
    await user.click(await screen.findByRole('button', { name: 'I speak for Support' }));
    await user.keyboard('k');
    await user.clear(screen.getByRole('textbox'));
    await user.type(screen.getByRole('textbox'), 'closed as well');
    screen.getByRole('textbox').blur();
    await waitFor(() => expect(now().wordsJudgements).toMatchObject([{ groups: [['sales']] }]));
  });
});

describe('the roles of an assessment', () => {
  it('can be added and removed, and come back with their answers', async () => {
    const { backend, address, now } = scriptedAssessment();
    const { user } = renderApp(backend, address);
    await user.type(await screen.findByRole('textbox', { name: 'Add a role' }), 'warehouse{Enter}');
    expect(await screen.findByRole('link', { name: 'Answer as warehouse' })).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Add a role' }), 'Warehouse');
    expect(screen.getByText('There is a role of that name already')).toBeVisible();
    await waitFor(() => expect(now().addedRoles).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'Remove warehouse' }));
    expect(screen.queryByRole('link', { name: 'Answer as warehouse' })).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('link', { name: 'Answer as warehouse' })).toBeVisible();
  });
});

it('says why there is nothing to answer with a pack that has no script', async () => {
  const backend = new MemoryBackend();
  const { assessment } = backend.addClient('Old client');
  const record = backend.record(assessment.id);
  backend.records.set(assessment.id, { ...record, workflows: scriptedAssessment().now().workflows });
  expect(builtInPack.script).toEqual([]);
  renderApp(backend, `/assessment/${assessment.id}/degraded-day`);
  expect(
    await screen.findByRole('heading', { name: 'This assessment has no script for a bad day' }),
  ).toBeVisible();
  expect(screen.getByText(/Move the assessment to a version of the pack that has a script/)).toBeVisible();
});
