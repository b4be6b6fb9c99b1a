import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PlanPage } from '../../../src/renderer/features/plan/PlanPage';
import { togglePresenter } from '../../../src/renderer/ui/usePresenter';
import { aFigure, buildMetrics } from '../../domain/buildMetrics';
import { answer, pack, record, renderPage, workflow } from '../questions/renderPage';

const answers = pack.questions.map(({ id, scope }) =>
  answer(id, 2, { workflowId: scope === 'client' ? null : 'cards' }),
);
const assessed = (rest: Record<string, unknown> = {}) => record({ answers, ...rest });

const action = (id: string, rest: Record<string, unknown> = {}): unknown => ({
  id,
  workflowId: null,
  origin: { kind: 'own' },
  what: `Do ${id}`,
  owner: '',
  due: null,
  effort: null,
  status: 'open',
  note: '',
  ...rest,
});

const region = (name: string) => screen.getByRole('region', { name });

describe('the plan', () => {
  it('says what to do first while there is no workflow', async () => {
    const { user, goTo } = await renderPage(<PlanPage />, { record: record({ workflows: [] }) });
    await user.click(screen.getByRole('button', { name: 'Add a workflow' }));
    expect(goTo).toHaveBeenCalledWith('workflows');
  });

  it('takes a move on, shows where it leads, and does not offer it again', async () => {
    const { user, now } = await renderPage(<PlanPage />, { record: assessed() });
    const moves = within(region('Moves to choose from'));
    const [take] = moves.getAllByRole('button', { name: /^Take on / });
    if (take === undefined) throw new Error('no move is offered');
    const name = take.getAttribute('aria-label') ?? '';
    await user.click(take);
    await waitFor(() => expect(now().actions).toHaveLength(1));
    const [taken] = now().actions;
    // Both workflows inherit what is answered for all, so that the move is for both.
    expect(taken).toMatchObject({ origin: { kind: 'move' }, workflowId: null, status: 'open' });
    expect(moves.queryByRole('button', { name })).toBeNull();
    const leads = within(region('Where the plan leads'));
    expect(leads.getByRole('rowheader', { name: 'Card payments' })).toBeInTheDocument();
    expect(leads.getByText(/only if every chosen move produces its receipt/)).toBeInTheDocument();
    // The next one has the focus, so that the keyboard goes on.
    expect(document.activeElement).toHaveAttribute('data-take');
  });

  it('keeps owner, date, effort and status of an action, and takes it out with an offer to bring it back', async () => {
    const { user, now, backend } = await renderPage(<PlanPage />, {
      record: assessed({ actions: [action('this')] }),
    });
    await user.type(screen.getByRole('textbox', { name: 'Owner: Do this' }), 'Ada Lind');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Effort: Do this' }), 'Effort 5 of 8');
    await user.selectOptions(screen.getByRole('combobox', { name: 'For: Do this' }), 'Ticketing');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status: Do this' }), 'Underway');
    await waitFor(() =>
      expect(now().actions).toMatchObject([
        { owner: 'Ada Lind', effort: 5, workflowId: 'tickets', status: 'underway' },
      ]),
    );
    await user.click(screen.getByRole('button', { name: 'Remove Do this' }));
    await waitFor(() => expect(now().actions).toEqual([]));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(backend.entries.restore).toHaveBeenCalledWith({
        assessmentId: 'review',
        place: { kind: 'action', key: 'this' },
      }),
    );
  });

  it('counts what is overdue or has nobody, and says overdue in a word', async () => {
    await renderPage(<PlanPage />, {
      record: assessed({
        actions: [
          action('late', { due: '2026-10-29', owner: 'Ada' }),
          action('done', { due: '2026-10-01', status: 'done', owner: 'Ada' }),
          action('bare'),
        ],
      }),
    });
    expect(
      screen.getByText('3 actions: 1 done. 1 is overdue. 1 has no owner. 1 has no date.'),
    ).toBeInTheDocument();
    expect(screen.getAllByText(/^Overdue/)).toHaveLength(1);
  });

  it('offers other reasons to act, with whoever answers for them', async () => {
    const { user, now } = await renderPage(<PlanPage />, { record: assessed() });
    const limits = within(region('Limits on the band'));
    const [take] = limits.getAllByRole('button', { name: /^Take on / });
    if (take === undefined) throw new Error('no limit is offered');
    await user.click(take);
    await waitFor(() =>
      expect(now().actions).toMatchObject([{ origin: { kind: 'cap' }, workflowId: 'cards' }]),
    );
  });

  it('adds an action of one’s own', async () => {
    const { user, now } = await renderPage(<PlanPage />);
    await user.type(screen.getByRole('textbox', { name: 'Write an action' }), 'Call the vendor{Enter}');
    await waitFor(() =>
      expect(now().actions).toMatchObject([{ what: 'Call the vendor', origin: { kind: 'own' } }]),
    );
  });

  it('hides notes in presenter mode', async () => {
    const { user } = await renderPage(<PlanPage />, {
      record: assessed({ actions: [action('this', { note: 'between us' })] }),
    });
    await user.click(screen.getByRole('button', { name: /More about Do this/ }));
    expect(screen.getByDisplayValue('between us')).toBeInTheDocument();
    togglePresenter();
    await waitFor(() => expect(screen.queryByDisplayValue('between us')).toBeNull());
    togglePresenter();
  });
});

