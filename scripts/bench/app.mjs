// Cold start to a usable library, and a key press to both scores on screen and to the answer on disk.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { platformArgs } from '../electron.mjs';
import { root } from '../run.mjs';
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

/** Watches, inside the page, when the score next to the question changes and when "Saved" is back. */
async function answerTimes() {
  const profile = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'));
  const app = await launch(profile);
  try {
    const page = await app.firstWindow();
    await page
      .getByRole('button', { name: /sample client/i })
      .first()
      .click();
    await page.waitForURL(/assessment/);
    await page.goto(page.url().replace(/\/(fit|workflows|findings)/, '/questions'));
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

const starts = [];
for (let run = 0; run < STARTS; run++) starts.push(await coldStart());
console.log(`cold start to usable library: ${spread(starts, 'ms')}`);
const { onScreen, onDisk } = await answerTimes();
console.log(`answer: key press to both scores painted: ${spread(onScreen, 'ms')}`);
console.log(`answer: key press to "Saved" (on disk, synchronous=FULL): ${spread(onDisk, 'ms')}`);
