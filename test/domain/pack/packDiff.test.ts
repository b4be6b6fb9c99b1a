import { describe, expect, it } from 'vitest';
import { isUnchanged, PACK_PARTS, packDiff } from '../../../src/domain/pack/packDiff';
import { Pack } from '../../../src/domain/pack/packSchema';
import { buildPack, type QuestionSketch } from '../buildPack';

const words = (short: string, prompt = 'Is it so?', levels = ['0', '1', '2', '3', '4']) => ({
  short,
  prompt,
  why: 'Why.',
  levels,
  receipt: 'A note.',
});

function pack(
  questions: readonly QuestionSketch[],
  texts: Record<string, unknown>,
  rest: Partial<Pack> = {},
): Pack {
  const built = buildPack({ questions });
  return Pack.parse({ ...built, ...rest, texts: { ...built.texts, ...rest.texts, questions: texts } });
}

const BEFORE = pack(
  [
    { id: 'stays', in: 'promise', weight: 2 },
    { id: 'goes', in: 'observe' },
    { id: 'moves', in: 'contain', core: false },
  ],
  { stays: words('It stays'), goes: words('It goes'), moves: words('It moves') },
);

describe('packDiff', () => {
  it('finds nothing between a pack and itself, whatever the order of its links and keys', () => {
    const { questions, dimensions, parts } = packDiff(BEFORE, BEFORE);
    expect([questions.added, questions.dropped, questions.reworded, questions.recounted, dimensions]).toEqual(
      [[], [], [], [], []],
    );
    for (const part of PACK_PARTS) expect(parts[part]).toEqual({ added: [], dropped: [], changed: [] });
    const links = [
      { pattern: 'p', cause: 'c', weight: 0.5 },
      { pattern: 'p', cause: 'd', weight: 0.4 },
    ];
    const linked = (list: readonly unknown[]) =>
      Pack.parse({
        ...BEFORE,
        diagnosis: {
          ...BEFORE.diagnosis,
          patterns: [{ id: 'p', mattersWhen: ['x'] }],
          causes: [{ id: 'c' }, { id: 'd' }],
          symptomLinks: list,
        },
      });
    expect(isUnchanged(packDiff(linked(links), linked([...links].reverse())))).toBe(true);
  });

  it('tells questions that come, go, are reworded or count otherwise', () => {
    const after = pack(
      [
        { id: 'stays', in: 'promise', weight: 3, guardrail: 'line' },
        {
          id: 'moves',
          in: 'respond',
          core: true,
          scope: 'client',
          appliesWhen: { fact: 'regulated', is: true },
        },
        { id: 'comes', in: 'observe' },
      ],
      {
        stays: words('It still stays', 'Is it really so?', ['0', '1', 'two', '3', 'four']),
        moves: { ...words('It moves'), why: 'For another reason.' },
        comes: words('It comes'),
      },
    );
    expect(packDiff(BEFORE, after).questions).toEqual({
      added: [{ id: 'comes', name: 'It comes' }],
      dropped: [{ id: 'goes', name: 'It goes' }],
      reworded: [{ id: 'stays', name: 'It still stays', prompt: true, levels: [2, 4] }],
      recounted: [
        {
          id: 'stays',
          name: 'It still stays',
          weight: { from: 2, to: 3 },
          core: null,
          scope: null,
          discipline: null,
          guardrail: true,
          applicability: false,
        },
        {
          id: 'moves',
          name: 'It moves',
          weight: null,
          core: { from: false, to: true },
          scope: { from: 'workflow', to: 'client' },
          discipline: { from: 'contain', to: 'respond' },
          guardrail: false,
          applicability: true,
        },
      ],
    });
  });

  it('tells weights of dimensions, also of those that only one pack has', () => {
    const other = buildPack({ questions: [], dimensions: { promise: 30, observe: 20, contain: 50 } });
    expect(packDiff(BEFORE, other).dimensions.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['promise', 20, 30],
      ['contain', 25, 50],
      ['evolve', 15, null],
      ['respond', 20, null],
    ]);
  });

  it('tells every other part by its words, its figures and its links', () => {
    const base = {
      patterns: [
        { id: 'same', mattersWhen: ['x'] },
        { id: 'gone', mattersWhen: ['x'] },
      ],
      causes: [{ id: 'relinked' }, { id: 'kept' }],
      symptomLinks: [{ pattern: 'same', cause: 'relinked', weight: 0.5 }],
      beliefs: [{ id: 'heavier', cause: 'kept', weight: 0.1 }],
      controls: [{ question: 'stays', cause: 'kept' }],
    };
    const of = (diagnosis: unknown, more: object = {}) =>
      Pack.parse({ ...BEFORE, ...more, diagnosis: { ...BEFORE.diagnosis, ...(diagnosis as object) } });
    const { parts } = packDiff(
      of(base),
      of(
        {
          ...base,
          patterns: [base.patterns[0], { id: 'new', mattersWhen: ['x'] }],
          symptomLinks: [],
          beliefs: [{ id: 'heavier', cause: 'kept', weight: 0.2 }],
        },
        {
          guardrails: [{ id: 'line', ownerRole: 'engineering', measured: null }],
          knowledge: [{ id: 'known', topic: 'practice' }],
          texts: { ...BEFORE.texts, knowledge: { known: { title: 'It is known', body: 'Well.' } } },
        },
      ),
    );
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
    expect(ids(parts.pattern.added)).toEqual(['new']);
    expect(ids(parts.pattern.dropped)).toEqual(['gone']);
    // The link between the two went, which changes both.
    expect(ids(parts.pattern.changed)).toEqual(['same']);
    expect(ids(parts.cause.changed)).toEqual(['relinked']);
    expect(ids(parts.belief.changed)).toEqual(['heavier']);
    expect(ids(parts.guardrail.added)).toEqual(['line']);
    expect(parts.knowledge.added).toEqual([{ id: 'known', name: 'It is known' }]);
  });
});
