// Cold start to a usable library, a key press to both scores on screen and to the answer on disk, and the interface
// while a million incidents are imported and measured.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { platformArgs } from '../electron.mjs';
import { root } from '../run.mjs';
import { writeIncidentFile } from './incidentFile.mjs';
import { spread } from './spread.mjs';

const STARTS = 7;
const PRESSES = 40;

const launch = (profile) =>
  _electron.launch({
    executablePath: process.env.EVENKEEL_ELECTRON,
    args: [...platformArgs(), root],
    env: { ...process.env, EVENKEEL_PROFILE: profile },
  });

/** From the program's start, as the system knows it, to the moment at which the library can be used. */
async function coldStart() {
  const profile = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'));
  const app = await launch(profile);
  try {
    const page = await app.firstWindow();
    // The library can be used when its buttons are there, which they are once its rows have been read.
    const found = await page.waitForFunction(() =>
      document.querySelector('main.ek-page button') ? performance.timeOrigin + performance.now() : 0,
    );
    const usable = await found.jsonValue();
    const born = await app.evaluate(() => process.getCreationTime());
    return usable - born;
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Opens the sample client at one of its steps. */
async function openSample(page, step) {
  await page
    .getByRole('button', { name: /sample client/i })
    .first()
    .click();
  await page.waitForURL(/assessment/);
  await page.goto(page.url().replace(/\/(fit|workflows|findings)/, `/${step}`));
}

/** Watches, inside the page, when the score next to the question changes and when "Saved" is back. */
async function answerTimes() {
  const profile = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'));
  const app = await launch(profile);
  try {
    const page = await app.firstWindow();
    await openSample(page, 'questions');
    await page.locator('.ek-scale').first().waitFor();
    const onScreen = [];
    const onDisk = [];
    for (let press = 0; press < PRESSES; press++) {
      await page.evaluate(() => {
        const score = document.querySelector('.ek-scale');
        const before = score.textContent;
        window.measured = new Promise((resolve) => {
          let start = 0;
          let saving = false;
          let changed = false;
          const times = {};
          addEventListener('keydown', () => (start = performance.now()), { once: true, capture: true });
          const note = (name) => {
            times[name] ??= performance.now() - start;
            if (times.screen === undefined || times.disk === undefined) return;
            watcher.disconnect();
            resolve(times);
          };
          // A message sent from an animation frame arrives when that frame has been painted.
          const whenPainted = (then) =>
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = then;
              port2.postMessage(0);
            });
          const look = () => {
            if (start === 0) return;
            if (!changed && score.textContent !== before) {
              changed = true;
              whenPainted(() => note('screen'));
            }
            const state = document.querySelector('[data-saved]')?.getAttribute('data-saved');
            saving ||= state === 'saving';
            if (saving && state === 'saved') note('disk');
          };
          const watcher = new MutationObserver(look);
          watcher.observe(document.body, {
            subtree: true,
            childList: true,
            characterData: true,
            attributes: true,
          });
        });
      });
      await page.keyboard.press(press % 2 === 0 ? '0' : '4');
      const { screen, disk } = await page.evaluate(() => window.measured);
      onScreen.push(screen);
      onDisk.push(disk);
    }
    return { onScreen, onDisk };
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** The longest that the page was busy at once while a file is imported through the wizard, and while its charts appear. */
async function busyDuringImport(rows) {
  const profile = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'));
  const file = join(profile, 'incidents.csv');
  await writeIncidentFile(file, rows);
  const app = await launch(profile);
  try {
    const page = await app.firstWindow();
    await openSample(page, 'metrics');
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    }, file);
    await page
      .getByRole('button', { name: /import/i })
      .first()
      .click();
    await page.getByRole('button', { name: 'Choose a file' }).click();
    const check = page.getByRole('button', { name: 'Check the whole file' });
    await check.waitFor();
    await page.evaluate(() => {
      window.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
      }).observe({ type: 'longtask' });
    });
    const began = performance.now();
    await check.click();
    await page.getByRole('button', { name: /^Import/ }).click({ timeout: 120_000 });
    const figures = page.getByRole('button', { name: 'See the figures' });
    await figures.waitFor({ timeout: 120_000 });
    const importing = await page.evaluate(() => window.longest);
    await figures.click();
    await page
      .getByRole('status')
      .filter({ hasText: /incidents/ })
      .first()
      .waitFor({ timeout: 120_000 });
    const seconds = (performance.now() - began) / 1000;
    await page.waitForFunction(() => document.querySelector('[data-later]') === null);
    return { seconds, importing, drawing: await page.evaluate(() => window.longest) };
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const starts = [];
for (let run = 0; run < STARTS; run++) starts.push(await coldStart());
console.log(`cold start to usable library: ${spread(starts, 'ms')}`);
const { onScreen, onDisk } = await answerTimes();
console.log(`answer: key press to both scores painted: ${spread(onScreen, 'ms')}`);
console.log(`answer: key press to "Saved" (on disk, synchronous=FULL): ${spread(onDisk, 'ms')}`);
const busy = await busyDuringImport(1_000_000);
const atMost = (longest) =>
  longest === 0 ? 'never 50 ms at once' : `${longest.toFixed(0)} ms at the longest`;
console.log(
  `a million incidents checked, imported and measured through the wizard in ${busy.seconds.toFixed(1)} s; the interface was busy ${atMost(busy.importing)} meanwhile, and ${atMost(busy.drawing)} when the page of charts was drawn`,
);
