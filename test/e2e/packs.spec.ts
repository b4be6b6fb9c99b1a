// Packs of one's own, an assessment that moves to another version and back, and two assessments beside each other.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { chooseNext, launchApp } from './launchApp';
import { openPlace } from './rail';
import { temporaryFolder } from './temporaryFolder';

const orderDesk = resolve(__dirname, '../../docs/examples/order-desk');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

async function newClient(page: Page, name: string): Promise<void> {
  await button(page, 'New client').first().click();
  await page.getByLabel('Name of the client').fill(name);
  await button(page, 'Add client').click();
  await page.waitForURL(/assessment/);
}

async function addWorkflow(page: Page, name: string): Promise<void> {
  await openPlace(page, 'Workflows');
  await page.getByPlaceholder('Order to cash').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

/** Answers the question on the screen, which is the first one, by key. */
async function answerFirst(page: Page, level: number): Promise<void> {
  await openPlace(page, 'Questions');
  await expect(page.getByRole('heading', { level: 1, name: /On a bad day/ })).toBeVisible();
  await page.keyboard.press(String(level));
  await expect(page.getByRole('radio').nth(level)).toBeChecked();
}

/** The page opens on the first open question; the one before it was answered last. */
async function expectAnswered(page: Page, place: string, level: number): Promise<void> {
  await openPlace(page, 'Questions');
  await page.keyboard.press('k');
  await expect(page.getByText(place)).toBeVisible();
  await expect(page.getByRole('radio').nth(level)).toBeChecked();
}

async function newAssessment(
  page: Page,
  title: string,
  fill: (dialog: Page) => Promise<void>,
): Promise<void> {
  await page.locator('.ek-crumb a').click();
  await button(page, 'New assessment').click();
  await page.getByLabel('Title').fill(title);
  await fill(page);
  await button(page, 'Start assessment').click();
  await expect(page.locator('.ek-crumb b')).toHaveText(title);
}

test('a pack of one’s own is added; a faulty one names every fault and changes nothing', async () => {
  const { app, page, complaints } = await launchApp();
  try {
    await page.getByRole('link', { name: 'Question packs' }).click();
    const rows = page.getByRole('table', { name: 'Packs in this library' }).getByRole('row');
    await expect(rows).toHaveCount(3);
    await chooseNext(app, orderDesk);
    await button(page, 'Add a pack').click();
    await expect(rows.filter({ hasText: 'Order desk' })).toContainText('Added by you');
    await expect(rows).toHaveCount(4);

    const folder = join(temporaryFolder('pack'), 'order-desk');
    cpSync(orderDesk, folder, { recursive: true });
    const rewrite = (file: string, change: (text: string) => string) =>
      writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
    rewrite('pack.json', (text) => text.replace('"version": "1.0.0"', '"version": "1.1.0"'));
    rewrite('questions.json', (text) => text.replace('"discipline": "recovery"', '"discipline": "recover"'));
    rewrite('fit.json', (text) => text.replace('"below": 2 } }', '"below": 2 } },'));
    await chooseNext(app, folder);
    await button(page, 'Add a pack').click();
    const faults = page.getByRole('alert').filter({ hasText: 'The pack was not added' });
    await expect(faults).toContainText('Nothing in the library was changed.');
    const lineOf = (file: string, part: string) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .findIndex((line) => line.includes(part)) + 1;
    const fault = (file: string) => faults.getByRole('row').filter({ hasText: file });
    await expect(fault('questions.json').first()).toContainText(
      `questions.json${lineOf('questions.json', '"recover"')}`,
    );
    await expect(fault('fit.json').first()).toContainText(`fit.json${lineOf('fit.json', ']')}`);
    await expect(rows).toHaveCount(4);

    // Both are put right, and the same folder is checked again.
    rewrite('questions.json', (text) => text.replace('"recover"', '"recovery"'));
    rewrite('fit.json', (text) => text.replace('"below": 2 } },', '"below": 2 } }'));
    await button(page, 'Check again').click();
    await expect(rows).toHaveCount(5);
    await expect(faults.getByRole('table')).toHaveCount(0);
    expect(complaints).toEqual([]);
  } finally {
    await app.close();
  }
});

test('an assessment moves to another version after seeing what changes, and back', async () => {
  const { app, page, complaints } = await launchApp();
  try {
    await newClient(page, 'Brightwater Rail');
    await newAssessment(page, 'With the older questions', async () => {
      await page.getByRole('combobox', { name: 'Question pack' }).click();
      await page.getByRole('option', { name: 'Continuity readiness 1.0.0' }).click();
    });
    await addWorkflow(page, 'Seat reservations');
    await answerFirst(page, 2);
    await openPlace(page, 'Questionnaire');
    await expect(page.getByText('works with Continuity readiness 1.0.0: 17 questions')).toBeVisible();
    await expect(page.getByText('Version 2.0.0 is there.')).toBeVisible();
    await button(page, 'Show what changes').click();
    await expect(page.getByText('51 questions are new and open.')).toBeVisible();
    await button(page, 'Move to Continuity readiness 2.0.0').click();
    await expect(page.getByText('works with Continuity readiness 2.0.0: 68 questions')).toBeVisible();

    await test.step('the answer came along, and a question of the newer version is answered', async () => {
      await expectAnswered(page, 'Question 1 of 68', 2);
      await page.keyboard.press('j');
      await expect(page.getByText('Question 2 of 68')).toBeVisible();
      await page.keyboard.press('4');
      await expect(page.getByRole('radio').nth(4)).toBeChecked();
    });

    const moveTo = async (version: string) => {
      await page.getByRole('combobox', { name: 'Move to' }).click();
      await page.getByRole('option', { name: version }).click();
      await button(page, 'Show what changes').click();
      await expect(page.getByRole('table', { name: 'Scores before and after' })).toBeVisible();
      await button(page, `Move to Continuity readiness ${version}`).click();
      await expect(page.getByText(`works with Continuity readiness ${version}:`)).toBeVisible();
    };
    await test.step('back: the answer to what is no longer asked stays readable', async () => {
      const prompt = await page.getByRole('heading', { level: 1 }).innerText();
      await openPlace(page, 'Questionnaire');
      await moveTo('1.0.0');
      const retired = page.getByRole('article').filter({ hasText: prompt });
      await expect(retired).toContainText('Level 4:');
      await expect(retired).toContainText('Seat reservations');
      await expectAnswered(page, 'Question 1 of 17', 2);
    });
    await test.step('and counts again where it is asked', async () => {
      await openPlace(page, 'Questionnaire');
      await moveTo('2.0.0');
      await expect(page.getByRole('article')).toHaveCount(0);
      await expectAnswered(page, 'Question 2 of 68', 4);
    });
    expect(complaints).toEqual([]);
  } finally {
    await app.close();
  }
});

test('two assessments of one client beside each other name what moved', async () => {
  const { app, page, complaints } = await launchApp();
  try {
    await newClient(page, 'Brightwater Rail');
    await addWorkflow(page, 'Seat reservations');
    await answerFirst(page, 1);
    await newAssessment(page, 'A quarter later', async () => {
      await expect(page.getByText(/workflows, vendors, claims/)).toBeVisible();
    });
    await answerFirst(page, 3);
    await page.keyboard.press('r');
    const form = page.getByRole('dialog');
    await form.getByLabel('Title').fill('The agreed page, version 1');
    await button(page, 'Add receipt').last().click();
    await expect(form).toBeHidden();
    await expect(page.getByText('The agreed page, version 1')).toBeVisible();

    await page.locator('.ek-crumb a').click();
    await button(page, 'Compare assessments').click();
    await expect(
      page.getByRole('heading', { level: 1, name: /^Proven readiness rose from 0 to / }),
    ).toBeVisible();
    const moved = page.getByRole('row', { name: /The bad day is agreed/ });
    await expect(moved).toContainText('Answer 1, now 3.');
    await expect(moved).toContainText('The agreed page, version 1');
    expect(complaints).toEqual([]);
  } finally {
    await app.close();
  }
});
