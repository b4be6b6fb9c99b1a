// Starts the real, built app on a profile of its own and stands in for the dialogs of the operating system.
import { resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { temporaryFolder } from './temporaryFolder';

const root = resolve(__dirname, '../..');

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What the pages and the processes complained about: policy violations, page errors, console errors. */
  readonly complaints: string[];
  readonly profile: string;
}

export const newProfile = (): string => temporaryFolder('e2e');

/** Resolves when the window is there; the caller closes the app. */
export async function launchApp(profile = newProfile()): Promise<RunningApp> {
  const executablePath = process.env['EVENKEEL_ELECTRON'];
  if (!executablePath)
    throw new Error('EVENKEEL_ELECTRON is not set: start the end-to-end tests with npm run e2e');
  const platformArgs = JSON.parse(process.env['EVENKEEL_ELECTRON_ARGS'] ?? '[]') as string[];
  const app = await _electron.launch({
    executablePath,
    args: [...platformArgs, root],
    env: { ...(process.env as Record<string, string>), EVENKEEL_PROFILE: profile },
  });
  const complaints: string[] = [];
  if (process.env['EVENKEEL_E2E_LOG']) app.process().stderr?.pipe(process.stderr);
  app.process().stderr?.on('data', (data: Buffer) => {
    if (/Uncaught|Unhandled|Error:/.test(data.toString())) complaints.push(data.toString().trim());
  });
  const page = await app.firstWindow();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.waitForLoadState();
  return { app, page, complaints, profile };
}

/** The next open dialog answers with `path`, as if a person had chosen it. */
export async function chooseNext(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

/** The next save dialog answers with `path`. */
export async function saveNext(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, path);
}
