/** The Electron shell: windows, lifecycle, and the port between interface and backend. No domain, no database. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, nativeTheme, session } from 'electron';
import type { MenuCommand } from '../shared/desktop';
import { ORIGIN, registerAppScheme, serveApp } from './appProtocol';
import { startBackend, type BackendProcess } from './backendProcess';
import { closeAfterSaving } from './closeAfterSaving';
import { handleDesktop } from './desktopHandlers';
import { installMenu } from './menu';
import { runPrintJobs } from './printJobs';
import { printReport, serveReportModels } from './printReport';
import { isTrusted } from './trustedFrame';
import { readWindowState, rememberWindowState } from './windowState';

const developmentUrl = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
const pageUrl = (page: string) => (developmentUrl ? `${developmentUrl}/${page}` : `${ORIGIN}/${page}`);
const preload = (name: string) => join(__dirname, '../preload', `${name}.js`);
const resource = (name: string) => join(app.isPackaged ? process.resourcesPath : app.getAppPath(), name);

const profile = process.env['EVENKEEL_PROFILE'];
if (profile) app.setPath('userData', profile);

const printJobsFile = app.commandLine.getSwitchValue('print-reports');
const print = (model: Parameters<typeof printReport>[0]) =>
  printReport(model, pageUrl('report/index.html'), preload('report'));

registerAppScheme();
// Day fields follow Chromium's language: day before month, as everywhere else in the app.
app.commandLine.appendSwitch('lang', 'en-GB');

// One library, one writer: a second start brings the first window forward.
const first = printJobsFile !== '' || app.requestSingleInstanceLock();
if (!first) app.quit();

app.on('web-contents-created', (_event, contents) => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
});

async function openWindow(): Promise<BrowserWindow> {
  const statePath = join(app.getPath('userData'), 'window.json');
  const state = readWindowState(statePath);
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...state?.bounds,
    minWidth: 800,
    minHeight: 560,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#141817' : '#FFFFFF',
    webPreferences: {
      preload: preload('index'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
    },
  });
  if (state?.maximized) window.maximize();
  rememberWindowState(window, statePath);
  closeAfterSaving(window);
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') window.reload();
  });
  await window.loadURL(pageUrl('index.html'));
  return window;
}

function startShell(): BackendProcess {
  const libraryDir = join(app.getPath('userData'), 'library');
  mkdirSync(libraryDir, { recursive: true });
  const broadcast = (channel: string, value: unknown) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channel, value);
  };
  const backend = startBackend({
    script: join(__dirname, 'backend.js'),
    args: [libraryDir, resource('questionnaires'), resource('resources/sample')],
    libraryPath: libraryDir,
    onChange: (state) => broadcast('desktop:backend', state),
  });
  const trusted = (frame: Electron.WebFrameMain | null) => isTrusted(frame, developmentUrl);
  ipcMain.on('backend:connect', (event) => {
    const [port] = event.ports;
    if (port && trusted(event.senderFrame)) backend.connect(port);
  });
  handleDesktop({ backend, print, trusted: (event) => trusted(event.senderFrame) });
  installMenu((command: MenuCommand) => broadcast('desktop:menu', command));
  return backend;
}

let backend: BackendProcess | undefined;
let closed = false;
// Windows go first, so that what was typed still reaches the backend; their end quits again. Then the library is
// closed, since a utility process is killed together with the app and would leave a long WAL behind.
app.on('before-quit', (event) => {
  if (closed || !backend) return;
  event.preventDefault();
  const windows = BrowserWindow.getAllWindows();
  for (const window of windows) window.close();
  if (windows.length > 0) return;
  void backend.shutDown().then(() => {
    closed = true;
    app.quit();
  });
});
app.on('window-all-closed', () => {
  if (printJobsFile === '') app.quit();
});
app.on('second-instance', () => {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
});

async function run(): Promise<void> {
  serveApp(join(__dirname, '../renderer'));
  serveReportModels();
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, allow) => allow(false));
  if (printJobsFile !== '') {
    await runPrintJobs(printJobsFile, print);
    app.exit(0);
    return;
  }
  backend = startShell();
  await openWindow();
}

if (first) {
  app
    .whenReady()
    .then(run)
    .catch((error: unknown) => {
      console.error(error);
      app.exit(1);
    });
}
