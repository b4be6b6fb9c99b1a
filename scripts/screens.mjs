// Takes pictures of every screen with the sample client, for docs/screens and for looking at them.
// node scripts/screens.mjs [--out DIR] [--dark] [--size 1024x700] [--zoom 2] [--presenter] [--whole] [--only NAME,NAME]
// --whole: the part of a page that has to be scrolled to is in the picture too.
// --zoom: everything that many times as large in a window of the same size, as after Ctrl and plus.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { electronPath, onDisplay, platformArgs } from './electron.mjs';
import { follow, root } from './run.mjs';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'docs/screens' },
    dark: { type: 'boolean', default: false },
    size: { type: 'string', default: '1280x800' },
    zoom: { type: 'string', default: '1' },
    presenter: { type: 'boolean', default: false },
    whole: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});
const zoom = Number(values.zoom);
const [width, height] = values.size.split('x').map((side) => Math.round(Number(side) / zoom));
const only = values.only === '' ? null : values.only.split(',');
const suffix = [
  values.dark ? '-dark' : '',
  values.presenter ? '-presenter' : '',
  values.size === '1280x800' ? '' : `-${values.size}`,
  zoom === 1 ? '' : `-zoom-${values.zoom}`,
].join('');

const STEPS = [
  'fit',
  'workflows',
  'degraded-day',
  'questions',
  'patterns',
  'metrics',
  'findings',
  'plan',
  'report',
];
const PAGES = ['claims', 'vendors', 'records', 'knowledge', 'questionnaire'];

/** A picture under this name; screens that open or scroll something say so in `show`. */
async function picture(page, name, show = async () => {}) {
  if (only !== null && !only.includes(name)) return;
  await show();
  await page.waitForLoadState('networkidle');
  // Nothing shall look chosen because the pointer was left there.
  await page.mouse.move(width - 1, height - 1);
  const path = join(resolve(root, values.out), `${name}${suffix}.png`);
  if (values.whole) await resize(page, await page.evaluate(pageHeight));
  // What is drawn when nothing else is to be done belongs to the picture.
  await page.waitForFunction(() => document.querySelector('[data-later]') === null);
  await keep(page, path);
  if (values.whole) await resize(page, height);
}

/** Talks to the browser itself about the enlarged screen; one for all of a run, because its orders end with it. */
let session = null;

async function keep(page, path) {
  if (session === null) return await page.screenshot({ path, animations: 'disabled' });
  // The picture that Playwright takes would be of a screen that is not enlarged.
  const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
  writeFileSync(path, Buffer.from(data, 'base64'));
}

/** How high the window would have to be for nothing to scroll. Runs in the page. */
function pageHeight() {
  const hidden = [...document.querySelectorAll('*')]
    .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY))
    .map((element) => element.scrollHeight - element.clientHeight);
  const page = document.documentElement.scrollHeight - window.innerHeight;
  return Math.min(6000, window.innerHeight + Math.max(0, page, ...hidden));
}

async function resize(page, to) {
  if (session === null) return await page.setViewportSize({ width, height: to });
  await session.send('Emulation.setDeviceMetricsOverride', {
    width,
    height: to,
    deviceScaleFactor: zoom,
    mobile: false,
  });
}

