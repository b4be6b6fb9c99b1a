import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const withOffset = (ms) => `${new Date(ms).toISOString().slice(0, 19)}+00:00`;
const naive = (ms) => new Date(ms).toISOString().slice(0, 19).replace('T', ' ');

/**
 * Writes a made-up incident export: 8 columns, five times, quoted fields, one truth in nine still open. Times carry an
 * offset, or none at all with `isNaive`.
 */
export async function writeIncidentFile(path, rows, isNaive = false) {
  const time = isNaive ? naive : withOffset;
  const out = createWriteStream(path);
  out.write('id,service,severity,started,detected,escalated,restored,reconciled\n');
  let state = 20261122;
  const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  let text = '';
  for (let row = 0; row < rows; row++) {
    const started = Date.UTC(2024, 0, 1) + row * 60_000;
    const detected = started + Math.floor(random() * 600_000);
    const restored = detected + Math.floor(-Math.log(1 - random()) * 3_600_000);
    const reconciled = row % 9 === 0 ? '' : time(restored + Math.floor(-Math.log(1 - random()) * 18_000_000));
    text += `INC-${row},"orders ""${row % 40}"", pay",P${1 + (row % 4)},${time(started)},${time(detected)},${time(detected + 120_000)},${time(restored)},${reconciled}\n`;
    if (text.length > 1 << 20) {
      if (!out.write(text)) await once(out, 'drain');
      text = '';
    }
  }
  out.end(text);
  await once(out, 'finish');
}
