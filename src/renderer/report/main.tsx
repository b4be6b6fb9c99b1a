/** The hidden window: asks for its model, draws the pages, and says when they stand. */
import '../configureZod';
import { createRoot } from 'react-dom/client';
import type { ReportDesktop } from '../../shared/desktop';
import './paper.css';
import { ReportPages } from './ReportPages';

const state = document.documentElement.dataset;

async function draw(desktop: ReportDesktop): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the report page has no root');
  const model = await desktop.reportModel();
  document.title = `${model.frame.client}, ${model.frame.subject}`;
  const stand = () => {
    void document.fonts.ready.then(() => {
      state.ready = '1';
    });
  };
  createRoot(root, {
    onUncaughtError: (error) => {
      state.failed = String(error);
    },
  }).render(<ReportPages model={model} onDrawn={stand} />);
}

draw((window as unknown as { readonly desktop: ReportDesktop }).desktop).catch((error: unknown) => {
  state.failed = String(error);
});
