import { backendLink, queryClient } from '../api';
import { connectionState } from './connectionState';

/** Connects through the preload's window message, and again whenever the backend was restarted. */
export function connectToBackend(): () => void {
  backendLink.start((port) => {
    window.postMessage('backend:connect', window.location.origin, [port]);
  });
  return window.desktop.onBackend((state) => {
    switch (state) {
      case 'restarted':
        backendLink.reconnect();
        connectionState.set('connected');
        void queryClient.invalidateQueries();
        break;
      case 'gone':
        backendLink.close();
        connectionState.set('gone');
        break;
    }
  });
}
