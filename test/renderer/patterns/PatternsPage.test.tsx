import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PatternsPage } from '../../../src/renderer/features/patterns/PatternsPage';
import { renderPage } from '../questions/renderPage';

const ranking = (): (string | null)[] =>
  within(screen.getByRole('region', { name: 'What would explain it' }))
    .queryAllByRole('listitem')
    .filter((item) => item.parentElement?.tagName === 'OL')
    .map((item) => item.querySelector('strong')?.textContent ?? null);

describe('the symptoms board', () => {
  it('is answered by keyboard: arrows move, digits set, Backspace goes back to not asked', async () => {
    const { user, now } = await renderPage(<PatternsPage />);
    await user.keyboard('3{ArrowDown}2{ArrowDown}1');
    expect(now().symptoms).toMatchObject([
      { patternId: 'follow-up-never-started', occurrence: 'recurring' },
      { patternId: 'retries-until-lockup', occurrence: 'once' },
      { patternId: 'half-saved-half-corrupt', occurrence: 'never' },
    ]);
    expect(screen.getByRole('radio', { name: /^C, .*: Never$/ })).toBeChecked();
    await user.keyboard('{ArrowUp}{Backspace}');
    expect(now().symptoms.map((symptom) => symptom.patternId)).toEqual([
      'follow-up-never-started',
      'half-saved-half-corrupt',
    ]);
    expect(screen.getByText(/2 of 5 asked/)).toBeInTheDocument();
  });

  it('ranks the causes again with everything that is said, and never prints a bare number', async () => {
    const { user } = await renderPage(<PatternsPage />);
    expect(screen.getByText(/Nothing points to a cause yet/)).toBeInTheDocument();
    await user.keyboard('3');
    expect(ranking()[0]).toBe('Events are not propagated between services');
    await user.keyboard('2{ArrowDown}3');
    expect(ranking()[0]).toBe('Backoff and circuit breaker are missing');
    expect(screen.getByRole('region', { name: 'What would explain it' })).not.toHaveTextContent(/0\.\d/);
  });

  it('keeps day and places through a change of mind, and names the place at the cause', async () => {
    const { user, now } = await renderPage(<PatternsPage />);
    await user.keyboard('3');
    await user.click(screen.getByRole('checkbox', { name: 'Gateway to ledger' }));
    expect(
      within(screen.getByRole('region', { name: 'What would explain it' })).getAllByText(/Gateway to ledger/)
        .length,
    ).toBeGreaterThan(0);
    screen.getByRole('radio', { name: /^A, .*: Recurring$/ }).focus();
    await user.keyboard('12');
    expect(now().symptoms).toMatchObject([{ occurrence: 'once', serviceIds: ['gateway-ledger'] }]);
  });

  it('brings back what was cleared', async () => {
    const { user, now } = await renderPage(<PatternsPage />);
    await user.keyboard('3');
    await user.click(screen.getByRole('checkbox', { name: 'Payment gateway' }));
    await user.keyboard('0');
    expect(now().symptoms).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(now().symptoms).toMatchObject([{ occurrence: 'recurring', serviceIds: ['gateway'] }]);
  });

  it('ticks the beliefs that were voiced', async () => {
    const { user, now } = await renderPage(<PatternsPage />);
    await user.click(screen.getByRole('checkbox', { name: /We need to deploy faster/ }));
    expect(now().beliefs).toMatchObject([{ beliefId: 'faster-deployments' }]);
    expect(ranking()).toHaveLength(1);
  });
});
