// The import wizard in the real app: two tools' exports, one undone, rejected rows repaired and brought in after all.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { chooseNext, launchApp, saveNext } from './launchApp';
import { temporaryFolder } from './temporaryFolder';

const JIRA = resolve(__dirname, '../fixtures/imports/jira-service-management.csv');
const PAGERDUTY = resolve(__dirname, '../fixtures/imports/pagerduty-incidents.csv');

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Chooses from a list that filters while one types. */
async function pick(page: Page, field: string | RegExp, typed: string, option: string): Promise<void> {
  const box = page.getByRole('combobox', { name: field });
  await box.click();
  await box.fill(typed);
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Complete, open and excluded records of a figure, as the check lists them. */
const figure = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('cell', { name, exact: true }) });

/** A client with the workflow Card payments, and its page open. */
async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New client' }).first().click();
  await page.getByLabel('Name of the client').fill('Brightwater Rail');
  await page.getByRole('button', { name: 'Add client' }).click();
  await page.waitForURL(/assessment/);
  await page.getByRole('link', { name: /Workflows/ }).click();
  await page.getByPlaceholder('Order to cash').fill('Card payments');
  await button(page, 'Add').click();
  await expect(page.getByRole('heading', { name: 'Card payments' })).toBeVisible();
}

test('exports of Jira and PagerDuty, undo, rejected rows repaired and imported again', async () => {
  const { app, page, complaints } = await launchApp();
  const open = async (path: string) => {
    await chooseNext(app, path);
    await button(page, 'Choose a file').click();
    await expect(button(page, 'Check the whole file')).toBeVisible();
  };
  const rejected = join(temporaryFolder('rejected'), 'rejected.csv');
  try {
    await test.step('a client with a workflow', async () => {
      await begin(page);
      await page.getByRole('link', { name: /Metrics/ }).click();
      await button(page, 'Import a file').first().click();
    });

    await test.step('Jira: its columns are recognised, the zone is asked, the truth column is chosen by hand', async () => {
      await open(JIRA);
      await expect(page.getByRole('combobox', { name: 'Comes from' })).toHaveValue('Jira Service Management');
      await expect(button(page, 'Check the whole file')).toBeDisabled();
      await pick(page, 'In which time zone were these times written?', 'Berlin', 'Europe/Berlin');
      await pick(page, /Column for Reconciled/, 'Records', 'Custom field (Records correct)');
      // 9:00 AM on 2 March is 08:00 UTC in Berlin's winter time.
      await expect(page.getByText('→ 2 Mar 2026, 08:00 UTC')).toBeVisible();
    });

    await test.step('the check asks what two rows with one id are, and writes nothing', async () => {
      await button(page, 'Check the whole file').click();
      await expect(page.getByRole('heading', { name: '10 incidents would come in' })).toBeVisible();
      await expect(page.getByText('13 rows read = 10 imported', { exact: false })).toBeVisible();
      await page.getByText('One incident told in steps', { exact: false }).click();
      await expect(page.getByRole('heading', { name: '11 incidents would come in' })).toBeVisible();
      // Eight issues are true after 20, 40, ... 160 minutes, OPS-12 after 180; OPS-9 and OPS-10 are not.
      await expect(figure(page, 'Time-to-truth').getByRole('cell')).toHaveText([
        'Time-to-truth',
        '9',
        '2',
        'none',
      ]);
    });

    await test.step('the import, its report, and the rejected row as a file', async () => {
      await button(page, 'Import').click();
      await expect(
        page.getByRole('heading', { name: '11 incidents imported from jira-service-management.csv' }),
      ).toBeVisible();
      await expect(
        page.getByText('13 rows read = 11 imported + 0 identical + 1 folded', { exact: false }),
      ).toBeVisible();
      await expect(page.getByText('Line 12: not written down')).toBeVisible();
      await saveNext(app, rejected);
      await button(page, 'Save rejected rows').click();
      await expect(page.getByText(`1 row saved to ${rejected}`)).toBeVisible();
    });

    await test.step('the same file again: as last time, and nothing to add', async () => {
      await button(page, 'Import another file').click();
      await open(JIRA);
      await expect(page.getByText(/Chosen as last time/)).toBeVisible();
      await button(page, 'Check the whole file').click();
      await expect(page.getByText(/Importing it again adds nothing/)).toBeVisible();
      await button(page, 'See its report').click();
      await button(page, 'Import another file').click();
    });

    await test.step('PagerDuty: nothing is asked, and its missing truth is said', async () => {
      await open(PAGERDUTY);
      await expect(page.getByRole('combobox', { name: 'Comes from' })).toHaveValue('PagerDuty');
      await expect(page.getByText(/time-to-truth will be “not recorded”/)).toBeVisible();
      await button(page, 'Check the whole file').click();
      await expect(figure(page, 'Recover').getByRole('cell')).toHaveText(['Recover', '5', '1', 'none']);
      await button(page, 'Import').click();
      await expect(
        page.getByRole('heading', { name: '6 incidents imported from pagerduty-incidents.csv' }),
      ).toBeVisible();
      await button(page, 'See the figures').click();
      await expect(page.getByRole('status').filter({ hasText: /^17 incidents/ })).toBeVisible();
    });

    await test.step('undone as one step', async () => {
      await button(page, 'Undo the import of pagerduty-incidents.csv').click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toContainText(
        '6 incidents from pagerduty-incidents.csv go out of this assessment',
      );
      await dialog.getByRole('button', { name: 'Undo the import' }).click();
      await expect(page.getByRole('status').filter({ hasText: /^11 incidents/ })).toBeVisible();
    });

    await test.step('the rejected row, repaired, comes in with everything chosen as before', async () => {
      const rows = readFileSync(rejected, 'utf8');
      expect(rows.split('\n')[0]).toMatch(/^line,reason,detail,Summary,/);
      writeFileSync(rejected, rows.replace('monitor,not written down,', 'monitor,13/Mar/26 9:00 AM,'));
      await button(page, 'Import a file').first().click();
      await open(rejected);
      await expect(page.getByText(/These are rows that were rejected before/)).toBeVisible();
      await expect(page.getByText(/Chosen as last time, when jira-service-management.csv/)).toBeVisible();
      await button(page, 'Check the whole file').click();
      await expect(page.getByRole('heading', { name: '1 incident would come in' })).toBeVisible();
      await button(page, 'Import').click();
      await expect(
        page.getByRole('heading', { name: '1 incident imported from rejected.csv' }),
      ).toBeVisible();
      await button(page, 'See the figures').click();
    });

    await test.step('the figures count all twelve', async () => {
      await expect(page.getByRole('status').filter({ hasText: /^12 incidents/ })).toBeVisible();
      // Truths after 20, 40, ... 180 and 200 minutes and two open: after the sixth, at 120, half are left (6/12), so the
      // median is the midpoint of that step, 130 minutes.
      await expect(page.getByRole('heading', { name: 'Time-to-truth in Card payments' })).toBeVisible();
      await expect(page.getByText(/10 complete, 2 open/).first()).toBeVisible();
      await expect(page.getByText(/median 2\sh\s10\smin/).first()).toBeVisible();
    });
    expect(complaints).toEqual([]);
  } finally {
    await app.close();
  }
});

