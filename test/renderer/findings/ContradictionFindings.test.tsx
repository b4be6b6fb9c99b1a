import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { startOfDay } from '../../../src/domain/time';
import { corrections } from '../../../src/renderer/features/findings/corrections';
import { FindingsPage } from '../../../src/renderer/features/findings/FindingsPage';
import { answer, AS_OF, pack, record, renderPage } from '../questions/renderPage';
import { measuredEscalations } from './measuredEscalations';

const guardrail = pack.guardrails.find(({ measured }) => measured?.figure === 'escalate');
const questionId = pack.questions.find((question) => question.guardrail === guardrail?.id)?.id ?? '';
const key = `measured-limit:${questionId}:${guardrail?.id ?? ''}`;

const tooFewReports = pack.contradictions.flatMap((rule) =>
  rule.kind === 'reported-by-people'
    ? [
        {
          ruleId: rule.id,
          limitMs: null,
          n: 4,
          over: 3,
          worst: null,
          from: '2026-02-01',
          to: '2026-02-09',
        },
      ]
    : [],
);
const metrics = (over: number, n: number) => measuredEscalations(over, n, tooFewReports);

const claimed = (level: number, rest: Record<string, unknown> = {}) =>
  record({
    answers: pack.questions.map(({ id, scope }) =>
      answer(id, id === questionId ? level : 3, { workflowId: scope === 'client' ? null : 'cards' }),
    ),
    ...rest,
  });

const settlement = (kind: string) => ({
  workflowId: 'cards',
  key,
  kind,
  reason: 'The night shift escalates by phone',
  by: 'Ines Falk',
  at: startOfDay(AS_OF),
});

const section = (name: RegExp | string) => within(screen.getByRole('region', { name }));

beforeEach(() => corrections.set([]));

describe('contradictions on the findings', () => {
  it('show both sides with count and days, and where they stand', async () => {
    await renderPage(<FindingsPage />, { record: claimed(4), metrics: [metrics(9, 22)] });
    const standing = section('Contradiction, open');
    expect(standing.getByText(/answered 30 October 2026\./)).toBeInTheDocument();
    expect(
      standing.getByText(
        /^9 of 22 calls to a person took longer than 3.min, 2 January 2026 to 28 October 2026: at least 23\.3.% overall, where 10.% is the most\.$/,
      ),
    ).toBeInTheDocument();
    expect(standing.getByText('Open.')).toBeInTheDocument();
  });

  it('can be accepted with a name and a reason, stay listed, and be taken back', async () => {
    const { user, now } = await renderPage(<FindingsPage />, {
      record: claimed(4),
      metrics: [metrics(9, 22)],
    });
    await user.click(screen.getByRole('button', { name: /^Accept with a reason: / }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Accept' }));
    expect(dialog.getByText('Name the person who says so.')).toBeInTheDocument();
    await user.type(dialog.getByRole('textbox', { name: 'Who says so' }), 'Ines Falk');
    await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'By phone at night');
    await user.click(dialog.getByRole('button', { name: 'Accept' }));
    expect(now().settlements).toMatchObject([{ key, kind: 'accepted', by: 'Ines Falk' }]);
    const accepted = section('Contradiction, accepted');
    expect(accepted.getByText(/^Accepted by Ines Falk on .*: By phone at night$/)).toBeInTheDocument();
    expect(section('What caps the decision').getByText(/contradicts what was measured/)).toBeInTheDocument();
    await user.click(accepted.getByRole('button', { name: /^Take the acceptance back: / }));
    expect(now().settlements).toEqual([]);
    expect(section('Contradiction, open')).toBeDefined();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(section('Contradiction, accepted')).toBeDefined();
  });

  it('lead to the question, and ask for the reason once the answer no longer contradicts', async () => {
    const first = await renderPage(<FindingsPage />, { record: claimed(4), metrics: [metrics(9, 22)] });
    await first.user.click(screen.getByRole('button', { name: /^Correct the answer: / }));
    expect(first.goTo).toHaveBeenCalledWith('questions', { workflow: 'cards', question: questionId });
    expect(screen.queryByRole('button', { name: 'Write down why' })).not.toBeInTheDocument();
    cleanup();

    const back = await renderPage(<FindingsPage />, { record: claimed(2), metrics: [metrics(9, 22)] });
    expect(screen.getByText(/ is gone since the answer was changed\.$/)).toBeInTheDocument();
    await back.user.click(screen.getByRole('button', { name: 'Write down why' }));
    const dialog = within(await screen.findByRole('dialog'));
    await back.user.type(dialog.getByRole('textbox', { name: 'Who says so' }), 'Ines Falk');
    await back.user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Only by day');
    await back.user.click(dialog.getByRole('button', { name: 'Keep the reason' }));
    await waitFor(() => expect(back.now().settlements).toMatchObject([{ key, kind: 'answer-corrected' }]));
    expect(screen.queryByText(/ is gone since/)).not.toBeInTheDocument();
    await back.user.click(screen.getByRole('button', { name: '1 settled' }));
    expect(screen.getByText(/^Answer corrected, Ines Falk, .*: Only by day$/)).toBeInTheDocument();
  });

  it('lead to the imports for the data', async () => {
    const { user, goTo } = await renderPage(<FindingsPage />, {
      record: claimed(4),
      metrics: [metrics(9, 22)],
    });
    await user.click(screen.getByRole('button', { name: /^Correct the data: / }));
    expect(goTo).toHaveBeenCalledWith('metrics', { workflow: 'cards' });
  });

  it('stay open and say so when a correction was told and they still stand', async () => {
    await renderPage(<FindingsPage />, {
      record: claimed(4, { settlements: [settlement('answer-corrected')] }),
      metrics: [metrics(9, 22)],
    });
    expect(
      section('Contradiction, open').getByText(
        'Open: Ines Falk said on 30 October 2026 that the answer was corrected, and it still stands.',
      ),
    ).toBeInTheDocument();
  });
});
