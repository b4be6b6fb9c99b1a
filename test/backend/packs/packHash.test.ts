import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { packHash } from '../../../src/backend/files/packHash';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('packHash', () => {
  it('is what its description says, whatever the order of the files', () => {
    const expected = createHash('sha256').update('a.json\x002\x00[]b/c.json\x003\x00{\n}').digest('hex');
    expect(
      packHash(
        new Map([
          ['b/c.json', bytes('{\r\n}')],
          ['a.json', bytes('[]')],
        ]),
      ),
    ).toBe(expected);
  });

  it('keeps a lone carriage return, which is no line end of a checkout', () => {
    const hash = (text: string) => packHash(new Map([['a', bytes(text)]]));
    expect(hash('a\rb')).not.toBe(hash('ab'));
    expect(hash('a\r\r\nb')).not.toBe(hash('a\r\nb'));
    expect(hash('a\r\nb')).toBe(hash('a\nb'));
  });
});
