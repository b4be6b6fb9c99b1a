/**
 * What the built-in pack knows of failures is wide enough and hangs together: causes are weighed against each
 * other, each one can be asked about, controlled and worked on, and no question leads nowhere.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { groupBy } from '../../../src/domain/pack/groupBy';
import { STRUCTURE_FILES, TEXT_FILES } from '../../../src/domain/pack/packFiles';
import { HIGHEST_SUPPORT } from '../../../src/domain/pack/receiptKind';

const folder = join(process.cwd(), 'questionnaires/continuity-readiness/2.0.0');
const json = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));

const diagnosis = STRUCTURE_FILES['diagnosis.json'].parse(json('diagnosis.json'));
const questions = STRUCTURE_FILES['questions.json'].parse(json('questions.json'));
const fit = STRUCTURE_FILES['fit.json'].parse(json('fit.json'));
const texts = TEXT_FILES['diagnosis.json'].parse(json('locales/en/diagnosis.json'));
const released = STRUCTURE_FILES['diagnosis.json'].parse(
  JSON.parse(readFileSync(join(folder, '../1.0.0/diagnosis.json'), 'utf8')),
);

const { patterns, causes, beliefs, symptomLinks, answerLinks, controls, moves } = diagnosis;
const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);
const without = (ids: readonly string[], known: Iterable<string>): readonly string[] => {
  const all = new Set(known);
  return ids.filter((id) => !all.has(id));
};

/** Lower and upper limit of a primary, a secondary and a weak link; what lies between is no judgement. */
const BANDS = [
  [0.7, 0.9],
  [0.35, 0.6],
  [0.1, 0.3],
] as const;
const PRIMARY_FROM = BANDS[0][0];

/** What nearly every outage leaves behind, whatever began it: such a sign points to no cause strongly. */
const AFTER_EFFECTS: ReadonlySet<string> = new Set([
  'hours-to-find-the-reason',
  'hours-to-catch-up',
  'recovery-hung-on-one-person',
  'warning-drowned',
  'start-took-hours',
  'restore-took-days',
  'screens-went-blank',
  'tools-needed-were-down-too',
  'told-different-things',
  'same-incident-again',
]);

describe('the knowledge of failures in the built-in pack', () => {
  it('has at least 20 patterns and 15 causes beyond the first five and ten', () => {
    expect(patterns.length).toBeGreaterThanOrEqual(25);
    expect(causes.length).toBeGreaterThanOrEqual(25);
  });

  it('keeps every id of the version before, so that an assessment can move over', () => {
    expect(without(idsOf(released.patterns), idsOf(patterns))).toEqual([]);
    expect(without(idsOf(released.causes), idsOf(causes))).toEqual([]);
    expect(without(idsOf(released.beliefs), idsOf(beliefs))).toEqual([]);
    expect(without(idsOf(released.moves), idsOf(moves))).toEqual([]);
  });

  it('refers only to what exists', () => {
    const linked = [...symptomLinks, ...answerLinks, ...controls, ...beliefs].map(({ cause }) => cause);
    const asked = [...answerLinks, ...controls, ...moves.flatMap(({ brings }) => brings)];
    expect(without([...linked, ...moves.flatMap((move) => move.causes)], idsOf(causes))).toEqual([]);
    expect(
      without(
        symptomLinks.map(({ pattern }) => pattern),
        idsOf(patterns),
      ),
    ).toEqual([]);
    expect(
      without(
        asked.map(({ question }) => question),
        idsOf(questions),
      ),
    ).toEqual([]);
    expect(
      without(
        patterns.flatMap(({ mattersWhen }) => mattersWhen),
        idsOf(fit),
      ),
    ).toEqual([]);
  });

  it('has the texts of every item and of no other, and a signal for every move', () => {
    for (const kind of ['patterns', 'causes', 'beliefs', 'moves'] as const) {
      expect(Object.keys(texts[kind]).sort()).toEqual([...idsOf(diagnosis[kind])].sort());
    }
    expect(idsOf(moves).filter((id) => texts.moves[id]?.signal === undefined)).toEqual([]);
  });

  it('names sources by an https address', () => {
    const sources = [...patterns, ...causes].flatMap(({ source }) => source ?? []);
    expect(sources.filter((source) => !source.startsWith('https://'))).toEqual([]);
  });
});

