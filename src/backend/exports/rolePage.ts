import type { RoleFile } from '../../domain/alignment/roleFile';
import { currentLanguage, text } from '../../shared/i18n/text';
import { ROLE_PAGE_SCRIPT } from './rolePageScript';

/** First words of every role page, by which one is told from the file that it saves. */
export const ROLE_PAGE_HEAD = '<!doctype html>';

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (words: string): string => words.replace(/[&<>"]/g, (sign) => MARKUP[sign] ?? sign);

/** JSON inside a script element: no `<` in it, so that nothing in a text can end the element. */
const embedded = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** `{answered}`: filled in by the page itself. */
const OPEN = { answered: '{answered}', total: '{total}', file: '{file}', promise: '{promise}' };

/**
 * A page of its own that asks one role everything in a role file, in any browser and without a network: styles,
 * script and questions are inside, and its policy forbids it to load or send anything. It saves the answers as
 * `fileName`. `returnTo` names whom to give that file back to; empty leaves the sentence out.
 */
export function rolePage(file: RoleFile, fileName: string, returnTo: string): string {
  const role = file.role.name;
  const title = text('degraded:page.htmlTitle', { client: file.assessment.client, role });
  const words = {
    fileName,
    progress: text('degraded:page.progress', OPEN),
    promises: text('degraded:page.promises', OPEN),
    saved: text('degraded:page.saved', OPEN),
    openedWrong: text('degraded:page.openedWrong'),
    opened: text('degraded:page.opened'),
  };
  return `${ROLE_PAGE_HEAD}
<html lang="${escaped(currentLanguage())}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="small">${escaped(file.assessment.client)}, ${escaped(file.assessment.title)}</p>
<h1>${escaped(text('degraded:page.title', { role }))}</h1>
<p>${escaped(text('degraded:page.lead'))}${
    returnTo === '' ? '' : ` ${escaped(text('degraded:page.returnTo', { name: returnTo }))}`
  }</p>
<noscript><p><b>${escaped(text('degraded:page.noScript'))}</b></p></noscript>
</header>
<main id="items"></main>
<footer>
<button type="button" id="save">${escaped(text('degraded:page.save'))}</button>
<span id="progress"></span>
<label class="open">${escaped(text('degraded:page.openSaved'))} <input type="file" id="open" accept=".json,application/json"></label>
<p id="status" role="status"></p>
</footer>
<script type="application/json" id="role-file">${embedded(file)}</script>
<script type="application/json" id="texts">${embedded(words)}</script>
<script>${ROLE_PAGE_SCRIPT}</script>
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark; --ink: #151918; --text: #454d4b; --soft: #616a68; --line: #c2c8c6; --paper: #fff; --mark: #0b5f56; }
@media (prefers-color-scheme: dark) { :root { --ink: #edf0ef; --text: #bbc3c1; --soft: #929b99; --line: #4a5351; --paper: #141817; --mark: #4bae9f; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 2rem 1.25rem 9rem; background: var(--paper); color: var(--text); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3 { color: var(--ink); line-height: 1.3; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .25rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 0 0 .25rem; }
.small { color: var(--soft); font-size: .875rem; margin: 0 0 .5rem; }
.item { margin-top: 2rem; }
.milestone { margin: 0 0 .25rem; color: var(--ink); font-weight: 600; }
fieldset { border: 0; margin: 0; padding: 0; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.choice { display: grid; grid-template-columns: 1.75rem 1fr; padding: .4rem 0; cursor: pointer; }
.choice input { width: 1.1rem; height: 1.1rem; margin: .2rem 0 0; accent-color: var(--mark); }
.words { display: block; margin-top: .5rem; font-size: .875rem; }
textarea { display: block; width: 100%; margin-top: .25rem; padding: .5rem; border: 1px solid var(--soft); border-radius: 4px; background: none; color: var(--ink); font: inherit; font-size: 1rem; }
footer { position: fixed; left: 0; right: 0; bottom: 0; display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; padding: .75rem 1.25rem; border-top: 1px solid var(--line); background: var(--paper); font-size: .875rem; }
footer p { flex-basis: 100%; margin: 0; }
footer p:empty { display: none; }
.open { margin-left: auto; }
button { padding: .5rem 1rem; border: 0; border-radius: 4px; background: var(--ink); color: var(--paper); font: inherit; font-weight: 600; cursor: pointer; }
:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
@media print { footer { display: none; } }
`;
