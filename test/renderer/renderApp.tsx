/** Draws the whole app at an address, over a backend in memory. */
import { notifications } from '@mantine/notifications';
import { createMemoryHistory } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { backendLink, queryClient } from '../../src/renderer/api';
import { App } from '../../src/renderer/App';
import { forgetRecordKeepers } from '../../src/renderer/assessment/recordKeepers';
import { saveState } from '../../src/renderer/assessment/saveState';
import { newClientDialog } from '../../src/renderer/features/library/newClientDialog';
import { createAppRouter } from '../../src/renderer/router';
import type { MemoryBackend } from './memoryBackend';

export function renderApp(backend: MemoryBackend, address = '/') {
  notifications.clean();
  localStorage.clear();
  queryClient.clear();
  forgetRecordKeepers();
  newClientDialog.set(false);
  saveState.set({ underWay: 0, failed: false, everSaved: false });
  backendLink.start(backend.connect);
  const router = createAppRouter(createMemoryHistory({ initialEntries: [address] }));
  const view = render(<App router={router} nonce="" env="test" />);
  return { ...view, router, user: userEvent.setup() };
}
