import { describe, expect, it } from 'vitest';
import { runPackCheck } from '../../src/cli/packCheckCommand';
import { PackFaultCode, PackIdKind } from '../../src/domain/pack/packFault';
import packs from '../../src/shared/locales/en/packs.json';

async function run(...args: string[]) {
  let [out, err] = ['', ''];
  const code = await runPackCheck(args, { out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}

describe('pack check', () => {
  it('says in one line what a sound pack is', async () => {
    const { code, out, err } = await run('questionnaires/continuity-readiness/1.0.0');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^continuity-readiness 1\.0\.0 is sound: Continuity readiness; SHA-256 [0-9a-f]{64}; /,
    );
    expect(out).toContain('questions: 17, failure patterns: 5, root causes: 10');
    expect(out.trimEnd().split('\n')).toHaveLength(1);
  });

  it('tells every fault of a broken pack with file, line, path and reason, on standard error', async () => {
    const { code, out, err } = await run('test/fixtures/packs/broken');
    expect([code, out]).toEqual([3, '']);
    const lines = err.trimEnd().split('\n');
    expect(lines).toContain('questions.json:13 $[1].discipline: there is no discipline "nowhere"');
    expect(lines).toContain(
      'guardrails.json:2 $[0]: several questions ask about the guardrail "line" (sees, sees); exactly one may',
    );
    expect(lines).toContain('fit.json:2: JSON has no comments; remove this one');
    expect(lines).toContain('locales/en/guardrails.json:2: this is no JSON: a comma is expected here');
    expect(lines).toContain('locales/en/pack.json:13 $.levelNames: at least 5 entries are needed here');
    expect(lines).toContain('locales/en/diagnosis.json: the file is missing');
    expect(lines.at(-1)).toBe(`test/fixtures/packs/broken: ${lines.length - 1} faults, the pack is refused`);
    expect(err).not.toMatch(/\{\{|packs:|undefined/);
  });

  it('refuses a folder that is not there with a sentence', async () => {
    expect(await run('no/such/folder')).toEqual({
      code: 3,
      out: '',
      err: 'no/such/folder: there is no folder at this place\n',
    });
  });

  it('says how it is used when called otherwise', async () => {
    for (const args of [[], [''], ['--all'], ['one', 'two']]) {
      expect(await run(...args)).toEqual({ code: 2, out: '', err: 'Usage: pack check DIR\n' });
    }
  });

  it('has a sentence for every fault and a word for every kind', () => {
    const plain = (keys: object) => [
      ...new Set(Object.keys(keys).map((key) => key.replace(/_(one|other)$/, ''))),
    ];
    expect(plain(packs.fault).sort()).toEqual([...PackFaultCode.options].sort());
    expect(plain(packs.kind).sort()).toEqual([...PackIdKind.options].sort());
  });
});
