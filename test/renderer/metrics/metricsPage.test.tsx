import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Workflow } from '../../../src/domain/assessment/assessmentRecord';
import { MetricsPage } from '../../../src/renderer/features/metrics/MetricsPage';
import { hours, openAssessment, renderIn, workflowMetrics, type HourSample } from './openAssessment';

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
    },
  },
}));

const recover = hours([0.5, 0.6, 0.7]);
const many = Array.from({ length: 24 }, (_, index) => 1 + index * 0.5);

const show = (truth: HourSample | null, more: Record<string, unknown> = {}) => {
  const open = openAssessment({ metrics: [workflowMetrics(truth, recover)], ...more });
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
    await userEvent.click(within(head).getByText('Why'));
    expect(await screen.findByText('The end lies before the start')).toBeVisible();
    expect(screen.getByText('The start is missing')).toBeVisible();
  });

  it('draws every record, the open ones with arrows, and the median at one place in both charts', () => {
    show(hours(many, [3, 20, 30]));
    expect(marks('distribution', 'complete')).toHaveLength(24);
    expect(marks('distribution', 'open')).toHaveLength(3);
    for (const mark of marks('distribution', 'open')) expect(mark.querySelector('path')).not.toBeNull();
    expect(marks('survival', 'open')).toHaveLength(3);
    const at = (chart: ChartName) => part(chart, 'median')?.querySelector('line')?.getAttribute('x1');
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
    expect(screen.getByRole('row', { name: /^Acknowledge not recorded/ })).toBeVisible();
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
    expect(screen.getByRole('button', { name: 'Import incidents' })).toBeVisible();
  });
});
