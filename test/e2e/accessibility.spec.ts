// WCAG 2.2 AA on every step with the sample client, light and dark, and no sideways scrolling in a small window.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { launchApp } from './launchApp';

const STEPS = ['Fit', 'Workflows', 'Questions', 'Patterns', 'Metrics', 'Findings', 'Plan', 'Report'];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const theme of ['light', 'dark'] as const) {
  test(`no violation on any step, ${theme}`, async () => {
    const { app, page, complaints } = await launchApp();
    try {
      await app.evaluate(({ nativeTheme, BrowserWindow }, source) => {
        nativeTheme.themeSource = source;
        BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700);
      }, theme);
      // Playwright pretends to be light unless told.
      await page.emulateMedia({ colorScheme: theme });
      // axe opens a helper page otherwise, which Electron cannot do.
      const violations = async () => {
        const { violations: found } = await new AxeBuilder({ page })
          .setLegacyMode(true)
          .withTags(RULES)
          .analyze();
        return found.map(
          (violation) =>
            `${violation.id}: ${violation.nodes
              .map((node) => node.html)
              .join(' ')
              .slice(0, 300)}`,
        );
      };
      const sample = page.getByRole('button', { name: /sample client/i }).first();
      await expect(sample).toBeVisible();
      expect(await violations(), 'empty library').toEqual([]);
      await sample.click();
      await page.waitForURL(/assessment/);
      for (const step of STEPS) {
        await page
          .getByRole('link', { name: new RegExp(`${step}`) })
          .first()
          .click();
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
        expect(await violations(), step).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `${step} scrolls sideways`).toBeLessThanOrEqual(0);
      }
      // What only opens on demand: the details of a pattern, a dialog, and its question before typed words go.
      await page.getByRole('link', { name: /Patterns/ }).click();
      await page.getByRole('row', { name: /Retries piled up/ }).click();
      await expect(page.getByRole('textbox', { name: 'Note' })).toBeVisible();
      expect(await violations(), 'details of a pattern').toEqual([]);
      await page.getByRole('link', { name: /Questions/ }).click();
      await page.keyboard.press('f');
      await expect(page.getByRole('combobox', { name: 'Answered by' })).toBeVisible();
      expect(await violations(), 'which questions are asked').toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('combobox', { name: 'Answered by' })).toBeHidden();
      await page.keyboard.press('r');
      await page.getByRole('textbox', { name: 'Title' }).fill('Half written');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('button', { name: 'Keep writing' })).toBeFocused();
      expect(await violations(), 'receipt dialog').toEqual([]);
      await page.getByRole('button', { name: 'Throw it away' }).click();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
      expect(await violations(), 'keys').toEqual([]);
      await page.keyboard.press('Escape');
      // A second assessment, and the two beside each other.
      await page.locator('.ek-crumb a').click();
      await page.getByRole('button', { name: 'New assessment' }).click();
      await page.getByRole('textbox', { name: 'Title' }).fill('A year later');
      expect(await violations(), 'new assessment').toEqual([]);
      await page.keyboard.press('Enter');
      await page.waitForURL(/workflows/);
      await page.locator('.ek-crumb a').click();
      await page.getByRole('button', { name: 'Compare assessments' }).click();
      await expect(page.getByRole('heading', { level: 2, name: 'Workflows' })).toBeVisible();
      expect(await violations(), 'comparison').toEqual([]);
      expect(complaints).toEqual([]);
    } finally {
      await app.close();
    }
  });
}
