/** The report window's only way out: asking for the model that it shall draw. */
import { contextBridge, ipcRenderer } from 'electron';
import type { ReportDesktop } from '../shared/desktop';

const desktop: ReportDesktop = {
  reportModel: () => ipcRenderer.invoke('report:model') as ReturnType<ReportDesktop['reportModel']>,
};

contextBridge.exposeInMainWorld('desktop', desktop);
