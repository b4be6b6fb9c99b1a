import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Workflow } from '../../../src/domain/assessment/assessmentRecord';
import type { WorkflowMetrics } from '../../../src/domain/metrics/figureSummary';
import { comparePeriodsAtSteps } from '../../../src/domain/metrics/periodComparison';
import { finish } from '../../../src/domain/metrics/steps';
import type { Day } from '../../../src/domain/time';
import { MetricsPage } from '../../../src/renderer/features/metrics/MetricsPage';
import { hours, openAssessment, renderIn, workflowMetrics, type HourSample } from './openAssessment';

const asked = vi.hoisted(() => ({ compare: vi.fn() }));
vi.mock('../../../src/renderer/api', () => ({
  client: { metrics: {} },
  api: {
    metrics: {
      key: () => ['metrics'],
      imports: { queryOptions: () => ({ queryKey: ['imports'], queryFn: () => [] }) },
      figures: {
        key: () => ['figures'],
        queryOptions: () => ({ queryKey: ['figures'], queryFn: () => [] }),
      },
      compare: {
        queryKey: ({ input }: { input: unknown }) => ['compare', input],
        queryOptions: ({ input, ...rest }: { input: unknown }) => ({
          ...rest,
          queryFn: () => asked.compare(input) as unknown,
        }),
      },
    },
  },
}));
beforeEach(() => {
  asked.compare.mockReset().mockReturnValue(null);
});

const recover = hours([0.5, 0.6, 0.7]);
const many = Array.from({ length: 24 }, (_, index) => 1 + index * 0.5);

const show = (
  truth: HourSample | null,
  more: Record<string, unknown> = {},
  measured: Partial<WorkflowMetrics> = {},
) => {
  const open = openAssessment({
    metrics: [{ ...workflowMetrics(truth, recover), ...measured }],
    ...more,
  });
  renderIn(open, <MetricsPage />);
  return open;
};
type ChartName = 'distribution' | 'survival';
const part = (chart: ChartName, name: string) =>
  screen.getByTestId(chart).querySelector(`[data-part="${name}"]`);
const marks = (chart: ChartName, kind: 'complete' | 'open') =>
  screen.getByTestId(chart).querySelectorAll(`[data-mark="${kind}"]`);