describe('links between symptoms and causes', () => {
  const ofPattern = groupBy(symptomLinks, ({ pattern }) => pattern);
  const ofCause = groupBy(symptomLinks, ({ cause }) => cause);

  it('lie in one of three bands', () => {
    const outside = symptomLinks.filter(
      ({ weight }) => !BANDS.some(([low, high]) => weight >= low && weight <= high),
    );
    expect(outside).toEqual([]);
  });

  it('never make an after-effect point strongly', () => {
    const strong = symptomLinks.filter(
      ({ pattern, weight }) => AFTER_EFFECTS.has(pattern) && weight >= PRIMARY_FROM,
    );
    expect(strong).toEqual([]);
  });

  it.each(patterns)('$id points at several causes, at one or two of them above the others', ({ id }) => {
    const links = ofPattern.get(id) ?? [];
    const primary = links.filter(({ weight }) => weight >= PRIMARY_FROM);
    expect(primary.length).toBeLessThanOrEqual(2);
    expect(links.length - primary.length).toBeGreaterThanOrEqual(2);
  });

  it.each(causes)('$id does not win by breadth: its links add up to 6 at most', ({ id }) => {
    const sum = (ofCause.get(id) ?? []).reduce((all, { weight }) => all + weight, 0);
    expect(sum).toBeLessThanOrEqual(6);
  });

  it.each(causes)('$id has two symptoms or more, at most one of them its own', ({ id }) => {
    const links = ofCause.get(id) ?? [];
    const own = links.filter(({ pattern }) => ofPattern.get(pattern)?.length === 1);
    expect(links.length).toBeGreaterThanOrEqual(2);
    expect(own.length).toBeLessThanOrEqual(1);
    const strongest = links.toSorted((a, b) => b.weight - a.weight)[0];
    expect((strongest?.weight ?? 0) >= PRIMARY_FROM || AFTER_EFFECTS.has(strongest?.pattern ?? '')).toBe(
      true,
    );
  });
});

describe('causes and questions', () => {
  const evidence = groupBy(answerLinks, ({ cause }) => cause);
  const controlling = groupBy(controls, ({ cause }) => cause);

  it.each(causes)('$id has one to four questions as evidence, others as controls, and a move', ({ id }) => {
    const asked = (evidence.get(id) ?? []).map(({ question }) => question);
    const damping = (controlling.get(id) ?? []).map(({ question }) => question);
    expect(asked.length).toBeGreaterThanOrEqual(1);
    expect(asked.length).toBeLessThanOrEqual(4);
    expect(damping.length).toBeGreaterThanOrEqual(1);
    expect(asked.filter((question) => damping.includes(question))).toEqual([]);
    expect(moves.some((move) => move.causes.includes(id))).toBe(true);
  });

  it('lets no single weak answer weigh more than all of them may', () => {
    expect(answerLinks.filter(({ weight }) => weight < 0.1 || weight > 0.5)).toEqual([]);
  });

  it.each(questions)('$id is brought by a move', ({ id }) => {
    const brought = moves.some(({ brings }) => brings.some(({ question }) => question === id));
    expect(brought).toBe(true);
  });
});

describe('moves', () => {
  it('promise no level that the named receipt can not support', () => {
    const over = moves.filter(({ brings, receipt }) =>
      brings.some(({ level }) => level > HIGHEST_SUPPORT[receipt]),
    );
    expect(idsOf(over)).toEqual([]);
  });

  it('can be put in an order in which each comes after what has to be there first', () => {
    const left = new Map(moves.map(({ id, after }) => [id, after ?? []]));
    for (;;) {
      const ready = [...left].filter(([, after]) => after.every((id) => !left.has(id)));
      if (ready.length === 0) break;
      for (const [id] of ready) left.delete(id);
    }
    expect([...left.keys()]).toEqual([]);
    expect(
      without(
        moves.flatMap(({ after }) => after ?? []),
        idsOf(moves),
      ),
    ).toEqual([]);
  });

  it('measure the time to truth by a drill whose note has both times', () => {
    const measuring = moves.filter(({ measuresTruth }) => measuresTruth === true);
    expect(measuring.length).toBeGreaterThanOrEqual(1);
    expect(measuring.map(({ receipt }) => receipt)).toEqual(measuring.map(() => 'drill'));
  });
});
