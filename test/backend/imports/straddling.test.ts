/** A record reads the same wherever the pieces in which a file is read happen to be cut. */
import { describe, expect, it } from 'vitest';
import { importAll } from './checks';
import { encoded, type Dialect } from './csvDialect';

const T = '2024-03-01T10:00:00Z';
const KB = 1024;
/** Sizes in which files are read, here or by Node, and sums of them. */
const EDGES = [64, 128, 256, 512, 1024].map((size) => size * KB);
const FAR_EDGES = [2048, 4096, 8192].map((size) => size * KB);

type Encoding = Pick<Dialect, 'encoding' | 'byteOrderMark'>;

/** A row of everything that a cut could part: marks of quotes, line ends, characters of several bytes. */
const tricky = (end: string) => `"t",${T},"a ""b"", c;${end === '\r' ? '' : '\n'}Ω€😀","""",é, x ${end}`;
const read = (end: string) => [`a "b", c;${end === '\r' ? '' : '\n'}Ω€😀`, '"', 'é', 'x'];

/** A file in which a tricky row begins `before` bytes before every edge, a row of one long cell before each. */
function fileWith(end: string, how: Encoding, edges: readonly number[], before: number): Buffer {
  const size = how.encoding === 'utf-8' ? 1 : 2;
  const parts = [encoded(`kind,started,title,service,vendor,pattern${end}`, how)];
  const unmarked = { ...how, byteOrderMark: false };
  let at = parts[0]!.length;
  const add = (text: string) => {
    const part = encoded(text, unmarked);
    parts.push(part);
    at += part.length;
  };
  const filler = (length: number) => `f,${T},${'x'.repeat(length)},,,${end}`;
  for (const edge of edges) {
    add(filler((edge - before - at) / size - filler(0).length));
    expect(at).toBe(edge - before);
    add(tricky(end));
  }
  add(filler(4));
  return Buffer.concat(parts);
}

describe('rows that lie across', () => {
  it.each([
    ['\n', 'utf-8', false, EDGES, 1],
    ['\r\n', 'utf-8', true, EDGES, 1],
    ['\r', 'utf-8', false, EDGES, 1],
    ['\r\n', 'utf-16le', true, EDGES, 2],
    ['\n', 'utf-16be', true, EDGES, 2],
    ['\r\n', 'utf-8', true, FAR_EDGES, 17],
  ] as const)('ended by %j in %s', async (end, encoding, byteOrderMark, edges, step) => {
    const how = { encoding, byteOrderMark };
    const length = encoded(tricky(end), { ...how, byteOrderMark: false }).length;
    for (let before = 0; before <= length + 2 * step; before += step) {
      const { report, incidents } = await importAll(fileWith(end, how, edges, before), {
        mapping: {
          started: 'started',
          workflow: 'title',
          service: 'service',
          vendor: 'vendor',
          failurePattern: 'pattern',
        },
        where: [{ column: 'kind', operator: '=', value: 't' }],
      });
      expect(report).toMatchObject({
        encoding,
        rows: { imported: edges.length, leftOut: edges.length + 1 },
      });
      expect(
        incidents.map(({ workflow, service, vendor, failurePattern }) => [
          workflow,
          service,
          vendor,
          failurePattern,
        ]),
      ).toEqual(edges.map(() => read(end)));
    }
  });
});
