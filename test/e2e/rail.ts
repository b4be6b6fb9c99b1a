import { expect, type Page } from '@playwright/test';

/** The names in the rail, in its order. */
export const STEPS = [
  'Fit',
  'Workflows',
  'Degraded day',
  'Questions',
  'Patterns',
  'Metrics',
  'Findings',
  'Plan',
  'Report',
] as const;
export const PAGES = ['Claims', 'Vendors', 'Drills and records', 'Knowledge', 'Questionnaire'] as const;

type Place = (typeof STEPS)[number] | (typeof PAGES)[number];

/** Opens a step, or a page beside the steps, through the rail; resolves when its heading stands there. */
export async function openPlace(page: Page, place: Place): Promise<void> {
  const step = STEPS.some((one) => one === place);
  const rail = page.getByRole('navigation', { name: step ? 'Steps' : 'Pages beside the steps', exact: true });
  const link = rail.getByRole('link', { name: new RegExp(place) });
  if ((await link.getAttribute('aria-current')) !== 'page') {
    // Drawn a moment later: until then the place that is left must not pass for this one.
    await page.evaluate(() => document.querySelector('main > *')?.setAttribute('data-left', ''));
    await link.click();
    await expect(page.locator('main > [data-left]')).toHaveCount(0);
  }
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
}
