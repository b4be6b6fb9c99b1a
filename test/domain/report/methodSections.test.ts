import { describe, expect, test } from 'vitest';
import { methodSections } from '../../../src/domain/report/methodSections';
import type { MethodSection } from '../../../src/domain/report/methodDocument';
import { shippedPack } from '../shippedPack';

const idsIn = (sections: readonly MethodSection[], id: string): readonly string[] =>
  sections
    .filter((section) => section.id.startsWith(id))
    .flatMap(({ entries }) => entries.map((one) => one.id));

const ids = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);

/** Every text of a value, however deep. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

describe.each(['1.0.0', '2.0.0'])('the method of pack %s', (version) => {
  const pack = shippedPack(version);
  const sections = methodSections(pack);

  test('lists every item of the pack, so that each can be looked up and printed', () => {
    const { diagnosis, manifest } = pack;
    expect(idsIn(sections, 'loop')).toEqual(ids(manifest.dimensions));
    expect(idsIn(sections, 'disciplines')).toEqual(manifest.dimensions.flatMap((one) => one.disciplines));
    expect([...idsIn(sections, 'questions-')].sort()).toEqual([...ids(pack.questions)].sort());
    expect(idsIn(sections, 'patterns')).toEqual(ids(diagnosis.patterns));
    expect(idsIn(sections, 'causes')).toEqual(ids(diagnosis.causes));
    expect(idsIn(sections, 'beliefs')).toEqual(ids(diagnosis.beliefs));
    expect(idsIn(sections, 'moves')).toEqual(ids(diagnosis.moves));
    expect(idsIn(sections, 'guardrails')).toEqual(ids(pack.guardrails));
    expect(idsIn(sections, 'fit')).toEqual(ids(pack.fit));
    expect(idsIn(sections, 'rules')).toEqual(ids(pack.contradictions));
    expect(idsIn(sections, 'script')).toEqual(ids(pack.script));
    expect([...idsIn(sections, 'topic-')].sort()).toEqual([...ids(pack.knowledge)].sort());
  });

  test('says every text of the pack but the words of its own name and languages', () => {
    // A cause's plain sentence gets its full stop, a level its number: both stay whole inside a value.
    const said = new Set(textsOf(sections));
    const all = textsOf(pack.texts).filter((text) => text !== pack.texts.pack.name);
    expect(all.filter((text) => !said.has(text))).toEqual([]);
  });

  test('gives each entry an id of its own within its section', () => {
    for (const { entries } of sections) expect(new Set(ids(entries)).size).toBe(entries.length);
  });
});
