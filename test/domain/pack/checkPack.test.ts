import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../src/domain/pack/checkPack';

const manifest = {
  dimensions: [{ id: 'respond', weight: 100, disciplines: ['recovery'] }],
  roles: ['engineer'],
  criticality: { costPerHourDown: [1, 2, 3], transactionsPerHour: [1, 2, 3] },
};
const question = { id: 'recovers', discipline: 'recovery', roles: ['engineer'] };
const codes = (files: Readonly<Record<string, unknown>>) =>
  checkPack(new Map(Object.entries(files))).map(({ code, path }) => `${code} ${path.join('.')}`);

describe('checkPack', () => {
  it('finds nothing in files that fit together', () => {
    expect(codes({ 'pack.json': manifest, 'questions.json': [question] })).toEqual([]);
  });

  it('does not call a reference unknown while the file that would know it is missing', () => {
    expect(codes({ 'questions.json': [{ ...question, guardrail: 'line' }] })).toEqual([]);
    expect(codes({ 'questions.json': [{ ...question, guardrail: 'line' }], 'guardrails.json': [] })).toEqual([
      'unknown-reference 0.guardrail',
    ]);
  });

  it('goes on checking beside values of a wrong type, and leaves telling those to the schemas', () => {
    const questions = [
      null,
      { id: 7, discipline: {}, roles: 'engineer' },
      { ...question, discipline: 'elsewhere' },
    ];
    expect(codes({ 'pack.json': manifest, 'questions.json': questions })).toEqual([
      'dimension-without-question dimensions.0',
      'unknown-reference 2.discipline',
    ]);
  });

  it('lets a question be evidence for one cause and control of another', () => {
    const diagnosis = {
      causes: [{ id: 'one' }, { id: 'two' }],
      answerLinks: [{ question: 'recovers', cause: 'one' }],
      beliefs: [{ id: 'said', cause: 'two' }],
      controls: [{ question: 'recovers', cause: 'two' }],
    };
    expect(codes({ 'diagnosis.json': diagnosis })).toEqual([]);
    const both = { ...diagnosis, controls: [{ question: 'recovers', cause: 'one' }] };
    expect(codes({ 'diagnosis.json': both })).toEqual(['evidence-and-control controls.0']);
  });
});
