/** Hands the interface its port and a few named methods; never an event object, never a channel of choice. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Desktop, MenuCommand } from '../shared/desktop';

window.addEventListener('message', (event) => {
  if (event.source !== window || event.data !== 'backend:connect') return;
  ipcRenderer.postMessage('backend:connect', null, [...event.ports]);
});

function listen<Value>(channel: string, listener: (value: Value) => void): () => void {
  const wrapped = (_event: unknown, value: Value) => listener(value);
  ipcRenderer.on(channel, wrapped);
  return () => ipcRenderer.off(channel, wrapped);
}

let beforeClosing: () => Promise<void> = () => Promise.resolve();
ipcRenderer.on('desktop:closing', () => {
  void beforeClosing().finally(() => ipcRenderer.send('desktop:may-close'));
});

/** Electron 32 moved a dropped file's path from the file itself to `webUtils`, which older ones lack. */
const pathFinder = webUtils as typeof webUtils | undefined;

const desktop: Desktop = {
  platform: process.platform,
  startProblem: () => ipcRenderer.invoke('desktop:start-problem') as ReturnType<Desktop['startProblem']>,
  chooseCsv: () => ipcRenderer.invoke('desktop:choose-csv') as ReturnType<Desktop['chooseCsv']>,
  chooseEvidence: () =>
    ipcRenderer.invoke('desktop:choose-evidence') as ReturnType<Desktop['chooseEvidence']>,
  chooseRoleFiles: () =>
    ipcRenderer.invoke('desktop:choose-role-files') as ReturnType<Desktop['chooseRoleFiles']>,
  chooseFolder: () => ipcRenderer.invoke('desktop:choose-folder') as ReturnType<Desktop['chooseFolder']>,
  choosePackFolder: () =>
    ipcRenderer.invoke('desktop:choose-pack-folder') as ReturnType<Desktop['choosePackFolder']>,
  chooseSavePath: (suggestedName) =>
    ipcRenderer.invoke('desktop:choose-save-path', suggestedName) as ReturnType<Desktop['chooseSavePath']>,
  saveFile: (suggestedName, bytes) =>
    ipcRenderer.invoke('desktop:save-file', suggestedName, bytes) as ReturnType<Desktop['saveFile']>,
  pathOf: (file) => pathFinder?.getPathForFile(file as File) ?? (file as File & { path?: string }).path ?? '',
  exportPdfs: (reports) =>
    ipcRenderer.invoke('desktop:export-pdfs', reports) as ReturnType<Desktop['exportPdfs']>,
  showInFolder: (path) =>
    ipcRenderer.invoke('desktop:show-in-folder', path) as ReturnType<Desktop['showInFolder']>,
  onBackend: (listener) => listen<'restarted' | 'gone'>('desktop:backend', listener),
  onClosing: (listener) => {
    beforeClosing = listener;
  },
  onMenu: (listener) => listen<MenuCommand>('desktop:menu', listener),
};

contextBridge.exposeInMainWorld('desktop', desktop);
