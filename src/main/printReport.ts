/** Draws a report model in a hidden window without a network and prints it to PDF. */
import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { ReportModel } from '../domain/report/reportModel';

const READY_TIMEOUT_MS = 30_000;
const A4_AT_96_DPI = { width: 794, height: 1123 };

const models = new Map<number, ReportModel>();

/** Answers the report window's one question: which model it shall draw. */
export function serveReportModels(): void {
  ipcMain.handle('report:model', (event: IpcMainInvokeEvent) => {
    const model = models.get(event.sender.id);
    if (!model) throw new Error('this window has no report');
    return model;
  });
}

/** Resolves with the PDF's bytes; rejects when the pages are not drawn within 30 s. */
export async function printReport(model: ReportModel, pageUrl: string, preload: string): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    ...A4_AT_96_DPI,
    webPreferences: { preload, contextIsolation: true, sandbox: true, nodeIntegration: false },
  });
  const senderId = window.webContents.id;
  models.set(senderId, model);
  try {
    await window.loadURL(pageUrl);
    await window.webContents.executeJavaScript(`new Promise((drawn, failed) => {
      const root = document.documentElement;
      const look = () => {
        if (root.dataset.ready) { watcher.disconnect(); drawn(null); }
        if (root.dataset.failed) { watcher.disconnect(); failed(new Error(root.dataset.failed)); }
      };
      const watcher = new MutationObserver(look);
      watcher.observe(root, { attributes: true });
      setTimeout(() => failed(new Error('the pages were not drawn in time')), ${READY_TIMEOUT_MS});
      look();
    })`);
    return await window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      pageSize: 'A4',
    });
  } finally {
    models.delete(senderId);
    window.destroy();
  }
}
