/**
 * The built-in pack knows what it has to know: each fact of the domain stands in a named item of the pack, in
 * words that say it, and no item is asked to carry more than three.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { groupBy } from '../../../src/domain/pack/groupBy';
import { STRUCTURE_FILES, TEXT_FILES } from '../../../src/domain/pack/packFiles';
import type { CarrierKind, DomainFact } from './domainFact';
import { FACTS_OF_DESIGN } from './domainFactsOfDesign';
import { FACTS_OF_FAILURE } from './domainFactsOfFailure';
import { FACTS_OF_LIMITS } from './domainFactsOfLimits';
import { FACTS_OF_PRACTICE } from './domainFactsOfPractice';

const MOST_FACTS_PER_ITEM = 3;
const folder = join(process.cwd(), 'questionnaires/continuity-readiness/2.0.0');
const json = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));

const packTexts = TEXT_FILES['pack.json'].parse(json('locales/en/pack.json'));
const diagnosisTexts = TEXT_FILES['diagnosis.json'].parse(json('locales/en/diagnosis.json'));

/** All texts of the pack's items, by kind and id. */
const texts: Readonly<Record<CarrierKind, Readonly<Record<string, unknown>>>> = {
  belief: diagnosisTexts.beliefs,
  cause: diagnosisTexts.causes,
  criterion: TEXT_FILES['fit.json'].parse(json('locales/en/fit.json')),
  dimension: packTexts.dimensions,
  discipline: packTexts.disciplines,
  guardrail: TEXT_FILES['guardrails.json'].parse(json('locales/en/guardrails.json')),
  knowledge: TEXT_FILES['knowledge.json'].parse(json('locales/en/knowledge.json')),
  pattern: diagnosisTexts.patterns,
  question: TEXT_FILES['questions.json'].parse(json('locales/en/questions.json')),
};

const strings = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];

/** What the item says, in small letters; undefined where the pack has no such item. */
function saidBy(item: DomainFact['item']): string | undefined {
  const kind = (Object.keys(texts) as CarrierKind[]).find((known) => item.startsWith(`${known} `));
  if (kind === undefined) return undefined;
  const id = item.slice(kind.length + 1);
  const group = texts[kind];
  return Object.hasOwn(group, id) ? strings(group[id]).join('\n').toLowerCase() : undefined;
}

const sections = Object.entries({
  ...FACTS_OF_PRACTICE,
  ...FACTS_OF_FAILURE,
  ...FACTS_OF_DESIGN,
  ...FACTS_OF_LIMITS,
});
const facts = sections.flatMap(([, rows]) => rows);

describe('the built-in pack carries the facts of its domain', () => {
  describe.each(sections)('%s', (_section, rows) => {
    it.each(rows)('$fact: $item', ({ item, words }) => {
      const said = saidBy(item);
      expect(said, `the pack has no ${item}`).toBeDefined();
      expect(words.filter((word) => !said?.includes(word.toLowerCase()))).toEqual([]);
    });
  });

  it('asks no item to carry more than three of them', () => {
    const crowded = [...groupBy(facts, ({ item }) => item)]
      .filter(([, rows]) => rows.length > MOST_FACTS_PER_ITEM)
      .map(([item, rows]) => `${item}: ${rows.length}`);
    expect(crowded).toEqual([]);
  });

  it('lists each fact once', () => {
    const names = facts.map(({ fact, item }) => `${fact} (${item})`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('brings every entry of its knowledge to a question, a finding or a discipline', () => {
    const entries = STRUCTURE_FILES['knowledge.json'].parse(json('knowledge.json'));
    const lost = entries.filter(
      ({ dimensions, disciplines, questions, patterns, causes, moves }) =>
        [dimensions, disciplines, questions, patterns, causes, moves].flat().filter(Boolean).length === 0,
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});
