/** Answers to questions that the pack no longer asks: printed as they were said, counted nowhere. */
import * as z from 'zod';
import { type RetiredAnswers, retiredAnswers } from '../assessment/retiredAnswers';
import type { ReportContext } from './reportContext';
import { say, Sentence } from './sentence';

export const RetiredSection = z.strictObject({
  heading: Sentence,
  note: z.array(Sentence),
  rows: z.array(
    z.strictObject({
      /** The prompt as it was asked; the id where nobody kept the words. */
      question: z.string(),
      /** In which version it was asked last. */
      asked: Sentence,
      /** What was answered where, with its note, then its receipts. */
      said: z.array(Sentence),
    }),
  ),
});
export type RetiredSection = z.infer<typeof RetiredSection>;

function answered({ workflow, answer, said }: RetiredAnswers['answers'][number]): Sentence[] {
  const place = workflow ?? say('packs:report.everywhere');
  const { level, notApplicable, note } = answer;
  const told =
    notApplicable !== null
      ? say('packs:report.notApplicable', { place, reason: notApplicable })
      : level === null
        ? say('packs:report.noLevel', { place })
        : said === null
          ? say('packs:report.level', { place, level })
          : say('packs:report.said', { place, level, said });
  return note === '' ? [told] : [told, say('packs:report.note', { note })];
}

/** Undefined where nothing was answered to a question that is no longer asked. */
export function retiredSection({ record, pack }: ReportContext): RetiredSection | undefined {
  const retired = retiredAnswers(record, pack);
  if (retired.length === 0) return undefined;
  return {
    heading: say('packs:report.heading'),
    note: [say('packs:report.about')],
    rows: retired.map(({ questionId, question, answers, receipts }) => ({
      question: question?.prompt ?? questionId,
      asked:
        question === null
          ? say('packs:report.noWords')
          : say('packs:report.askedIn', { version: question.packVersion }),
      said: [
        ...answers.flatMap(answered),
        ...receipts.map(({ receipt, level }) => say('packs:report.receipt', { title: receipt.title, level })),
      ],
    })),
  };
}
