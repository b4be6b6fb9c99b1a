import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPackJson } from '../../../src/backend/files/packJson';
import { keysInText, plainKeys } from '../../../src/backend/files/plainJson';

const codes = (text: string) => readPackJson('fit.json', text).faults.map(({ code }) => code);

describe('readPackJson', () => {
  it('gives what JSON.parse gives for every sound text, however its keys and texts are written', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2), (value, space) => {
        const text = JSON.stringify(value, null, space);
        const forbidden = /"(__proto__|constructor|prototype)"\s*:/.test(text);
        fc.pre(!forbidden);
        const read = readPackJson('fit.json', text);
        expect(read.faults).toEqual([]);
        expect(read.value).toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
  });

  it('counts in the text the keys that its value has', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value, null, 1);
        fc.pre(!/"(__proto__|constructor|prototype)"\s*:/.test(text));
        expect(keysInText(text)).toBe(plainKeys(JSON.parse(text)));
      }),
      { numRuns: 500 },
    );
  });

  it('tells a key that stands twice, also where its two spellings or its texts could hide it', () => {
    expect(codes('{"a":1,"a":2}')).toEqual(['duplicate-key']);
    expect(codes('{"a":1,"\\u0061":2}')).toEqual(['duplicate-key']);
    expect(codes('{"a":"\\\\","b":{"c":"\\"x\\":","c":1}}')).toEqual(['duplicate-key']);
    expect(codes('[{"a":"a\\": \\"a\\":"},{"a":": "}]')).toEqual([]);
    expect(codes('{"\\u005f_proto__":1}')).toEqual(['forbidden-key']);
    expect(codes('{"a":{"constructor" : 1}}')).toEqual(['forbidden-key']);
  });

  it('looks lines up in a sound text as in a faulty one', () => {
    const { lineAt } = readPackJson('fit.json', '{\n "a": [\n  1,\n  2\n ]\n}');
    expect(lineAt(['a', 1])).toBe(4);
    expect(lineAt(['a', 7])).toBe(2);
    expect(lineAt(['b'])).toBe(1);
  });

  it('counts a long text before anything is built of it', () => {
    const long = `[${'0,'.repeat(600_000)}0]`;
    expect(codes(long)).toEqual(['too-many-values']);
    // A long text of few parts is read like any other.
    const words = `{"a":"${'x'.repeat(2_000_000)}"}`;
    expect(codes(words)).toEqual([]);
    expect(codes(`{"a":1,"a":"${'x'.repeat(2_000_000)}"}`)).toEqual(['duplicate-key']);
  });
});
