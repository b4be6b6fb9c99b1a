import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { readFileSync } from 'node:fs';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desktop, SaveOutcome } from '../../../../src/shared/desktop';
import { DistributionChart } from '../../../../src/renderer/features/metrics/charts/DistributionChart';
import { SurvivalChart } from '../../../../src/renderer/features/metrics/charts/SurvivalChart';
import { TrendChart } from '../../../../src/renderer/features/metrics/charts/TrendChart';
import { sampleChart, samplePeriod } from './sampleChart';

const sample = sampleChart([0, 1, 2, 3, 5, 8], [4, 30]);
const { desktop: before } = window as unknown as { readonly desktop: Desktop };
const tokens = document.createElement('style');

beforeEach(() => {
  const css = readFileSync('src/renderer/ui/tokens.css', 'utf8');
  tokens.textContent = css.slice(css.indexOf(':root'), css.indexOf('@media'));
  document.head.append(tokens);
});
afterEach(() => {
  tokens.remove();
  Object.assign(window, { desktop: before });
  act(() => notifications.clean());
});

/** Clicks "Save as SVG" of the chart and gives what the desktop was asked to write. */
async function saved(
  chart: React.ReactNode,
  outcome: SaveOutcome = { status: 'canceled' },
  scheme: 'light' | 'dark' = 'light',
) {
  const written: { name: string; bytes: Uint8Array }[] = [];
  const desktop: Desktop = {
    ...before,
    saveFile: (name, bytes) => {
      written.push({ name, bytes });
      return Promise.resolve(outcome);
    },
  };
  Object.assign(window, { desktop });
  render(
    <MantineProvider env="test" forceColorScheme={scheme}>
      <Notifications />
      {chart}
    </MantineProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: /^Save as SVG/ }));
  const { name, bytes } = written[0]!;
  const svg = new TextDecoder().decode(bytes);
  return { name, svg, document: new DOMParser().parseFromString(svg, 'image/svg+xml') };
}

describe('a chart as a file', () => {
  it.each([
    [
      'distribution',
      <DistributionChart key="d" {...sample} width={640} />,
      'Time-to-truth in Card payments, record by record',
    ],
    [
      'survival',
      <SurvivalChart key="s" {...sample} width={640} />,
      'Time-to-truth in Card payments: share not yet true',
    ],
    [
      'trend',
      <TrendChart
        key="t"
        source={sample.source}
        periods={[samplePeriod('Q1'), samplePeriod('Q2')]}
        width={640}
      />,
      'Time-to-truth in Card payments over time',
    ],
  ] as const)('stands alone: %s', async (kind, chart, title) => {
    const { name, svg, document: parsed } = await saved(chart);
    expect(name).toBe(`card-payments-time-to-truth-${kind}-2026-10-30.svg`);
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.documentElement.tagName).toBe('svg');
    expect(parsed.querySelector('title')?.textContent).toBe(title);
    expect(svg).not.toContain('var(--');
    expect(svg).not.toContain('class=');
    expect(svg).not.toMatch(/(href|src)=/);
    const said = [...parsed.querySelectorAll('text')].map((node) => node.textContent).join(' ');
    expect(said).toContain(title);
    expect(said).toContain('6 complete, 2 open, 2 left out.');
    expect(said).toContain('Started 1 Nov 2025 to 30 Oct 2026.');
    expect(said).toContain('Weak: 6 complete records.');
    expect(said).toContain('Evenkeel');
    expect(said).toContain('As of 30 Oct 2026, 16:04 UTC.');
  });

  it('has the paper and the ink that are on screen', async () => {
    const light = await saved(<DistributionChart {...sample} width={640} />);
    expect(light.document.querySelector('rect')?.getAttribute('fill')).toBe('#ffffff');
  });

  it('has dark paper in the dark', async () => {
    const dark = await saved(<DistributionChart {...sample} width={640} />, { status: 'canceled' }, 'dark');
    expect(dark.document.querySelector('rect')?.getAttribute('fill')).toBe('#141817');
    expect(dark.svg).toContain('#4bae9f');
  });

  it('says where it was saved', async () => {
    await saved(<DistributionChart {...sample} width={640} />, {
      status: 'saved',
      path: '/home/a/chart.svg',
    });
    expect(await screen.findByText(/record by record saved to \/home\/a\/chart\.svg/)).toBeVisible();
  });

  it('says why it could not be written, and that nothing is left behind', async () => {
    await saved(<DistributionChart {...sample} width={640} />, {
      status: 'failed',
      path: '/full/chart.svg',
      reason: 'ENOSPC: no space left on device',
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '/full/chart.svg could not be written: the disk is full. Nothing was left behind',
    );
  });

  it('says nothing when no place was chosen', async () => {
    await saved(<DistributionChart {...sample} width={640} />);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByText(/saved to/)).toBeNull();
  });
});
