/** Public failures as operators saw them, and where the diagnosis ranks the cause that was found later. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { assess } from '../../../src/domain/assessment/assess';
import { BeliefId, CauseId, PatternId, QuestionId } from '../../../src/domain/ids';
import { Level } from '../../../src/domain/pack/level';
import type { Pack } from '../../../src/domain/pack/packSchema';
import { anAnswer, AS_OF, aSymptom, buildRecord, daysAgo } from '../buildRecord';

const WorkedCase = z.strictObject({
  id: z.string(),
  title: z.string(),
  source: z.url(),
  sourceChecked: z.boolean(),
  when: z.string(),
  story: z.string(),
  knownCause: CauseId,
  why: z.string(),
  alsoAccepted: z.array(CauseId),
  symptoms: z
    .array(
      z.strictObject({ patternId: PatternId, occurrence: z.enum(['once', 'recurring']), why: z.string() }),
    )
    .min(2)
    .max(6),
  never: z.array(PatternId),
  beliefs: z.array(BeliefId),
  answers: z.array(z.strictObject({ questionId: QuestionId, level: Level, why: z.string() })),
});
export type WorkedCase = z.infer<typeof WorkedCase>;

const casesIn = (folder: string): readonly WorkedCase[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => WorkedCase.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))));

const setIn = (name: string): readonly WorkedCase[] => casesIn(join(process.cwd(), 'test/fixtures', name));

/** Those that the weights have been held against from the beginning. */
export const workedCases = setIn('cases');

/** Run once without a change of weights, then read in the review of all links: no longer unseen. */
export const secondCases = setIn('cases-unseen');
export const thirdCases = setIn('cases-third');

/** Run once after that review. No weight or link may be changed because of them. */
export const fourthCases = setIn('cases-fourth');

/** Place of the known cause among the causes, from 1; seen 30 days before the day of the assessment. */
export function rankOfKnownCause(one: WorkedCase, pack: Pack): number {
  const record = buildRecord({
    symptoms: [
      ...one.symptoms.map(({ patternId, occurrence }) => aSymptom(patternId, occurrence, daysAgo(30))),
      ...one.never.map((patternId) => aSymptom(patternId, 'never', null)),
    ],
    beliefs: one.beliefs,
    answers: one.answers.map(({ questionId, level }) => anAnswer(questionId, level)),
  });
  const causes = assess(record, pack, [], AS_OF).workflows[0]?.causes ?? [];
  const at = causes.findIndex(({ causeId }) => causeId === one.knownCause);
  return at === -1 ? Infinity : at + 1;
}
