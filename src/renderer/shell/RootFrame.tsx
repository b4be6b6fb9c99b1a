import { Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '../../shared/desktop';
import { newClientDialog } from '../features/library/newClientDialog';
import { useKeys } from '../ui/useKeys';
import { togglePresenter } from '../ui/usePresenter';
import { KeysDialog } from './KeysDialog';
import { keysDialog } from './keysDialog';

/** What every page stands in: the keys and menu commands that work everywhere. */
export function RootFrame() {
  const navigate = useNavigate();
  const { assessmentId } = useParams({ strict: false });
  const onCommand = useEffectEvent((command: MenuCommand) => {
    switch (command) {
      case 'library':
        void navigate({ to: '/' });
        break;
      case 'packs':
        void navigate({ to: '/packs' });
        break;
      case 'new-client':
        void navigate({ to: '/' }).then(() => newClientDialog.set(true));
        break;
      case 'keys':
        keysDialog.set(true);
        break;
      case 'present':
        togglePresenter();
        break;
      case 'export-report':
        if (assessmentId !== undefined)
          void navigate({ to: '/assessment/$assessmentId/report', params: { assessmentId }, search: true });
        break;
    }
  });
  useEffect(() => window.desktop.onMenu((command) => onCommand(command)), []);
  useKeys({ '?': () => keysDialog.set(true), F5: togglePresenter });
  return (
    <>
      <Outlet />
      <KeysDialog />
    </>
  );
}