describe('reviews of incidents', () => {
  it('say that one ended in no improvement until there is exactly one, with owner and date', async () => {
    const { user, now } = await renderPage(<PlanPage />, {
      record: assessed({
        reviews: [
          {
            id: 'r',
            workflowId: null,
            incident: 'INC-7',
            heldOn: '2026-10-20',
            improvement: '',
            owner: '',
            due: null,
            doneOn: null,
          },
        ],
      }),
    });
    const reviews = within(region('Reviews of incidents'));
    expect(reviews.getByText('Ended in no improvement')).toBeInTheDocument();
    expect(screen.getByText('End the review of INC-7 in one structural improvement.')).toBeInTheDocument();
    await user.type(
      reviews.getByRole('textbox', { name: 'The one structural improvement: INC-7' }),
      'A limit on the queue',
    );
    expect(await reviews.findByText('Improvement without owner or date')).toBeInTheDocument();
    expect(now().reviews).toMatchObject([{ improvement: 'A limit on the queue' }]);
    expect(screen.queryByText('End the review of INC-7 in one structural improvement.')).toBeNull();
  });

  it('are added by the name of the incident', async () => {
    const { user, now } = await renderPage(<PlanPage />);
    await user.type(screen.getByRole('textbox', { name: 'Add a review' }), 'INC-8{Enter}');
    await waitFor(() => expect(now().reviews).toMatchObject([{ incident: 'INC-8', heldOn: null }]));
    expect(within(region('Reviews of incidents')).getByText('Not held yet')).toBeInTheDocument();
  });
});