describe('the metrics page', () => {
  it('leads with Kaplan-Meier, its interval and every count when records are open', async () => {
    show(hours(many, [3, 20, 30], { negative: 1, 'start-missing': 2 }));
    expect(screen.getByRole('heading', { level: 1, name: 'Time-to-truth in Card payments' })).toBeVisible();
    expect(screen.getByText(/3 records are still open, so the Kaplan-Meier figures lead/)).toBeVisible();
    const head = screen.getByRole('region', { name: 'Median from restored to truth' });
    for (const [name, count] of [
      ['complete', '24'],
      ['open', '3'],
      ['excluded', '3'],
    ] as const) {
      const term = within(head).getByText(name, { selector: 'dt' });
      expect(term.parentElement).toHaveTextContent(count);
    }
    expect(within(head).getAllByText(/^95 % interval/)).toHaveLength(2);
    expect(within(head).getByText('target missed')).toBeVisible();
    expect(screen.queryByText(/^Weak/)).toBeNull();
    await userEvent.click(
      within(head).getByRole('button', {
        name: 'Why: why records are left out of Median from restored to truth',
      }),
    );
    expect(await screen.findByText('The end lies before the start')).toBeVisible();
    expect(screen.getByText('The start is missing')).toBeVisible();
  });

  it('draws every record, the open ones with arrows, and the median at one place in both charts', () => {
    show(hours(many, [3, 20, 30]));
    expect(marks('distribution', 'complete')).toHaveLength(24);
    expect(marks('distribution', 'open')).toHaveLength(3);
    for (const mark of marks('distribution', 'open')) expect(mark.querySelector('path')).not.toBeNull();
    expect(marks('survival', 'open')).toHaveLength(3);
    const at = (chart: ChartName) => part(chart, 'median')?.getAttribute('x1');
    expect(at('distribution')).toBe(at('survival'));
    expect(part('distribution', 'target')).not.toBeNull();
    expect(part('distribution', 'median-interval')).not.toBeNull();
  });

  it('prints a median that is not reached, and draws it as an arrow', () => {
    show(hours([1, 2], [5, 6, 7, 8, 9]));
    expect(screen.getAllByText('Not reached')).toHaveLength(2);
    expect(screen.getByText('more than half would still be open')).toBeVisible();
    expect(part('distribution', 'median-not-reached')?.querySelector('path')).not.toBeNull();
    expect(part('survival', 'curve-goes-on')).not.toBeNull();
    expect(part('distribution', 'median')).toBeNull();
    expect(screen.getAllByText(/^Weak: 2 complete records/)).toHaveLength(2);
  });

  it('says where records of length 0 stand', () => {
    show(hours([0, 0, ...many]));
    expect(screen.getByText(/2 records took 0 s and stand left of the axis/)).toBeVisible();
    const left = [...marks('distribution', 'complete')].filter(
      (mark) => Number(mark.querySelector('circle')?.getAttribute('cx')) < 40,
    );
    expect(left).toHaveLength(2);
  });

  it('says "not recorded" instead of a figure, also among the others', () => {
    show(null);
    expect(screen.getByRole('heading', { name: 'Time-to-truth is not recorded' })).toBeVisible();
    expect(screen.queryByTestId('distribution')).toBeNull();
    expect(screen.getAllByRole('row', { name: /^Acknowledge not recorded/ })).toHaveLength(2);
  });

  it('turns into a table with T, and back', async () => {
    show(hours(many, [3]));
    await userEvent.keyboard('t');
    const table = screen.getByTestId('figure-table');
    expect(within(table).getByText('Median, Kaplan-Meier')).toBeVisible();
    expect(within(table).getByText(/24 complete, 1 open, 0 excluded/)).toBeVisible();
    await userEvent.keyboard('t');
    expect(screen.getByTestId('distribution')).toBeVisible();
  });

  it('asks who owns shortening time-to-truth, and keeps the name', async () => {
    const open = show(hours(many));
    await userEvent.type(screen.getByLabelText('Name'), 'Dana Okafor');
    await userEvent.click(screen.getByRole('button', { name: 'Name the owner' }));
    const [id, edit] = vi.mocked(open.change.saveWorkflow).mock.calls[0]!;
    expect(id).toBe('w1');
    expect(edit({ name: 'Card payments' } as Workflow).truthOwner).toEqual({
      name: 'Dana Okafor',
      title: '',
    });
  });

  it('says what to do first where nothing was imported', () => {
    show(null, { metrics: [] });
    expect(screen.getByText('No incidents imported for Card payments yet')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Import a file' })).toBeVisible();
  });

  describe('opens with what is restored and not reconciled', () => {
    const asOf = Date.UTC(2026, 9, 30, 16, 4);
    const openTruths = [10, 9, 8, 7, 6, 5].map((days, index) => ({
      externalId: index === 0 ? null : `INC-${index}`,
      restored: asOf - days * 86_400_000,
      service: index === 0 ? 'Ledger' : null,
    })) as unknown as WorkflowMetrics['openTruths'];

    it('how many, since when, and the oldest with how long they have been open', async () => {
      show(hours(many, [1, 2, 3, 4, 5, 6, 7, 8]), {}, { openTruths });
      const section = screen
        .getByRole('heading', { name: '8 restored and not reconciled' })
        .closest('section')!;
      expect(section).toHaveTextContent('The oldest since 20 Oct 2026, 16:04 UTC');
      expect(within(section).getByRole('row', { name: /Without an id, Ledger.*10\sd/ })).toBeVisible();
      expect(within(section).getAllByRole('row')).toHaveLength(1 + 5);
      expect(section).toHaveTextContent('2 more are open and not listed.');
      await userEvent.click(within(section).getByRole('button', { name: 'Show the 6 oldest' }));
      expect(within(section).getByRole('row', { name: /INC-5/ })).toBeVisible();
      // Its owner is asked for in the same place.
      expect(screen.getByRole('heading', { name: 'Who owns shortening it?' })).toBeVisible();
    });

    it('also before the single ones are known, and not where none is open', () => {
      show(hours(many, [3]));
      expect(screen.getByRole('heading', { name: '1 restored and not reconciled' })).toBeVisible();
    });

    it('and says nothing where none is open', () => {
      show(hours(many), {}, { openTruths: [] });
      expect(screen.queryByRole('heading', { name: /restored and not reconciled/ })).toBeNull();
    });
  });

  it('lists every time with its target, and milestones that only a target names', () => {
    const figure = workflowMetrics(hours(many), null).figures.truth;
    const target = { figure: 'milestone', target: 7_200_000 } as const;
    show(
      hours(many, [], { negative: 2 }),
      {
        workflowResult: {
          targets: [
            { ...target, milestone: 'captured', state: 'missed', median: 1 },
            { ...target, milestone: 'Told', state: 'not-measured', median: null },
          ],
        },
      },
      { milestones: [{ milestone: 'Captured', events: 24, figure }] },
    );
    const table = screen.getByTestId('all-figures');
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.querySelector('th')?.firstChild?.textContent)).toEqual([
      'Time-to-truth',
      'Recover',
      'Started to truth',
      'Detect',
      'Acknowledge',
      'Hand over',
      'Roll back',
      'From request to “Captured”',
      'From request to “Told”',
    ]);
    expect(rows[7]).toHaveTextContent('Target 2 h: missed');
    expect(rows[8]).toHaveTextContent('Target 2 h: not measured');
    expect(rows[8]).toHaveTextContent('not recorded');
    // Whatever a target names is somebody's milestone, listed or not.
    expect(screen.queryByText(/^No milestone of the workflow has this name/)).toBeNull();
    expect(screen.getByText(/^n: complete, both times are there/)).toBeVisible();
    expect(
      within(table).getByRole('button', { name: '2: why records are left out of Time-to-truth' }),
    ).toBeVisible();
  });

  it('says of a milestone that only a file names, as after a renaming, that no target applies', () => {
    const figure = workflowMetrics(hours(many), null).figures.truth;
    show(hours(many), {}, { milestones: [{ milestone: 'Sent out', events: 24, figure }] });
    const told = screen.getAllByText('No milestone of the workflow has this name, so no target applies.');
    expect(told.map((one) => one.closest('tr')?.textContent)).toEqual([
      expect.stringMatching(/^Sent out/),
      expect.stringMatching(/^From request to “Sent out”/),
    ]);
  });

  it('says shares and rates with what they are counted from, and what is not known', () => {
    show(
      hours(many),
      {},
      {
        reportedBySystem: { k: 3, n: 12, share: 0.25, ci95: [0.055, 0.572] },
        betweenFailures: {
          incidents: 49,
          failures: 48,
          from: '2025-11-01',
          to: '2026-10-30',
          mean: 7.5 * 86_400_000,
          ci95: [5 * 86_400_000, 11 * 86_400_000],
        } as WorkflowMetrics['betweenFailures'],
      },
    );
    const shares = within(screen.getByTestId('shares'));
    expect(
      shares.getByRole('row', { name: /^Reported by the system 25\s% 6\s% to 57\s% 3 of 12/ }),
    ).toBeVisible();
    expect(
      shares.getByRole('row', {
        name: /^Mean time between failures 7\sd\s12\sh 5\sd to 11\sd 49 incidents.* 48 count/,
      }),
    ).toBeVisible();
    expect(shares.getByRole('row', { name: /^Changes that failed not known/ })).toBeVisible();
    expect(shares.getByRole('row', { name: /^Wrong records per 10,000 not known/ })).toBeVisible();
    expect(screen.getByText('A share of fewer than 20 is weak.')).toBeVisible();
  });

  it('shows the trend by name of its periods, and says where there is only one', () => {
    const period = (from: string, to: string) => ({
      from,
      to,
      n: 24,
      open: 0,
      median: 3_600_000,
      medianCi95: [1_800_000, 7_200_000],
      p90: 9_000_000,
      p90Ci95: [7_200_000, null],
      excluded: 0,
      isSurvival: false,
      weak: false,
    });
    const trend = [period('2026-01-01', '2026-03-31'), period('2026-04-01', '2026-06-30')];
    show(
      hours(many),
      {},
      { trends: { truth: trend, recover: null } as unknown as WorkflowMetrics['trends'] },
    );
    expect(screen.getByTestId('trend')).toBeVisible();
    expect(screen.getAllByText('Q2 2026')).not.toHaveLength(0);
  });

  it('compares two periods divided in the middle, or on another day', async () => {
    const sample = hours(many);
    asked.compare.mockImplementation(({ split, figure }: { split: Day; figure: 'truth' }) =>
      finish(
        comparePeriodsAtSteps(
          {
            starts: Float64Array.from(many, (_, index) => Date.UTC(2025, 10, 1) + index * 15 * 86_400_000),
            durations: Float64Array.from(many, (h) => h * 3_600_000),
            isOpen: new Uint8Array(many.length),
          },
          { figure, split },
        ),
      ),
    );
    show(sample);
    expect(await screen.findByTestId('comparison')).toBeVisible();
    // 1 November 2025 to 30 October 2026 are 363 days: the second half begins on day 182.
    expect(asked.compare).toHaveBeenLastCalledWith(
      expect.objectContaining({ figure: 'truth', split: '2026-05-02', workflowId: 'w1' }),
    );
    // Each incident took longer than the one before.
    expect(screen.getByText('Visibly longer')).toBeVisible();
    const field = screen.getByLabelText('The second period begins on');
    await userEvent.clear(field);
    await userEvent.type(field, '2026-03-01');
    await userEvent.tab();
    await waitFor(() =>
      expect(asked.compare).toHaveBeenLastCalledWith(expect.objectContaining({ split: '2026-03-01' })),
    );
  });
});
