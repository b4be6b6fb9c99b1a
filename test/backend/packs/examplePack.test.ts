/** The example of docs/pack-format.md works, and the document names everything that a pack may hold. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { assess } from '../../../src/domain/assessment/assess';
import { PACK_FILE_NAMES, STRUCTURE_FILES, TEXT_FILES } from '../../../src/domain/pack/packFiles';
import {
  LARGEST_PACK_FILE_MB,
  LARGEST_PACK_MB,
  MOST_LANGUAGES,
} from '../../../src/backend/files/listPackFolder';
import { readPack } from '../../../src/backend/files/readPack';
import { DEEPEST_NESTING, MOST_PARTS } from '../../../src/backend/files/surveyJson';
import { anAnswer, aReceipt, AS_OF, aSymptom, aWorkflow, buildRecord } from '../../domain/buildRecord';
import { EXAMPLE } from './packFolder';

const DOCUMENT = readFileSync(resolve('docs/pack-format.md'), 'utf8');

/** Every name of a field and every word to choose from, anywhere in a JSON Schema. */
function words(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(words);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'properties')
      return [...Object.keys(value as object), ...words(Object.values(value as object))];
    if (key === 'enum' || key === 'const') return [value].flat().filter((word) => typeof word === 'string');
    return words(value);
  });
}

/** Facts and stages of a profile are the app's, not the format's. */
const OF_THE_PROFILE = z.toJSONSchema(
  z.object({
    facts: STRUCTURE_FILES['fit.json'].element.shape.metWhen,
  }),
);

describe('the example of the format', () => {
  it('is sound and carries an assessment from answers to causes, moves and a decision', async () => {
    const reading = await readPack(EXAMPLE);
    if ('faults' in reading) throw new Error(JSON.stringify(reading.faults, null, 1));
    const record = buildRecord({
      workflows: [aWorkflow({ profile: { transactionsPerHour: 60, developers: 5, customerFacing: true } })],
      answers: [
        anAnswer('bad-day-agreed', 3),
        anAnswer('restart-handed-over', 2),
        anAnswer('orders-counted-after', 1),
        anAnswer('paper-kept-ready', 4, { workflowId: null }),
      ],
      receipts: [aReceipt('page', 'document', 10, [['bad-day-agreed', 2]])],
      symptoms: [aSymptom('order-taken-twice', 'recurring', AS_OF)],
    });
    const [workflow] = assess(record, reading.ok, [], AS_OF).workflows;
    // Promise, weight 40: 3/4 = 75 claimed. Respond, weight 60: (4 * 2 + 3 * 1 + 1 * 4) / 4 / 8 = 46.875.
    // (40 * 75 + 60 * 46.875) / 100 = 58.125. Proven: promise 2/4 = 50, respond 0, together 20.
    expect(workflow?.score.claimed.score).toBeCloseTo(58.125, 9);
    expect(workflow?.score.proven.score).toBeCloseTo(20, 9);
    expect(workflow?.fit.verdict).toBe('fits');
    expect(workflow?.decision).toBe('no-go');
    expect(workflow?.causes[0]).toMatchObject({ causeId: 'nobody-counts', band: 'strong' });
    expect(workflow?.moves.map(({ moveId }) => moveId)).toContain('count-after-each-stop');
  });
});

describe('docs/pack-format.md', () => {
  it('names every field and every word to choose from', () => {
    const ofTheProfile = new Set(words(OF_THE_PROFILE));
    const named = ['all', 'any', 'fact', 'atLeast', 'below', 'is', 'in'];
    const expected = PACK_FILE_NAMES.flatMap((file) => [
      ...words(z.toJSONSchema(STRUCTURE_FILES[file])),
      ...words(z.toJSONSchema(TEXT_FILES[file])),
    ]).filter((word) => named.includes(word) || !ofTheProfile.has(word) || word === 'fit');
    for (const word of new Set(expected)) expect(DOCUMENT, word).toMatch(new RegExp(`[\`"]${word}[\`"]`));
  });

  it('gives the limits that the reader has', () => {
    for (const said of [
      `at most ${LARGEST_PACK_FILE_MB} MB and ${MOST_PARTS.toLocaleString('en')} parts`,
      `at most ${LARGEST_PACK_MB} MB and ${MOST_LANGUAGES}`,
      `nested at most ${DEEPEST_NESTING} deep`,
    ]) {
      expect(DOCUMENT.replaceAll(/\s+/g, ' ')).toContain(said);
    }
  });
});