describe('the one KPI', () => {
  it('is chosen with two reviews at the ends of the next two quarters', async () => {
    const { user, now } = await renderPage(<PlanPage />, { record: assessed() });
    await user.click(screen.getByRole('button', { name: 'Choose the KPI' }));
    await waitFor(() =>
      // The assessment is of 30 October 2026.
      expect(now().kpi?.reviews.map(({ on }) => on)).toEqual(['2026-12-31', '2027-03-31']),
    );
    expect(screen.getByText('Both reviews fall into consecutive quarters.')).toBeInTheDocument();
    expect(screen.getByText('Not measured yet.')).toBeInTheDocument();
  });

  it('takes its baseline from what is measured and tells how far each review came', async () => {
    const { user, now } = await renderPage(<PlanPage />, { record: assessed() });
    await user.click(screen.getByRole('button', { name: 'Choose the KPI' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Measure' }), 'Proven readiness');
    // Everything claimed 2 and nothing proven.
    await waitFor(() =>
      expect(now().kpi).toMatchObject({
        measure: 'proven-readiness',
        name: 'Proven readiness',
        baseline: { value: 0 },
        target: null,
      }),
    );
    await user.type(screen.getByRole('textbox', { name: 'Target' }), '40');
    await user.type(screen.getByRole('textbox', { name: 'Value on that day, review 1' }), '10');
    // 10 of the 40 points from 0.
    expect(await screen.findByText(/25\s%\sof the way/)).toBeInTheDocument();
  });

  describe('as the time to a milestone', () => {
    const targets = {
      recover: null,
      truth: null,
      milestones: [{ milestone: 'A ticket is issued', within: 120_000 }],
      due: null,
    };
    const timed = (milestone: string, n: number, open: number, median: number) => {
      const figure = aFigure({ n, open, median, kmMedian: median });
      const ci = [median - 1000, median + 2000] as [number, number];
      return {
        milestone,
        events: n + open,
        figure: { ...figure, medianCi95: ci, kaplanMeier: { ...figure.kaplanMeier, medianCi95: ci } },
        longestOpen: null,
      };
    };
    const page = {
      record: assessed({
        workflows: [
          workflow('cards', 'Card payments', { milestones: ['Captured', 'A ticket is issued'] }),
          workflow('tickets', 'Ticketing', { milestones: ['A ticket is issued', 'Checked'], targets }),
        ],
        kpi: {
          measure: 'truth-median',
          workflowId: 'tickets',
          name: 'Time to truth, median',
          unit: '',
          owner: null,
          baseline: { value: 7_200_000, on: '2026-06-30' },
          target: 3_600_000,
          reviews: [
            { on: '2026-09-23', value: 5_400_000, note: 'money given' },
            { on: '2026-12-16', value: null, note: '' },
          ],
        },
      }),
      metrics: [
        buildMetrics({
          workflowId: 'tickets',
          milestones: [timed('A ticket is issued', 193, 2, 23_000), timed('Checked', 12, 0, 3000)],
        }),
      ],
    };
    const select = (name: string) => screen.getByRole('combobox', { name });

    it('is chosen by its name, with baseline, records and target', async () => {
      const { user, now } = await renderPage(<PlanPage />, page);
      expect(screen.queryByRole('combobox', { name: 'Milestone' })).toBeNull();
      await user.selectOptions(select('Measure'), 'Time to a milestone, median');
      await waitFor(() =>
        expect(now().kpi).toMatchObject({
          measure: 'milestone-median',
          milestone: 'A ticket is issued',
          name: 'Time to “A ticket is issued”',
          baseline: { value: 23_000, on: '2026-10-30', basis: { n: 193, open: 2, ci95: [22_000, 25_000] } },
          target: 120_000,
          // The days and notes stay; a value of another figure means nothing here.
          reviews: [{ on: '2026-09-23', value: null, note: 'money given' }, { on: '2026-12-16' }],
        }),
      );
      expect(
        screen.getByText('Today: 23 s (193 complete, 2 open, 95 % interval 22 s to 25 s).'),
      ).toBeInTheDocument();
      await user.selectOptions(select('Milestone'), 'Checked');
      await waitFor(() =>
        expect(now().kpi).toMatchObject({
          milestone: 'Checked',
          name: 'Time to “Checked”',
          baseline: { value: 3000 },
          target: null,
        }),
      );
      expect(screen.getByText(/12 complete, 95 % interval .*; under 20, so weak/)).toBeInTheDocument();
    });

    it('goes back to what it was, values and all, when it was chosen wrongly', async () => {
      const { user, now } = await renderPage(<PlanPage />, page);
      const before = now().kpi;
      await user.selectOptions(select('Measure'), 'Time to a milestone, median');
      await waitFor(() => expect(now().kpi).not.toEqual(before));
      await user.click(await screen.findByRole('button', { name: 'Undo' }));
      await waitFor(() => expect(now().kpi).toEqual(before));
    });

    it('is read anew for another workflow, and asks for one over all of them', async () => {
      const { user, now } = await renderPage(<PlanPage />, page);
      await user.selectOptions(select('Measure'), 'Time to a milestone, median');
      await user.selectOptions(select('For'), 'Card payments');
      await waitFor(() =>
        expect(now().kpi).toMatchObject({
          workflowId: 'cards',
          milestone: 'A ticket is issued',
          baseline: null,
          target: null,
        }),
      );
      expect(within(region('The one continuity KPI')).getByText('Not measured yet.')).toBeInTheDocument();
      await user.selectOptions(select('For'), 'The client as a whole');
      await waitFor(() => expect(now().kpi).toMatchObject({ workflowId: null, milestone: null }));
      expect(screen.getByText(/Choose one workflow\./)).toBeInTheDocument();
    });

    it('keeps a baseline that was typed without records behind it', async () => {
      const { user, now } = await renderPage(<PlanPage />, page);
      await user.selectOptions(select('Measure'), 'Time to a milestone, median');
      const field = screen.getByRole('textbox', { name: 'Baseline' });
      await user.clear(field);
      await user.type(field, '30 s{Enter}');
      await waitFor(() => expect(now().kpi?.baseline).toMatchObject({ value: 30_000, basis: null }));
      await user.click(screen.getByRole('button', { name: "Take today's value as baseline" }));
      await waitFor(() => expect(now().kpi?.baseline).toMatchObject({ value: 23_000, basis: { n: 193 } }));
    });
  });
});
