import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const iso = (ms) => `${new Date(ms).toISOString().slice(0, 19)}+00:00`;

/** Writes a made-up incident export: 8 columns, five times with offsets, quoted fields, one in nine still open. */
export async function writeIncidentFile(path, rows) {
  const out = createWriteStream(path);
  out.write('id,"summary",service,started,detected,escalated,restored,reconciled\n');
  let state = 20261122;
  const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  let text = '';
  for (let row = 0; row < rows; row++) {
    const started = Date.UTC(2024, 0, 1) + row * 60_000;
    const detected = started + Math.floor(random() * 600_000);
    const restored = detected + Math.floor(-Math.log(1 - random()) * 3_600_000);
    const reconciled = row % 9 === 0 ? '' : iso(restored + Math.floor(-Math.log(1 - random()) * 18_000_000));
    text += `INC-${row},"Orders wait, customers see ""pending""",service-${row % 40},${iso(started)},${iso(detected)},${iso(detected + 120_000)},${iso(restored)},${reconciled}\n`;
    if (text.length > 1 << 20) {
      if (!out.write(text)) await once(out, 'drain');
      text = '';
    }
  }
  out.end(text);
  await once(out, 'finish');
}
