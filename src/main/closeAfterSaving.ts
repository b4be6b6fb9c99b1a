/** A window closes only when its page has said that everything typed is kept, or after two seconds. */
import { type BrowserWindow, ipcMain } from 'electron';

const PATIENCE_MS = 2000;

export function closeAfterSaving(window: BrowserWindow): void {
  let asked = false;
  let mayClose = false;
  const { webContents } = window;
  const close = () => {
    mayClose = true;
    clearTimeout(timer);
    ipcMain.off('desktop:may-close', onAnswer);
    if (!window.isDestroyed()) window.close();
  };
  const onAnswer = (event: { readonly sender: unknown }) => {
    if (event.sender === webContents) close();
  };
  let timer: NodeJS.Timeout | undefined;
  window.on('close', (event) => {
    if (mayClose || webContents.isCrashed()) return;
    event.preventDefault();
    if (asked) return;
    asked = true;
    ipcMain.on('desktop:may-close', onAnswer);
    timer = setTimeout(close, PATIENCE_MS);
    webContents.send('desktop:closing');
  });
}
