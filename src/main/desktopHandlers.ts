/** What the interface may ask of the shell: dialogs, printing, showing a folder. Every sender is checked. */
import { basename, dirname, extname, join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, shell, type IpcMainInvokeEvent } from 'electron';
import type { ReportModel } from '../domain/report/reportModel';
import type { ExportOutcome, SaveOutcome } from '../shared/desktop';
import { text } from '../shared/i18n/text';
import type { BackendProcess } from './backendProcess';
import { writeWhole } from './writeWhole';

export interface DesktopOptions {
  readonly backend: BackendProcess;
  readonly trusted: (event: IpcMainInvokeEvent) => boolean;
  readonly print: (model: ReportModel) => Promise<Uint8Array>;
}

interface ReportFile {
  readonly fileName: string;
  readonly model: ReportModel;
}

/** The last folder that something was written to, offered again. */
let lastFolder: string | undefined;
const startFolder = () => lastFolder ?? app.getPath('documents');

export function handleDesktop({ backend, trusted, print }: DesktopOptions): void {
  const handle = (channel: string, answer: (event: IpcMainInvokeEvent, ...args: never[]) => unknown) =>
    ipcMain.handle(channel, (event, ...args) => {
      if (!trusted(event)) throw new Error('not one of our pages');
      return answer(event, ...(args as never[]));
    });
  const parent = (event: IpcMainInvokeEvent) =>
    BrowserWindow.fromWebContents(event.sender) ?? new BrowserWindow({ show: false });

  const chooseFile = async (
    event: IpcMainInvokeEvent,
    filters: Electron.FileFilter[],
  ): Promise<string | null> => {
    const chosen = await dialog.showOpenDialog(parent(event), {
      properties: ['openFile'],
      defaultPath: startFolder(),
      filters,
    });
    return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
  };
  const anyFile = () => ({ name: text('shell:dialog.anyFile'), extensions: ['*'] });

  handle('desktop:start-problem', () => backend.startProblem());
  handle('desktop:choose-csv', (event) =>
    chooseFile(event, [{ name: text('shell:dialog.csv'), extensions: ['csv', 'tsv', 'txt'] }, anyFile()]),
  );
  handle('desktop:choose-evidence', (event) => chooseFile(event, [anyFile()]));
  handle('desktop:choose-role-files', async (event) => {
    const chosen = await dialog.showOpenDialog(parent(event), {
      properties: ['openFile', 'multiSelections'],
      defaultPath: startFolder(),
      filters: [{ name: text('shell:dialog.roleFiles'), extensions: ['json'] }, anyFile()],
    });
    return chosen.canceled ? [] : chosen.filePaths;
  });
  handle('desktop:choose-folder', async (event) => {
    const chosen = await dialog.showOpenDialog(parent(event), {
      title: text('shell:dialog.exportTo'),
      buttonLabel: text('shell:dialog.exportHere'),
      properties: ['openDirectory', 'createDirectory'],
      defaultPath: startFolder(),
    });
    const folder = chosen.canceled ? undefined : chosen.filePaths[0];
    if (folder !== undefined) lastFolder = folder;
    return folder ?? null;
  });
  handle('desktop:choose-pack-folder', async (event) => {
    const chosen = await dialog.showOpenDialog(parent(event), {
      title: text('shell:dialog.packFrom'),
      buttonLabel: text('shell:dialog.packHere'),
      properties: ['openDirectory'],
      defaultPath: startFolder(),
    });
    return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
  });
  handle('desktop:choose-save-path', async (event, suggestedName: string) => {
    const chosen = await dialog.showSaveDialog(parent(event), {
      defaultPath: join(startFolder(), suggestedName),
    });
    return chosen.canceled || !chosen.filePath ? null : chosen.filePath;
  });
  handle(
    'desktop:save-file',
    async (event, suggestedName: string, bytes: Uint8Array): Promise<SaveOutcome> => {
      if (!(bytes instanceof Uint8Array)) throw new Error('a file is made of bytes');
      const ending = extname(suggestedName).slice(1);
      const chosen = await dialog.showSaveDialog(parent(event), {
        defaultPath: join(startFolder(), basename(suggestedName)),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
        filters: [
          ...(ending === '' ? [] : [{ name: ending.toUpperCase(), extensions: [ending] }]),
          anyFile(),
        ],
      });
      const path = chosen.filePath;
      if (chosen.canceled || !path) return { status: 'canceled' };
      try {
        await writeWhole(path, bytes);
      } catch (error) {
        return { status: 'failed', path, reason: error instanceof Error ? error.message : String(error) };
      }
      lastFolder = dirname(path);
      return { status: 'saved', path };
    },
  );
  handle('desktop:show-in-folder', (_event, path: string) => shell.showItemInFolder(path));
  handle('desktop:export-pdfs', async (event, reports: readonly ReportFile[]): Promise<ExportOutcome> => {
    const chosen = await dialog.showOpenDialog(parent(event), {
      title: text('shell:dialog.exportTo'),
      buttonLabel: text('shell:dialog.exportHere'),
      properties: ['openDirectory', 'createDirectory'],
      defaultPath: startFolder(),
    });
    const folder = chosen.filePaths[0];
    if (chosen.canceled || folder === undefined) return { status: 'canceled' };
    lastFolder = folder;
    // All pages are drawn before the first file is written: a failure leaves the folder as it was.
    const drawn: { path: string; bytes: Uint8Array }[] = [];
    let path = folder;
    try {
      for (const report of reports) {
        path = join(folder, report.fileName);
        drawn.push({ path, bytes: await print(report.model) });
      }
      for (const file of drawn) {
        path = file.path;
        await writeWhole(file.path, file.bytes);
      }
    } catch (error) {
      return { status: 'failed', path, reason: error instanceof Error ? error.message : String(error) };
    }
    return {
      status: 'saved',
      folder,
      files: drawn.map((file) => ({ path: file.path, bytes: file.bytes.length })),
    };
  });
}
