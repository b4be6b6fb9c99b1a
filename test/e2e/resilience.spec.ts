// What a workshop fears: the backend dies, the app is closed at once, the library cannot be opened.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { killBackend } from './killBackend';
import { launchApp, newProfile } from './launchApp';

async function openSampleQuestions(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /sample client/i })
    .first()
    .click();
  await page.waitForURL(/assessment/);
  await page.getByRole('link', { name: /Questions/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /On a bad day/ })).toBeVisible();
}

const claimedLevel = (page: Page) =>
  page.getByRole('group', { name: /Level that describes/ }).getByRole('radio', { checked: true });

test('a killed backend comes back, and every acknowledged answer is there after a restart', async () => {
  const first = await launchApp();
  await openSampleQuestions(first.page);
  await first.page.keyboard.press('4');
  await expect(first.page.locator('[data-saved="saved"]')).toBeVisible();
  await killBackend(first.app);
  await first.page.keyboard.press('1');
  await expect(claimedLevel(first.page)).toHaveAccessibleName(/Improvised/);
  await expect(first.page.locator('[data-saved="saved"]')).toBeVisible();
  await first.app.close();

  const second = await launchApp(first.profile);
  try {
    await second.page
      .getByRole('link', { name: /Halden Coast/ })
      .first()
      .click();
    await second.page.waitForURL(/assessment|client/);
    if (second.page.url().includes('/client/')) {
      await second.page
        .getByRole('link', { name: /Go-live review/ })
        .first()
        .click();
    }
    await second.page.getByRole('link', { name: /Questions/ }).click();
    await expect(claimedLevel(second.page)).toHaveAccessibleName(/Improvised/);
  } finally {
    await second.app.close();
  }
});

test('closing the app at once keeps what was typed a moment before', async () => {
  const first = await launchApp();
  await openSampleQuestions(first.page);
  await first.page.getByLabel('Note', { exact: true }).fill('Said by the night shift.');
  await first.app.close();
  const second = await launchApp(first.profile);
  try {
    await openSampleQuestions(second.page);
    await expect(second.page.getByLabel('Note', { exact: true })).toHaveValue('Said by the night shift.');
  } finally {
    await second.app.close();
  }
});

test('a library written by a newer Evenkeel is refused in words and not touched', async () => {
  const first = await launchApp();
  await expect(first.page.getByRole('button', { name: /sample client/i }).first()).toBeVisible();
  await first.app.close();
  const file = join(first.profile, 'library', 'library.sqlite');
  expect(existsSync(file)).toBe(true);
  // Bytes 60 to 63 of an SQLite file are its user version.
  const bytes = readFileSync(file);
  bytes.writeUInt32BE(9999, 60);
  writeFileSync(file, bytes);

  const second = await launchApp(first.profile);
  try {
    await expect(second.page.getByText('This library was written by a newer Evenkeel')).toBeVisible();
    await expect(second.page.getByText(/It was not touched/)).toBeVisible();
  } finally {
    await second.app.close();
  }
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('a library that is no library is named, and left as it is', async () => {
  const profile = newProfile();
  mkdirSync(join(profile, 'library'), { recursive: true });
  const file = join(profile, 'library', 'library.sqlite');
  writeFileSync(file, 'This is not a database, whatever its name says. '.repeat(100));
  const before = readFileSync(file);
  const { app, page } = await launchApp(profile);
  try {
    await expect(page.getByText('The library cannot be read')).toBeVisible();
  } finally {
    await app.close();
  }
  expect(readFileSync(file).equals(before)).toBe(true);
});
