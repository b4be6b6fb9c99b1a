import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ComparisonChart } from '../../../../src/renderer/features/metrics/charts/ComparisonChart';
import type {
  ChangeVerdict,
  ChartChange,
  ChartPeriod,
  ComparedPeriod,
} from '../../../../src/renderer/features/metrics/charts/chartTypes';
import { DistributionChart } from '../../../../src/renderer/features/metrics/charts/DistributionChart';
import { SurvivalChart } from '../../../../src/renderer/features/metrics/charts/SurvivalChart';
import { TrendChart } from '../../../../src/renderer/features/metrics/charts/TrendChart';
import { HOUR, sampleChart, samplePeriod } from './sampleChart';

const many = Array.from({ length: 24 }, (_, index) => 1 + index * 0.5);
const show = (chart: React.ReactNode) => render(<MantineProvider env="test">{chart}</MantineProvider>);
const drawing = (name: string) => screen.getByTestId(name);
const asTable = (name: string) =>
  userEvent.click(screen.getByRole('button', { name: `Show as table: ${name}` }));
const cells = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent));

describe('the distribution', () => {
  it('says counts, range, dots, intervals and zeros, and draws each record once', () => {
    show(<DistributionChart {...sampleChart([0, 0, ...many], [3, 20])} target={4 * HOUR} width={640} />);
    const figure = screen.getByRole('figure', { name: 'Record by record' });
    expect(figure).toHaveTextContent('26 complete, 2 open, 2 left out.');
    expect(figure).toHaveTextContent('Started 1 Nov 2025 to 30 Oct 2026.');
    expect(figure).toHaveTextContent('Each dot is one record.');
    expect(figure).toHaveTextContent('2 records took 0 s and stand left of the axis');
    expect(figure).not.toHaveTextContent('Weak');
    expect(drawing('distribution').querySelectorAll('[data-mark="complete"]')).toHaveLength(26);
    expect(drawing('distribution').querySelectorAll('[data-mark="open"]')).toHaveLength(2);
    // From 1 h to 13.5 h and a target of 4 h: the axis names its times.
    expect(within(drawing('distribution')).getByText('1 h')).toBeInTheDocument();
    expect(within(drawing('distribution')).getByText('4 h')).toBeInTheDocument();
    const zero = within(drawing('distribution')).getByText('0 s');
    const first = drawing('distribution').querySelector('[data-mark="complete"] circle');
    expect(Number(first?.getAttribute('cx'))).toBeLessThan(43);
    expect(Number(zero.getAttribute('x'))).toBeLessThan(43);
    expect(within(drawing('distribution')).getByText('target 4 h')).toBeInTheDocument();
    expect(within(drawing('distribution')).getByText(/^median 6/)).toBeInTheDocument();
  });

  it('says what a dot stands for when records are thinned', () => {
    const lots = Array.from({ length: 900 }, (_, index) => 0.5 + index / 40);
    show(<DistributionChart {...sampleChart(lots)} width={640} />);
    expect(screen.getByText(/Each dot stands for 3 records\./)).toBeVisible();
    expect(screen.queryByText(/still counting/)).toBeNull();
  });

  it('has a table behind it with figures, intervals and counts, and comes back', async () => {
    show(<DistributionChart {...sampleChart([0, ...many], [3, 30])} target={4 * HOUR} width={640} />);
    await asTable('Record by record');
    const figures = screen.getByRole('table', { name: /record by record: the values behind the chart/ });
    const byName = new Map(cells(figures).map(([name, value]) => [name, value]));
    expect(byName.get('Target')).toBe('4\u00a0h');
    expect(byName.get('Median')).toMatch(/h/);
    const ranges = cells(screen.getByRole('table', { name: 'Records by how long they took' }));
    expect(ranges[1]).toEqual(['0 s', '1', '0']);
    // 1 h to 3.5 h in halves are six complete, and one has been open for 3 h.
    expect(ranges[2]).toEqual(['1\u00a0h to 4\u00a0h', '6', '1']);
    expect(drawing('distribution')).not.toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show as chart: Record by record' }));
    expect(drawing('distribution')).toBeVisible();
  });

  it('calls few records weak, and none by their name', () => {
    const { unmount } = show(<DistributionChart {...sampleChart([1, 2, 3])} width={640} />);
    expect(screen.getByText('Weak: 3 complete records. From 20 on a figure can be leaned on.')).toBeVisible();
    unmount();
    show(<DistributionChart {...sampleChart([])} width={640} />);
    expect(screen.getByText('There are no records to draw.')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('reads its marks one by one with the arrow keys', async () => {
    show(<DistributionChart {...sampleChart([1, 2, 3, 4], [9])} width={640} />);
    drawing('distribution').focus();
    expect(await screen.findByText('1 h, complete')).toBeVisible();
    await userEvent.keyboard('{ArrowRight}');
    expect(await screen.findByText('2 h, complete')).toBeVisible();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(await screen.findByText('9 h so far, open')).toBeVisible();
  });
});

describe('the survival curve', () => {
  it('reads median and nine in ten off the curve, with rings for open records and numbers at risk', () => {
    show(<SurvivalChart {...sampleChart(many, [3, 20])} width={640} />);
    const svg = within(drawing('survival'));
    expect(svg.getByText(/^half over by /)).toBeInTheDocument();
    expect(svg.getByText(/^9 in 10 over by /)).toBeInTheDocument();
    expect(drawing('survival').querySelectorAll('[data-mark="open"]')).toHaveLength(2);
    expect(svg.getByText('at risk')).toBeInTheDocument();
    // All 26 are followed up to 1 h; less the six that took 1 h to 3.5 h and the one open at 3 h, 19 are at 4 h.
    expect(svg.getAllByText('26')).not.toHaveLength(0);
    expect(svg.getByText('19')).toBeInTheDocument();
  });

  it('says "not reached" instead of drawing a figure that open records keep away', () => {
    show(<SurvivalChart {...sampleChart([1, 2], [5, 6, 7, 8, 9])} width={640} />);
    expect(within(drawing('survival')).getByText('median not reached')).toBeInTheDocument();
    expect(within(drawing('survival')).getByText('9 in 10 not reached')).toBeInTheDocument();
    expect(drawing('survival').querySelector('[data-part="curve-goes-on"]')).not.toBeNull();
    expect(screen.getByText(/^Weak: 2 complete records/)).toBeVisible();
  });

  it('turns to a linear axis and says so', async () => {
    show(<SurvivalChart {...sampleChart(many)} width={640} />);
    expect(within(drawing('survival')).getByText(/log scale$/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Linear' }));
    expect(within(drawing('survival')).queryByText(/log scale$/)).toBeNull();
    expect(within(drawing('survival')).getByText('0 s')).toBeInTheDocument();
  });

  it('has every step in its table, with those still followed', async () => {
    show(<SurvivalChart {...sampleChart([1, 2], [1.5])} width={640} />);
    await asTable('Share not yet true');
    const steps = cells(screen.getByRole('table', { name: 'The curve, step by step' }));
    // After 1 h two of three are left; the open one leaves unseen, so the last falls from there to 0.
    expect(steps.slice(1).map(([after, share, , risk]) => [after, share, risk])).toEqual([
      ['1\u00a0h', '67\u00a0%', '3'],
      ['2\u00a0h', '0\u00a0%', '1'],
    ]);
  });
});

describe('the trend', () => {
  const gap: Partial<ChartPeriod> = {
    n: 0,
    median: null,
    medianCi95: [null, null],
    p90: null,
    p90Ci95: [null, null],
    weak: true,
  };
  const periods = [
    samplePeriod('Q1 2026'),
    samplePeriod('Q2 2026', gap),
    samplePeriod('Q3 2026', { n: 8, weak: true }),
    samplePeriod('Q4 2026', {
      ...{ open: 9, isSurvival: true, median: null, medianCi95: [3 * HOUR, null] },
      ...{ p90: null, p90Ci95: [4 * HOUR, null] },
    }),
  ];
  const { source } = sampleChart(many);

  it('leaves a period without records empty, draws weak ones hollow, and says both', () => {
    show(<TrendChart source={source} periods={periods} target={4 * HOUR} width={640} />);
    const marks = [...drawing('trend').querySelectorAll('[data-part="period"]')];
    expect(marks.map((mark) => mark.getAttribute('data-period'))).toEqual(['Q1 2026', 'Q3 2026', 'Q4 2026']);
    expect(marks[0]?.querySelector('circle')).toHaveAttribute('fill', 'var(--ek-accent)');
    expect(marks[1]?.querySelector('circle')).toHaveAttribute('fill', 'var(--ek-paper)');
    expect(screen.getByText('Periods without records stay empty.')).toBeVisible();
    expect(screen.getByText(/a hollow dot has fewer than 20 complete records/)).toBeVisible();
    expect(within(drawing('trend')).getByText('target 4 h')).toBeInTheDocument();
  });

  it('never joins dots across a gap', () => {
    show(<TrendChart source={source} periods={periods.slice(0, 3)} width={640} />);
    const line = drawing('trend').querySelector('.recharts-line-curve')?.getAttribute('d') ?? '';
    // Each measured period begins anew and is left without a line to the next.
    expect(line.match(/M/g)).toHaveLength(2);
    expect(line).not.toMatch(/[LC]/);
  });

  it('joins no dot that has no interval, and says so', () => {
    const few = samplePeriod('Q2 2026', { n: 3, weak: true, medianCi95: [null, null] });
    show(<TrendChart source={source} periods={[periods[0]!, few, samplePeriod('Q3 2026')]} width={640} />);
    expect(drawing('trend').querySelectorAll('[data-part="period"]')).toHaveLength(3);
    const line = drawing('trend').querySelector('.recharts-line-curve')?.getAttribute('d') ?? '';
    expect(line).not.toMatch(/[LC]/);
    expect(screen.getByText(/^A dot without a line has too few records/)).toBeVisible();
  });

  it('draws a median that is not reached as an arrow, and says why', () => {
    show(<TrendChart source={source} periods={periods} width={640} />);
    const last = drawing('trend').querySelector('[data-period="Q4 2026"]');
    expect(last?.querySelector('circle')).toBeNull();
    expect(last?.querySelector('path')).not.toBeNull();
    expect(screen.getByText(/An arrow upwards: not reached/)).toBeVisible();
  });

  it('draws the interval of nine in ten beside it, and says where the curve is read', () => {
    show(<TrendChart source={source} periods={periods} width={640} />);
    const drawn = (name: string) =>
      drawing('trend').querySelectorAll(`[data-period="${name}"] [data-part="p90-interval"]`);
    expect(drawn('Q1 2026')).toHaveLength(1);
    expect(drawn('Q4 2026')).toHaveLength(0);
    expect(screen.getByText(/^Periods with open records are read off the Kaplan-Meier curve/)).toBeVisible();
  });

  it('counts complete and open records under every period, and in the table', async () => {
    show(<TrendChart source={source} periods={periods} width={640} />);
    const row = (name: string) =>
      [...drawing('trend').querySelectorAll(`[data-part="row-${name}"] text`)].map(
        (node) => node.textContent,
      );
    expect(row('n')).toEqual(['n', '24', '0', '8', '24']);
    expect(row('open')).toEqual(['open', '0', '0', '0', '9']);
    await asTable('Over time');
    const rows = cells(screen.getByRole('table'));
    expect(rows[2]).toEqual(['Q2 2026', '0', '0', 'none', 'none', 'none', 'none', 'no records']);
    expect(rows[3]?.at(-1)).toBe('weak, under 20');
    expect(rows[1]?.slice(5, 7)).toEqual(['20\u00a0h', '15\u00a0h to 1\u00a0d\u00a06\u00a0h']);
    expect(rows[4]).toEqual([
      ...['Q4 2026', '24', '9', 'not reached', '3\u00a0h or more', 'not reached', '4\u00a0h or more'],
      'Kaplan-Meier',
    ]);
  });

  it('reads its periods with the arrow keys', async () => {
    show(<TrendChart source={source} periods={periods} width={640} />);
    drawing('trend').focus();
    expect(await screen.findByText('median 5 h')).toBeVisible();
    await userEvent.keyboard('{ArrowRight}');
    expect(await screen.findByText('no records')).toBeVisible();
  });
});

describe('the comparison', () => {
  const { source, records } = sampleChart(many);
  const compared = (label: string, more: Partial<ComparedPeriod> = {}): ComparedPeriod => ({
    label,
    period: { from: '2026-01-01', to: '2026-06-30' } as ComparedPeriod['period'],
    n: 24,
    open: 0,
    median: 6 * HOUR,
    medianCi95: [4 * HOUR, 9 * HOUR],
    chart: records,
    ...more,
  });
  const change = (verdict: ChangeVerdict, more: Partial<ChartChange> = {}): ChartChange => ({
    verdict,
    test: 'permutation',
    p: 0.494,
    difference: -HOUR / 4,
    differenceCi95: [-3 * HOUR, 2 * HOUR],
    restrictedMeanDifference: null,
    commonHorizon: null,
    noiseBand: 2 * HOUR,
    smallestVisibleChange: 3 * HOUR,
    ...more,
  });
  const compare = (verdict: ChartChange, second: Partial<ComparedPeriod> = {}) =>
    show(
      <ComparisonChart
        source={source}
        first={compared('before')}
        second={compared('after', second)}
        change={verdict}
        width={640}
      />,
    );

  it.each([
    [
      'visible-better',
      0.0004,
      'Visibly shorter',
      'Chance alone would rarely shorten it like this (permutation test, p < 0.001).',
    ],
    [
      'visible-worse',
      0.012,
      'Visibly longer',
      'Chance alone would rarely lengthen it like this (permutation test, p = 0.012).',
    ],
    [
      'no-visible-change',
      0.494,
      'No visible change',
      'so nothing here speaks for a change, better or worse.',
    ],
    ['too-few', null, 'Too few records to tell', '24 and 24 complete records do not carry a comparison'],
  ] as const)('tells %s as a headline with its grounds', (verdict, p, headline, grounds) => {
    compare(change(verdict, { p }));
    expect(screen.getByText(headline)).toBeVisible();
    const body = screen.getByText(/^Median 6/);
    expect(body).toHaveTextContent(grounds);
    expect(body).toHaveTextContent('Median 6 h in before, 6 h in after.');
    expect(body).toHaveTextContent('Difference \u221215 min, 95 % interval \u22123 h to +2 h.');
    expect(body).toHaveTextContent(
      'Means of two such periods differ by up to 2 h by chance alone, nine times in ten.',
    );
    expect(body).toHaveTextContent(
      'A change of the mean under 3 h would go unseen more than one time in five.',
    );
  });

  it('compares means up to one horizon where open records keep a median away', () => {
    compare(
      change('no-visible-change', {
        test: 'log-rank',
        difference: null,
        differenceCi95: null,
        restrictedMeanDifference: HOUR,
        commonHorizon: 12 * HOUR,
      }),
      { open: 5, median: null, medianCi95: [5 * HOUR, null] },
    );
    const body = screen.getByText(/^Median 6/);
    expect(body).toHaveTextContent('Median 6 h in before, not reached in after.');
    expect(body).toHaveTextContent('(log-rank test, p = 0.49)');
    expect(body).toHaveTextContent('Up to 12 h, the mean differs by +1 h.');
    expect(within(drawing('comparison')).getByText('median not reached')).toBeInTheDocument();
  });

  it('draws both periods on one axis with counts, and names the weak one', () => {
    compare(change('no-visible-change'), { n: 7 });
    const svg = within(drawing('comparison'));
    expect(svg.getByText('Before, 1 Jan 2026 to 30 Jun 2026: 24 complete, 0 open')).toBeInTheDocument();
    expect(svg.getByText('After, 1 Jan 2026 to 30 Jun 2026: 7 complete, 0 open')).toBeInTheDocument();
    expect(drawing('comparison').querySelectorAll('[data-mark="complete"]')).toHaveLength(48);
    expect(screen.getByText(/^Weak: after has 7 complete records/)).toBeVisible();
    expect(screen.queryByText(/^Weak: before/)).toBeNull();
  });

  it('has both periods and the worth of their difference in tables', async () => {
    compare(change('no-visible-change'));
    await asTable('Compared: before and after');
    expect(cells(screen.getByRole('table', { name: /the values behind the chart/ })).slice(1, 4)).toEqual([
      ['Complete', '24', '24'],
      ['Open', '0', '0'],
      ['Median', '6\u00a0h', '6\u00a0h'],
    ]);
    const worth = cells(screen.getByRole('table', { name: 'What the difference is worth' }));
    expect(worth).toContainEqual(['p', 'p = 0.49']);
    expect(worth).toContainEqual(['Noise band of the mean, 90 %', '2\u00a0h']);
  });
});
