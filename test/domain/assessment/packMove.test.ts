import { describe, expect, it } from 'vitest';
import { packMove } from '../../../src/domain/assessment/packMove';
import { retiredAnswers } from '../../../src/domain/assessment/retiredAnswers';
import { retireQuestion } from '../../../src/domain/assessment/retireQuestion';
import type { QuestionId } from '../../../src/domain/ids';
import { Pack } from '../../../src/domain/pack/packSchema';
import { buildPack, type QuestionSketch } from '../buildPack';
import { anAnswer, aReceipt, AS_OF, aSymptom, aWorkflow, buildRecord } from '../buildRecord';

const words = (short: string, first: string) => ({
  short,
  prompt: `${short}?`,
  why: 'Why.',
  levels: [first, 'one', 'two', 'three', 'four'],
  receipt: 'A note.',
});

function pack(version: string, questions: readonly QuestionSketch[], texts: Record<string, unknown>): Pack {
  const built = buildPack({ questions, dimensions: { promise: 100 } });
  return Pack.parse({
    ...built,
    manifest: { ...built.manifest, version },
    texts: { ...built.texts, questions: texts },
  });
}

const ONE = pack(
  '1.0.0',
  [
    { id: 'kept', in: 'promise', weight: 1 },
    { id: 'reworded', in: 'promise', weight: 1 },
    { id: 'dropped', in: 'promise', weight: 2 },
  ],
  { kept: words('Kept', 'none'), reworded: words('Reworded', 'none'), dropped: words('Dropped', 'none') },
);
const TWO = pack(
  '2.0.0',
  [
    { id: 'kept', in: 'promise', weight: 3 },
    { id: 'reworded', in: 'promise', weight: 1 },
    { id: 'added', in: 'promise', weight: 4 },
    { id: 'back', in: 'promise', weight: 2 },
  ],
  {
    kept: words('Kept', 'none'),
    reworded: words('Reworded', 'nothing at all'),
    added: words('Added', 'none'),
    back: words('Back', 'none'),
  },
);

const RECORD = buildRecord({
  workflows: [aWorkflow(), aWorkflow({ id: 'v' })],
  answers: [
    anAnswer('kept', 4),
    anAnswer('kept', 2, { workflowId: 'v' }),
    anAnswer('reworded', 2),
    anAnswer('dropped', 1, { note: 'Only on paper.' }),
    anAnswer('dropped', 0, { workflowId: 'v' }),
    anAnswer('back', 2),
  ],
  receipts: [
    aReceipt('proof', 'document', 10, [
      ['dropped', 2],
      ['dropped', 1, 'v'],
      ['kept', 2],
    ]),
  ],
  symptoms: [aSymptom('unheard', 'once', null), aSymptom('unheard', 'never', null, { workflowId: 'v' })],
  beliefs: ['forgotten'],
});

describe('packMove', () => {
  const move = packMove(RECORD, ONE, TWO, [], AS_OF);

  it('counts the answers that stay, and names those to look at, those that leave and those that come back', () => {
    expect(move.answers).toEqual({
      kept: 3,
      lookAgain: [{ questionId: 'reworded', name: 'Reworded', answers: 1, receipts: 0 }],
      dropped: [{ questionId: 'dropped', name: 'Dropped', answers: 2, receipts: 1 }],
      returning: [{ questionId: 'back', name: 'Back', answers: 1, receipts: 0 }],
    });
  });

  it('names symptoms and beliefs that the new pack does not know', () => {
    expect(move.symptomsDropped).toEqual([{ patternId: 'unheard', name: 'unheard', workflows: 2 }]);
    expect(move.beliefsDropped).toEqual([{ beliefId: 'forgotten', name: 'forgotten' }]);
  });

  it('gives scores, bands and decisions before and after', () => {
    // Before, w: (1 * 4/4 + 1 * 2/4 + 2 * 1/4) / 4 = 2 / 4 = 50 claimed. Proven: kept 2 of 4, dropped min(1, 2) = 1:
    // (1 * 2/4 + 0 + 2 * 1/4) / 4 = 25.
    // After, w: (3 * 4/4 + 1 * 2/4 + 2 * 2/4) / (3 + 1 + 2) = 4.5 / 6 = 75 claimed, proven 3 * 2/4 / 6 = 25.
    // Coverage (3 + 1 + 2) of 10; low (3 * 2/4) / 10 = 15, high (1.5 + 4) / 10 = 55.
    expect(move.workflows[0]).toMatchObject({
      workflowId: 'w',
      name: 'workflow w',
      before: { claimed: 50, proven: 25, low: 25, high: 25, coverage: 1, band: 'fragile' },
      after: { claimed: 75, proven: 25, low: 15, high: 55, coverage: 0.6, band: 'fragile' },
    });
    expect(move.client.before.proven).not.toBeNull();
    expect(move.workflows).toHaveLength(2);
  });

  it('is the same the other way round, with what comes and goes exchanged', () => {
    const back = packMove(RECORD, TWO, ONE, [], AS_OF);
    expect(back.answers.dropped.map(({ questionId }) => questionId)).toEqual(['back']);
    expect(back.answers.returning.map(({ questionId }) => questionId)).toEqual(['dropped']);
    expect(back.workflows.map(({ before, after }) => [after, before])).toEqual(
      move.workflows.map(({ before, after }) => [before, after]),
    );
  });
});

describe('retiredAnswers', () => {
  const retired = retireQuestion('dropped' as QuestionId, ONE);
  if (retired === null) throw new Error('1.0.0 asks it');

  it('reads the answers to what is no longer asked, in the words in which it was', () => {
    const moved = { ...RECORD, retiredQuestions: [retired] };
    expect(retiredAnswers(moved, TWO)).toMatchObject([
      {
        questionId: 'dropped',
        question: { packVersion: '1.0.0', prompt: 'Dropped?' },
        answers: [
          {
            workflowId: 'w',
            workflow: 'workflow w',
            said: 'one',
            answer: { level: 1, note: 'Only on paper.' },
          },
          { workflowId: 'v', workflow: 'workflow v', said: 'none', answer: { level: 0 } },
        ],
        receipts: [{ receipt: { id: 'proof' }, level: 2 }],
      },
    ]);
    expect(retiredAnswers(moved, ONE).map(({ questionId }) => questionId)).toEqual(['back']);
  });

  it('still reads them when nobody kept the words', () => {
    expect(retiredAnswers(RECORD, TWO)).toMatchObject([{ questionId: 'dropped', question: null }]);
    expect(retiredAnswers(RECORD, TWO)[0]?.answers.map(({ said }) => said)).toEqual([null, null]);
  });

  it('has words only for what a pack asks', () => {
    expect(retireQuestion('added' as QuestionId, ONE)).toBeNull();
    expect(retireQuestion('added' as QuestionId, TWO)?.packVersion).toBe('2.0.0');
  });
});
