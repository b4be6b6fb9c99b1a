import AxeBuilder from '@axe-core/playwright';
import { expect, type ElectronApplication, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The small window in one of the two themes. */
export async function smallWindow(
  app: ElectronApplication,
  page: Page,
  theme: 'light' | 'dark',
): Promise<void> {
  await app.evaluate(({ nativeTheme, BrowserWindow }, source) => {
    nativeTheme.themeSource = source;
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700);
  }, theme);
  // Playwright pretends to be light unless told.
  await page.emulateMedia({ colorScheme: theme });
}

/** Fails when axe finds anything against WCAG 2.2 AA in what is shown now, or when it scrolls sideways. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  // axe opens a helper page otherwise, which Electron cannot do.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(RULES).analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(' ')
        .slice(0, 600)}`,
  );
  expect.soft(found, what).toEqual([]);
  const sideways = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, [class*="ek-page"], .ek-workflow')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.className || element.tagName),
  );
  expect.soft(sideways, `${what} scrolls sideways`).toEqual([]);
}
