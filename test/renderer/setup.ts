/** What every renderer test stands on: matchers, the browser parts that jsdom lacks, and a desktop of no consequence. */
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import type { Desktop } from '../../src/shared/desktop';

afterEach(cleanup);
// Pages of the app are read from disk when they are first opened, which takes a slow machine more than a second.
configure({ asyncUtilTimeout: 10_000 });

vi.stubGlobal('matchMedia', (query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
}));

class NoResizes {
  observe(): void {
    return undefined;
  }
  unobserve(): void {
    return undefined;
  }
  disconnect(): void {
    return undefined;
  }
}
vi.stubGlobal('ResizeObserver', NoResizes);
// Fields that grow with their text measure it again once fonts have come.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

const desktop: Desktop = {
  platform: 'linux',
  startProblem: () => Promise.resolve(null),
  chooseCsv: () => Promise.resolve(null),
  chooseEvidence: () => Promise.resolve(null),
  chooseRoleFiles: () => Promise.resolve([]),
  chooseFolder: () => Promise.resolve(null),
  choosePackFolder: () => Promise.resolve(null),
  chooseSavePath: () => Promise.resolve(null),
  saveFile: () => Promise.resolve({ status: 'canceled' }),
  pathOf: () => '',
  exportPdfs: () => Promise.resolve({ status: 'canceled' }),
  showInFolder: () => Promise.resolve(),
  onBackend: () => () => undefined,
  onClosing: () => undefined,
  onMenu: () => () => undefined,
};
Object.defineProperty(window, 'desktop', { value: desktop, configurable: true, writable: true });