test('a file of one milestone, whose target is then met or missed', async () => {
  const { app, page, complaints } = await launchApp();
  const file = join(temporaryFolder('milestones'), 'shipments.csv');
  // Shipped after 2, 3, ... 9 hours and one still under way: the median of the nine is 6 hours, over a target of 5.
  const rows = [2, 3, 4, 5, 6, 7, 8, 9].map((hours) => `2026-03-02T00:00Z,2026-03-02T0${hours}:00Z`);
  writeFileSync(file, ['ordered,delivered', ...rows, '2026-03-02T00:00Z,'].join('\n'));
  try {
    await begin(page);
    await page.getByLabel('Add a milestone').fill('Shipped');
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Milestones' }).getByLabel('Shipped').fill('5 h');
    await page.keyboard.press('Tab');
    await page.getByRole('link', { name: /Metrics/ }).click();
    await button(page, 'Import a file').first().click();
    await chooseNext(app, file);
    await button(page, 'Choose a file').click();
    await page.getByText('Milestone events', { exact: true }).click();
    await expect(page.getByText('Say which milestone the rows are about.')).toBeVisible();
    await page.getByLabel('Which milestone are the rows about?').first().click();
    await page.getByRole('option', { name: 'Shipped' }).click();
    await button(page, 'Check the whole file').click();
    await expect(page.getByRole('heading', { name: '9 milestone events would come in' })).toBeVisible();
    await expect(figure(page, 'Milestones').getByRole('cell')).toHaveText(['Milestones', '8', '1', 'none']);
    await button(page, 'Import').click();
    await expect(
      page.getByRole('heading', { name: '9 milestone events imported from shipments.csv' }),
    ).toBeVisible();
    await button(page, 'See the figures').click();
    await expect(page.getByRole('row', { name: /“Shipped”/ })).toContainText(/Target 5\sh: missed/);

    await test.step('the next export holds the same rows again, and takes the place of the first', async () => {
      const later = join(temporaryFolder('milestones'), 'shipments-later.csv');
      writeFileSync(later, `${readFileSync(file, 'utf8')}\n2026-03-03T00:00Z,2026-03-03T01:00Z`);
      await button(page, 'Import a file').first().click();
      await chooseNext(app, later);
      await button(page, 'Choose a file').click();
      await page.getByLabel('Which milestone are the rows about?').first().click();
      await page.getByRole('option', { name: 'Shipped' }).click();
      await button(page, 'Check the whole file').click();
      await expect(page.getByTestId('overlaps')).toContainText(
        '9 of the 10 milestone events to come in stand already in shipments.csv',
      );
      await expect(button(page, 'Import')).toBeDisabled();
      await page.getByText('Replace it with this file').click();
      await button(page, 'Import').click();
      await expect(page.getByText('It took the place of shipments.csv', { exact: false })).toBeVisible();
      await button(page, 'See the figures').click();
      await expect(page.getByText('Replaced by shipments-later.csv', { exact: false })).toBeVisible();
      // Undone, and the nine are counted again.
      await button(page, 'Undo the import of shipments-later.csv').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click();
      await expect(page.getByText('What it replaced counts again: shipments.csv.')).toBeVisible();
      await expect(page.getByText('Replaced by', { exact: false })).toHaveCount(0);
      await expect(page.getByRole('row', { name: /“Shipped”/ })).toContainText(/Target 5\sh: missed/);
    });
    expect(complaints).toEqual([]);
  } finally {
    await app.close();
  }
});
