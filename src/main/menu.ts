/** The native menu with its usual shortcuts; our own commands go to the interface by name. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../shared/desktop';
import { text } from '../shared/i18n/text';

export function installMenu(send: (command: MenuCommand) => void): void {
  const command = (id: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label: text(`shell:menu.${id}`),
    ...(accelerator ? { accelerator } : {}),
    click: () => send(id),
  });
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const template: MenuItemConstructorOptions[] = [
    ...mac,
    {
      label: text('shell:menu.file'),
      submenu: [
        command('new-client', 'CmdOrCtrl+N'),
        command('library', 'CmdOrCtrl+Shift+L'),
        command('packs'),
        command('export-report', 'CmdOrCtrl+E'),
        { type: 'separator' },
        process.platform === 'darwin' ? { role: 'close' } : { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: text('shell:menu.view'),
      submenu: [
        command('present', 'F5'),
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    { label: text('shell:menu.help'), submenu: [command('keys')] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
