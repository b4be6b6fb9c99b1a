/** The page of a receipt pack that is read without the app: no script, no address outside the pack. */
import type {
  PackedAnswer,
  PackedClaim,
  PackedReceipt,
  ReceiptPackContent,
} from '../../domain/claims/receiptPack';
import { text } from '../../shared/i18n/text';

const STYLE = `
:root { color-scheme: light dark; --ink: #151918; --soft: #4a5351; --line: #c2c8c6; --paper: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #edf0ef; --soft: #bbc3c1; --line: #4a5351; --paper: #141817; } }
body { max-width: 52rem; margin: 2.5rem auto; padding: 0 1.5rem; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .5rem; padding-bottom: .4rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.75rem 0 .25rem; }
p, ul { margin: .25rem 0 .75rem; }
.soft, dt { color: var(--soft); font-size: .9rem; }
dl { display: grid; grid-template-columns: 11rem 1fr; gap: .15rem 1rem; margin: .5rem 0; }
dd { margin: 0; }
code { font-size: .82rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
th { color: var(--soft); font-size: .9rem; }
`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text of people, as HTML shows it. */
const shown = (value: string): string => value.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const say = (key: string, values: Readonly<Record<string, unknown>> = {}): string =>
  shown(text(`claims:packPage.${key}`, values));

const items = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;

const facts = (pairs: readonly (readonly [name: string, value: string])[]): string => {
  const told = pairs.filter(([, value]) => value !== '');
  return told.length === 0
    ? ''
    : `<dl>${told.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>`;
};

/** `index.html` of a pack: the chosen claims, the answers and receipts behind them, and how to check all of it. */
export function receiptPackPage(content: ReceiptPackContent): string {
  const { client, assessment, asOf, claims, answers, receipts } = content;
  const title = say('title', { client });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
<p>${say('lead', { assessment, asOf })}</p>
${claims.length === 0 ? '' : `<h2>${say('claims')}</h2>${claims.map(claimPart).join('')}`}
${answers.length === 0 ? '' : `<h2>${say('answers')}</h2><p class="soft">${say('levels')}</p>${answersPart(answers)}`}
<h2>${say('receipts')}</h2>
${receipts.length === 0 ? `<p>${say('noReceipts')}</p>` : receipts.map(receiptPart).join('')}
<h2>${say('check')}</h2>
<p>${say('checkAbout')}</p>
<p><code>sha256sum -c SHA256SUMS</code></p>
<p class="soft">${say('checkMeans')}</p>
</body>
</html>
`;
}

function claimPart(claim: PackedClaim): string {
  const signed = (side: 'engineering' | 'marketing'): string => {
    const given = claim.signOffs[side];
    return given === null ? say('notSigned') : say('signed', { by: given.by, on: given.on });
  };
  return `<section>
<h3>“${shown(claim.sentence)}”</h3>
<p><b>${shown(text(`claims:state.${claim.state}`))}.</b> ${claim.reasons.map(shown).join(' ')}</p>
${facts([
  [say('standsIn'), shown(claim.standsIn)],
  [say('settled'), shown(claim.settledWording)],
  [say('engineering'), signed('engineering')],
  [say('marketing'), signed('marketing')],
  [say('evidence'), [...claim.receipts, ...claim.answers].map(link).join(', ')],
])}
<p class="soft">${say('defends')}</p>
${items(claim.defends.map(shown))}
</section>
`;
}

const link = (ref: string): string => `<a href="#${ref}">${ref}</a>`;

const answersPart = (answers: readonly PackedAnswer[]): string => `<table>
<thead><tr><th>${say('ref')}</th><th>${say('question')}</th><th>${say('claimed')}</th><th>${say('proven')}</th><th>${say('by')}</th></tr></thead>
<tbody>${answers
  .map(
    (answer) =>
      `<tr id="${answer.ref}"><td>${answer.ref}</td><td>${shown(answer.question)}${
        answer.workflow === null ? '' : `<br><span class="soft">${shown(answer.workflow)}</span>`
      }</td><td>${answer.claimed ?? ''}</td><td>${answer.proven ?? ''}</td><td>${answer.receipts
        .map(({ ref }) => link(ref))
        .join(', ')}</td></tr>`,
  )
  .join('')}</tbody>
</table>
`;

/** A web address that somebody wrote down; other schemes are shown and not linked. */
const address = (written: string): string =>
  /^https?:\/\//i.test(written)
    ? `<a href="${shown(written)}" rel="noreferrer">${shown(written)}</a>`
    : shown(written);

function receiptPart(receipt: PackedReceipt): string {
  const { file, drill } = receipt;
  const href = file === null ? '' : file.path.split('/').map(encodeURIComponent).join('/');
  return `<section id="${receipt.ref}">
<h3>${receipt.ref} ${shown(receipt.title)}</h3>
${facts([
  [say('kind'), shown(text(`common:receiptKind.${receipt.kind}`))],
  [
    say('outcome'),
    drill === null
      ? ''
      : shown(
          `${text(`common:drillOutcome.${drill.outcome}`)}, ${text('claims:packPage.day', { day: drill.on })}`,
        ),
  ],
  [say('source'), shown(receipt.source)],
  [say('counted'), say('countedUntil', { from: receipt.countedFrom, until: receipt.fullUntil })],
  [say('recordedBy'), shown(receipt.recordedBy)],
  [say('reviewer'), shown(receipt.reviewer)],
  [say('link'), address(receipt.link)],
  [say('file'), file === null ? say('noFile') : `<a href="${href}">${shown(file.name)}</a>`],
  [say('sha256'), file === null ? '' : `<code>${file.sha256}</code>`],
])}
</section>
`;
}
