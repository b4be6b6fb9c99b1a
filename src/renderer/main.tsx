import './configureZod';
import './ui/styles';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { saveBeforeClosing } from './assessment/saveBeforeClosing';
import { connectToBackend } from './backend/connectToBackend';
import { createAppRouter } from './router';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
// Dialogs put a stylesheet into the page while they hold back its scrolling.
if (nonce !== '') setNonce(nonce);

window.addEventListener('securitypolicyviolation', (event) => {
  console.error(`content policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''}`);
});

connectToBackend();
window.desktop.onClosing(saveBeforeClosing);

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <App router={createAppRouter()} nonce={nonce} />
  </StrictMode>,
);
