// Takes pictures of the main screens with the sample client, for docs/screens and for looking at them.
// node scripts/screens.mjs [--out DIR] [--dark] [--size 1024x700] [--presenter]
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
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
    presenter: { type: 'boolean', default: false },
  },
});
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

async function shoot(electron) {
  const { _electron } = await import('@playwright/test');
  const profile = mkdtempSync(join(tmpdir(), 'evenkeel-screens-'));
  const out = resolve(root, values.out);
  mkdirSync(out, { recursive: true });
  const [width, height] = values.size.split('x').map(Number);
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
      [width, height, values.dark],
    );
    await page.emulateMedia({ colorScheme: values.dark ? 'dark' : 'light' });
    const suffix = `${values.dark ? '-dark' : ''}${values.presenter ? '-presenter' : ''}${values.size === '1280x800' ? '' : `-${values.size}`}`;
    const picture = (name) => page.screenshot({ path: join(out, `${name}${suffix}.png`) });
    const sample = page.getByRole('button', { name: /sample client/i }).first();
    await sample.waitFor();
    await picture('empty-library');
    await sample.click();
    await page.waitForURL(/assessment/);
    await page.getByRole('navigation', { name: 'Steps', exact: true }).waitFor();
    if (values.presenter) await page.keyboard.press('F5');
    const base = page
      .url()
      .replace(
        /\/(fit|workflows|degraded-day|questions|patterns|metrics|findings|plan|report)([?#].*)?$/,
        '',
      );
    const query = page.url().match(/\?.*$/)?.[0] ?? '';
    for (const step of STEPS) {
      await page.goto(`${base}/${step}${query}`);
      await page.waitForLoadState('networkidle');
      await page.getByRole('navigation', { name: 'Steps', exact: true }).waitFor();
      await page.locator('main h1, main h2').first().waitFor();
      if (step === 'report')
        await page
          .locator('article')
          .first()
          .waitFor({ timeout: 20_000 })
          .catch(() => {});
      await picture(step);
    }
    await page.goto(`${base.replace(/#.*$/, '')}#/`);
    await page
      .getByText(/Halden Coast/)
      .first()
      .waitFor();
    await picture('library');
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
