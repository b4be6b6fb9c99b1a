import { describe, expect, it } from 'vitest';
import { readPack } from '../../../src/backend/files/readPack';
import type { Pack } from '../../../src/domain/pack/packSchema';
import { BUILT_IN } from './packFolder';

async function builtIn(): Promise<Pack> {
  const reading = await readPack(BUILT_IN);
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults, null, 1));
  return reading.ok;
}

describe('continuity-readiness 1.0.0', async () => {
  const pack = await builtIn();
  const { manifest, questions, diagnosis, guardrails, fit, texts } = pack;

  it('has five dimensions with the agreed weights', () => {
    expect(manifest.dimensions.map(({ id, weight }) => [id, weight])).toEqual([
      ['promise', 20],
      ['observe', 20],
      ['contain', 25],
      ['evolve', 15],
      ['respond', 20],
    ]);
  });

  it('asks three core questions in each dimension, and at least one question in each discipline', () => {
    for (const { disciplines } of manifest.dimensions) {
      const asked = questions.filter(({ discipline }) => disciplines.includes(discipline));
      expect(asked.filter(({ core }) => core)).toHaveLength(3);
      for (const discipline of disciplines) {
        expect(asked.some((question) => question.discipline === discipline)).toBe(true);
      }
    }
    expect(questions.filter(({ core }) => core)).toHaveLength(15);
  });

  it('describes five levels for each question, no two alike anywhere in the pack', () => {
    const levels = Object.values(texts.questions).flatMap((question) => [...question.levels]);
    expect(levels).toHaveLength(questions.length * 5);
    expect(new Set(levels.map((level) => level.toLowerCase())).size).toBe(levels.length);
  });

  it('keeps the short names to three to six words', () => {
    for (const { short } of Object.values(texts.questions)) {
      const words = short.split(' ').length;
      expect(words, short).toBeGreaterThanOrEqual(3);
      expect(words, short).toBeLessThanOrEqual(6);
    }
  });

  it('holds four guardrails, each with its one question, two of them with a measured limit', () => {
    expect(guardrails).toHaveLength(4);
    for (const { id } of guardrails)
      expect(questions.filter(({ guardrail }) => guardrail === id)).toHaveLength(1);
    expect(guardrails.flatMap(({ measured }) => (measured === null ? [] : [measured]))).toEqual([
      { figure: 'escalate', limitMs: 180_000, share: 0.1, minimum: 10 },
      { figure: 'rollback', limitMs: 300_000, share: 0.1, minimum: 10 },
    ]);
  });

  it('weighs eight fit criteria, four for a fit and four for overhead with lighter practice', () => {
    expect(fit.map(({ speaksFor }) => speaksFor)).toEqual([
      ...Array<string>(4).fill('fit'),
      ...Array<string>(4).fill('overhead'),
    ]);
    for (const { id, speaksFor } of fit) {
      expect(texts.fit[id]?.lighter === undefined, id).toBe(speaksFor === 'fit');
    }
  });

  it('knows five failure patterns and five beliefs, each pointing most strongly to a cause of its own', () => {
    expect(diagnosis.patterns).toHaveLength(5);
    expect(diagnosis.beliefs).toHaveLength(5);
    expect(diagnosis.causes).toHaveLength(10);
    const leading = diagnosis.patterns.map(({ id }) => {
      const links = diagnosis.symptomLinks.filter(({ pattern }) => pattern === id);
      const strongest = Math.max(...links.map(({ weight }) => weight));
      expect(links.length).toBeGreaterThan(1);
      expect(links.filter(({ weight }) => weight === strongest)).toHaveLength(1);
      return links.find(({ weight }) => weight === strongest)?.cause;
    });
    expect(new Set([...leading, ...diagnosis.beliefs.map(({ cause }) => cause)]).size).toBe(10);
  });

  it('offers a move against every cause and one that lifts every guardrail to what holds it', () => {
    for (const { id } of diagnosis.causes) {
      expect(
        diagnosis.moves.some(({ causes }) => causes.includes(id)),
        id,
      ).toBe(true);
    }
    for (const { id, guardrail } of questions.filter((question) => question.guardrail !== undefined)) {
      const lifting = diagnosis.moves
        .flatMap(({ brings }) => brings)
        .filter(({ question }) => question === id);
      expect(Math.max(...lifting.map(({ level }) => level)), guardrail).toBeGreaterThanOrEqual(3);
    }
  });

  it('asks who owns the time to truth', () => {
    expect(texts.questions['time-to-truth-owned']?.prompt).toContain('who owns');
  });

  it('uses no dashes in place of a sentence', () => {
    expect(JSON.stringify(texts)).not.toMatch(/[—–]/);
  });
});
