// The main job in the real app, from an empty library to the exported PDFs.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { chooseNext, launchApp } from './launchApp';
import { pdfText } from './pdfText';
import { temporaryFolder } from './temporaryFolder';

/** Twelve incidents: ten come to the truth after 20, 40, ... 200 minutes, two are restored and still open. */
function incidentFile(): string {
  const lines = ['id,type,started,detected,restored,reconciled'];
  const at = (day: number, minute: number) => new Date(Date.UTC(2026, 8, day, 8, minute)).toISOString();
  for (let number = 1; number <= 12; number++) {
    const truth = number <= 10 ? at(number, 30 + number * 20) : '';
    lines.push(`OPS-${number},incident,${at(number, 0)},${at(number, 2)},${at(number, 30)},${truth}`);
  }
  lines.push(`OPS-90,test,${at(20, 0)},${at(20, 1)},${at(20, 2)},${at(20, 3)}`);
  lines.push('OPS-91,incident,not written down,,,');
  const path = join(temporaryFolder('csv'), 'incidents.csv');
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

test('client, workflow, answers, receipts, import, findings, export', async () => {
  const { app, page, complaints } = await launchApp();
  try {
    await test.step('a client with its first assessment', async () => {
      await page.getByRole('button', { name: 'New client' }).first().click();
      await page.getByLabel('Name of the client').fill('Brightwater Rail');
      await page.getByLabel('What they do').fill('Regional trains');
      await page.getByRole('button', { name: 'Add client' }).click();
      await page.waitForURL(/assessment/);
    });

    await test.step('a workflow with facts, a target and the owner of time-to-truth', async () => {
      await page.getByRole('link', { name: /Workflows/ }).click();
      await page.getByPlaceholder('Order to cash').fill('Seat reservations');
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Seat reservations' })).toBeVisible();
      await page.getByLabel('Time-to-truth', { exact: false }).first().fill('1 h');
      await page.keyboard.press('Tab');
      const owner = page
        .getByRole('row', { name: /Time-to-truth/ })
        .or(page.getByRole('group', { name: /Time-to-truth/ }));
      await owner.getByRole('textbox').first().fill('Petra Lund');
      await page.keyboard.press('Tab');
      await page.getByLabel('Customers use it directly').getByText('Yes').click();
      await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    });

    await test.step('answers by key, claimed and proven at once', async () => {
      await page.getByRole('link', { name: /Questions/ }).click();
      await expect(page.getByRole('heading', { level: 1, name: /On a bad day/ })).toBeVisible();
      await page.keyboard.press('3');
      await expect(page.getByText('Claimed', { exact: true })).toBeVisible();
      await expect(page.locator('.ek-scale').first()).toContainText('75');
      await page.keyboard.press('j');
      await page.keyboard.press('2');
      await page.keyboard.press('k');
    });

    await test.step('a receipt proves it', async () => {
      await page.keyboard.press('r');
      const form = page.getByRole('dialog');
      await form.getByLabel('Title').fill('The agreed page, version 1');
      await form.getByRole('button', { name: 'Add receipt' }).click();
      await expect(form).toBeHidden();
      await expect(page.getByText('The agreed page, version 1')).toBeVisible();
      await expect(page.getByText('Proven so far')).toBeVisible();
    });

    await test.step('the remaining questions, each at level 3', async () => {
      for (let left = 0; left < 80; left++) {
        await page.keyboard.press('u');
        if (await page.getByText('All answered').isVisible()) break;
        await page.keyboard.press('3');
      }
      await expect(page.getByText('All answered')).toBeVisible();
    });

    await test.step('a pattern, and the cause that explains it', async () => {
      await page.getByRole('link', { name: /Patterns/ }).click();
      // The label lies over its input, as it does for a person.
      await page
        .getByRole('radio', { name: /Recurring/ })
        .first()
        .check({ force: true });
      await expect(
        page.getByText('Events are not propagated between services', { exact: true }),
      ).toBeVisible();
    });

    await test.step('an import with a row left out and one rejected', async () => {
      await page.getByRole('link', { name: /Metrics/ }).click();
      await page.getByRole('button', { name: 'Import a file' }).first().click();
      await chooseNext(app, incidentFile());
      await page.getByRole('button', { name: 'Choose a file' }).click();
      await expect(page.getByText('OPS-1', { exact: true }).first()).toBeVisible();
      await page.getByRole('combobox', { name: 'Column', exact: true }).click();
      await page.getByRole('option', { name: 'type', exact: true }).click();
      await page.getByRole('combobox', { name: 'Value', exact: true }).click();
      await page.getByRole('option', { name: 'test', exact: true }).click();
      await page.getByRole('button', { name: 'Leave out rows' }).click();
      await page.getByRole('button', { name: 'Check the whole file' }).click();
      await expect(page.getByRole('heading', { name: '12 incidents would come in' })).toBeVisible();
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      await expect(page.getByText('12 incidents imported from incidents.csv')).toBeVisible();
      await expect(page.getByText('14 rows read = 12 imported', { exact: false })).toBeVisible();
      await page.getByRole('button', { name: 'See the figures' }).click();
      // Ten truths of 20, 40, ... 200 minutes and two still open: of twelve, half are true at 120 minutes (S = 6/12).
      await expect(page.getByRole('heading', { name: 'Time-to-truth in Seat reservations' })).toBeVisible();
      await expect(page.getByText('target missed')).toBeVisible();
    });

    await test.step('findings name the decision and what caps it', async () => {
      await page.getByRole('link', { name: /Findings/ }).click();
      await expect(page.getByRole('heading', { name: 'No-go' })).toBeVisible();
      await expect(page.getByText(/Target missed/).first()).toBeVisible();
    });

    await test.step('both PDFs say what the screens say', async () => {
      await page.getByRole('link', { name: /Report/ }).click();
      const folder = temporaryFolder('export');
      await chooseNext(app, folder);
      await page.getByRole('button', { name: 'Export 2 PDFs' }).click();
      await expect(page.getByText('2 documents saved')).toBeVisible({ timeout: 30_000 });
      const names = await page.getByText(/\.pdf/).allInnerTexts();
      const files = [...new Set(names.join('\n').match(/[\w-]+\.pdf/g) ?? [])];
      expect(files).toHaveLength(2);
      for (const file of files) {
        const [first = ''] = await pdfText(join(folder, file));
        expect(first).toContain('Brightwater Rail');
        expect(first).toContain('Seat reservations');
        expect(first).toContain('No-go');
      }
      const executive = files.find((file) => file.includes('executive')) ?? '';
      const [first = ''] = await pdfText(join(folder, executive));
      expect(first).toContain('Petra Lund');
      expect(first).toMatch(/10 complete, 2 open/);
    });
    expect(complaints).toEqual([]);
  } finally {
    await app.close();
  }
});