async function shoot(electron) {
  const { _electron } = await import('@playwright/test');
  const profile = mkdtempSync(join(tmpdir(), 'evenkeel-screens-'));
  mkdirSync(resolve(root, values.out), { recursive: true });
  const app = await _electron.launch({
    executablePath: electron,
    args: [...platformArgs(), root],
    env: { ...process.env, EVENKEEL_PROFILE: profile },
  });
  try {
    const page = await app.firstWindow();
    await app.evaluate(
      ({ BrowserWindow, nativeTheme }, [w, h, dark]) => {
        nativeTheme.themeSource = dark ? 'dark' : 'light';
        BrowserWindow.getAllWindows()[0].setContentSize(w, h);
      },
      [width * zoom, height * zoom, values.dark],
    );
    await page.emulateMedia({ colorScheme: values.dark ? 'dark' : 'light' });
    const take = (name, show) => picture(page, name, show);
    if (zoom !== 1) {
      session = await page.context().newCDPSession(page);
      await resize(page, height);
    }
    const sample = page.getByRole('button', { name: /sample client/i }).first();
    await sample.waitFor();
    await take('empty-library');
    await sample.click();
    await page.waitForURL(/assessment/);
    await page.getByRole('navigation', { name: 'Steps', exact: true }).waitFor();
    const [, base, id] = page.url().match(/^(.*#)\/assessment\/([^/?]+)/);
    const query = page.url().match(/\?.*$/)?.[0] ?? '';
    const open = async (path) => {
      // Drawn a moment later: until then the screen that is left must not pass for this one.
      await page.evaluate(() => document.querySelector('main > *')?.setAttribute('data-left', ''));
      await page.goto(`${base}${path}`);
      await page.locator('main > [data-left]').waitFor({ state: 'detached' });
      await page.locator('main h1, main h2').first().waitFor();
      const present = page.getByRole('button', { name: /^Present/ });
      if (values.presenter && (await present.isVisible())) await present.click();
    };
    for (const place of [...STEPS, ...PAGES]) {
      await take(place, async () => {
        await open(`/assessment/${id}/${place}${query}`);
        if (place === 'report') await page.getByText('as they will be printed').waitFor();
      });
    }
    await take('degraded-day-compare', async () => {
      await open(`/assessment/${id}/degraded-day${query}`);
      await page.getByText('Compare and agree').click();
      await page.getByRole('heading', { name: 'Item by item' }).waitFor();
    });
    await take('answering-gate', async () => {
      await open(`/assessment/${id}/degraded-day${query}`);
      await page.getByRole('link', { name: 'Answer again as Sales' }).click();
      await page.getByRole('button', { name: 'I speak for Sales' }).waitFor();
    });
    await take('answering', async () => {
      await open(`/assessment/${id}/degraded-day${query}`);
      await page.getByRole('link', { name: 'Answer again as Sales' }).click();
      await page.getByRole('button', { name: 'I speak for Sales' }).click();
      await page.getByRole('group', { name: 'Choose one' }).waitFor();
    });
    if (only === null || only.includes('answering')) {
      await page.getByRole('button', { name: 'Leave' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click();
      await page.getByRole('button', { name: 'Back to the assessment' }).click();
    }
    await take('questionnaire-other', async () => {
      await open(`/assessment/${id}/questionnaire${query}`);
      await page.getByRole('combobox', { name: 'Move to' }).click();
      await page.getByRole('option', { name: /1\.0\.0/ }).click();
      await page.getByRole('button', { name: 'Show what changes' }).click();
      await page.getByRole('table', { name: 'Scores before and after' }).waitFor();
    });
    await take('packs', () => open('/packs'));
    await open('/');
    await page
      .getByText(/Halden Coast/)
      .first()
      .waitFor();
    await take('library');
    await open(`/assessment/${id}/fit`);
    // Where there is little room the link to the client is not shown, so its address is read.
    const client = (await page.locator('.ek-crumb a').getAttribute('href')).split('#')[1];
    await open(client);
    await page.getByRole('button', { name: 'New assessment' }).waitFor();
    await take('client');
    await take('compare', async () => {
      await page.getByRole('button', { name: 'New assessment' }).click();
      await page.getByRole('textbox', { name: 'Title' }).fill('A year later');
      await page.keyboard.press('Enter');
      await page.waitForURL(/workflows/);
      await page.getByRole('navigation', { name: 'Steps', exact: true }).waitFor();
      await open(client);
      await page.getByRole('button', { name: 'Compare assessments' }).click();
      await page.getByRole('heading', { level: 2, name: 'Workflows' }).waitFor();
    });
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

if (process.env.EVENKEEL_SCREENS_ELECTRON) {
  await shoot(process.env.EVENKEEL_SCREENS_ELECTRON);
} else {
  const electron = electronPath();
  build();
  const [command, args] = onDisplay(process.execPath, [import.meta.filename, ...process.argv.slice(2)], {
    quiet: true,
  });
  process.exit(await follow(command, args, { EVENKEEL_SCREENS_ELECTRON: electron }));
}
