// WCAG 2.2 AA on every step and page, light and dark, in a small window: with the sample client, and with nothing yet.
import { cpSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { chooseNext, launchApp } from './launchApp';
import { openPlace, PAGES, STEPS } from './rail';
import { temporaryFolder } from './temporaryFolder';
import { expectAccessible, smallWindow } from './violations';

const orderDesk = resolve(__dirname, '../../docs/examples/order-desk');

/** Opens a dialog, fills it in where asked, looks at it and closes it again, throwing away what was filled in. */
async function expectDialog(
  page: Page,
  what: string,
  open: () => Promise<void>,
  fillIn?: () => Promise<void>,
): Promise<void> {
  await open();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading').first()).toBeVisible();
  if (fillIn !== undefined) await fillIn();
  await expectAccessible(page, what);
  await page.keyboard.press('Escape');
  if (fillIn !== undefined) await page.getByRole('button', { name: 'Throw it away' }).click();
  await expect(dialog).toBeHidden();
}

for (const theme of ['light', 'dark'] as const) {
  test(`no violation with the sample client, ${theme}`, async () => {
    test.setTimeout(240_000);
    const { app, page, complaints } = await launchApp();
    const click = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
    try {
      await smallWindow(app, page, theme);
      const sample = page.getByRole('button', { name: /sample client/i }).first();
      await expect(sample).toBeVisible();
      await expectAccessible(page, 'empty library');
      await sample.click();
      await page.waitForURL(/assessment/);
      for (const place of [...STEPS, ...PAGES]) {
        await openPlace(page, place);
        await expectAccessible(page, place);
      }

      await test.step('what opens on the steps', async () => {
        await openPlace(page, 'Patterns');
        await page.getByRole('row', { name: /Retries piled up/ }).click();
        await expect(page.getByRole('textbox', { name: 'Note' })).toBeVisible();
        await page.getByRole('button', { name: 'Why it stands here' }).first().click();
        await expectAccessible(page, 'details of a pattern and of a cause');
        await openPlace(page, 'Questions');
        await page.keyboard.press('f');
        await expect(page.getByRole('combobox', { name: 'Answered by' })).toBeVisible();
        await expectAccessible(page, 'which questions are asked');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('combobox', { name: 'Answered by' })).toBeHidden();
        // A dialog, and its question before typed words go.
        await page.keyboard.press('r');
        await page.getByRole('textbox', { name: 'Title' }).fill('Half written');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('button', { name: 'Keep writing' })).toBeFocused();
        await expectAccessible(page, 'receipt dialog');
        await click('Throw it away');
        await expectDialog(page, 'keys', () => page.keyboard.press('?'));
        await openPlace(page, 'Findings');
        await expectDialog(page, 'overrule', () => click('Overrule'));
        await openPlace(page, 'Plan');
        const folded = page.getByRole('main').getByRole('button', { expanded: false });
        for (let left = await folded.count(); left > 0; left--) await folded.nth(left - 1).click();
        await expectAccessible(page, 'plan, unfolded');
      });

      await test.step('what opens on the pages', async () => {
        await openPlace(page, 'Claims');
        await expectDialog(page, 'write a receipt pack', () => click('Export a receipt pack for a buyer'));
        await expectDialog(page, 'check a receipt pack', () => click('Check a receipt pack'));
        await openPlace(page, 'Drills and records');
        await expectDialog(
          page,
          'drill',
          () => click('Add a drill'),
          () => page.getByRole('radiogroup', { name: 'How far it is' }).getByText('Held').click(),
        );
        await expectDialog(page, 'drill as a receipt', () => click('Keep as a receipt'));
        await expectDialog(page, 'reconciliation', () => click('Add a reconciliation'));
        await expectDialog(page, 'change', () => click('Add a change'));
        await expectDialog(page, 'incident', () => click('Add an incident'));
        await openPlace(page, 'Knowledge');
        await page.getByText('The Friday test').click();
        await page.getByLabel('Search the knowledge').fill('certificate');
        await expectAccessible(page, 'knowledge, searched');
        await openPlace(page, 'Questionnaire');
        await page.getByRole('combobox', { name: 'Move to' }).click();
        await page.getByRole('option', { name: /1\.0\.0/ }).click();
        await click('Show what changes');
        await expect(page.getByRole('table', { name: 'Scores before and after' })).toBeVisible();
        await expectAccessible(page, 'what another version changes');
        await click('Move to Continuity readiness 1.0.0');
        await expect(
          page.getByRole('heading', { name: 'Answers to questions no longer asked' }),
        ).toBeVisible();
        await expectAccessible(page, 'answers to questions no longer asked');
        await click('Undo');
        await expect(page.getByText('This assessment works with Continuity readiness 2.0.0')).toBeVisible();
      });

      await test.step('a role answers', async () => {
        await openPlace(page, 'Degraded day');
        await expectDialog(page, 'sheets and pages', () => click('Sheets and pages'));
        await page.getByText('Compare and agree').click();
        await expect(page.getByRole('heading', { name: 'Item by item' })).toBeVisible();
        await expectAccessible(page, 'comparison of roles');
        await page.getByText('Roles answer').click();
        await page.getByRole('link', { name: 'Answer again as Sales' }).click();
        await expect(page.getByRole('button', { name: 'I speak for Sales' })).toBeVisible();
        await expectAccessible(page, 'who may look');
        await click('I speak for Sales');
        await expect(page.getByRole('group', { name: 'Choose one' })).toBeVisible();
        await expectAccessible(page, 'answering as a role');
        await click('Leave');
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectAccessible(page, 'leaving a role');
        await page.getByRole('dialog').getByRole('button', { name: 'Leave', exact: true }).click();
        await expect(page.getByRole('heading', { name: 'Sales is done' })).toBeVisible();
        await expectAccessible(page, 'handing over');
        await click('Back to the assessment');
      });

      await test.step('a second assessment, and the two beside each other', async () => {
        await page.locator('.ek-crumb a').click();
        await expect(page.getByRole('heading', { level: 1, name: /Halden Coast/ })).toBeVisible();
        await expectAccessible(page, 'client');
        await click('New assessment');
        await page.getByRole('textbox', { name: 'Title' }).fill('A year later');
        await expectAccessible(page, 'new assessment');
        await page.keyboard.press('Enter');
        await page.waitForURL(/workflows/);
        await page.locator('.ek-crumb a').click();
        await click('Compare assessments');
        await expect(page.getByRole('heading', { level: 2, name: 'Workflows' })).toBeVisible();
        await expectAccessible(page, 'comparison');
      });

      await test.step('packs, with one that is refused', async () => {
        const faulty = join(temporaryFolder('pack'), 'order-desk');
        cpSync(orderDesk, faulty, { recursive: true });
        writeFileSync(join(faulty, 'fit.json'), '{ "fits": [], }');
        await page.getByRole('link', { name: /to the library/ }).click();
        await expect(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible();
        await expectAccessible(page, 'library');
        await page.getByRole('link', { name: 'Question packs' }).click();
        await expect(page.getByRole('table', { name: 'Packs in this library' })).toBeVisible();
        await chooseNext(app, faulty);
        await click('Add a pack');
        await expect(page.getByRole('heading', { name: 'The pack was not added' })).toBeVisible();
        await expectAccessible(page, 'packs');
      });
      expect(complaints).toEqual([]);
    } finally {
      await app.close();
    }
  });

  test(`no violation with nothing entered, ${theme}`, async () => {
    test.setTimeout(180_000);
    const { app, page, complaints } = await launchApp();
    try {
      await smallWindow(app, page, theme);
      await page.getByRole('button', { name: 'New client' }).first().click();
      await page.getByLabel('Name of the client').fill('Nothing yet');
      await expectAccessible(page, 'new client');
      await page.getByRole('button', { name: 'Add client' }).click();
      await page.waitForURL(/assessment/);
      for (const place of [...STEPS, ...PAGES]) {
        await openPlace(page, place);
        await expectAccessible(page, `${place}, without a workflow`);
      }
      await openPlace(page, 'Workflows');
      await page.getByPlaceholder('Order to cash').fill('Seat reservations');
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Seat reservations' })).toBeVisible();
      // The ledgers and what the pack says know no workflows, so they look as before.
      for (const place of [...STEPS, 'Drills and records'] as const) {
        await openPlace(page, place);
        await expectAccessible(page, `${place}, without an answer`);
      }
      await openPlace(page, 'Degraded day');
      await page.getByText('Compare and agree').click();
      await expect(page.getByText('Nobody has answered yet')).toBeVisible();
      await expectAccessible(page, 'comparison of roles, nobody has answered');
      expect(complaints).toEqual([]);
    } finally {
      await app.close();
    }
  });
}
