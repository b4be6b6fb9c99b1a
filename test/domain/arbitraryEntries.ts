/** Any answer, receipt and symptom over given questions, for two workflows. */
import fc from 'fast-check';
import { aDrill, anAnswer, aReceipt, aSymptom, daysAgo, notApplicable, type Link } from './buildRecord';

export const WORKFLOWS = ['w', 'v'] as const;
const place = fc.constantFrom(...WORKFLOWS, null);
export const level = fc.integer({ min: 0, max: 4 });
/** Days back from the assessment; a few lie ahead of it. */
export const age = fc.integer({ min: -3, max: 1_000 });

const links = (ids: readonly string[]): fc.Arbitrary<Link[]> =>
  fc.array(
    fc.tuple(fc.constantFrom(...ids), level, place).map(([id, supported, at]): Link => [id, supported, at]),
    { minLength: 1, maxLength: 5 },
  );

/** A receipt of any kind, age and outcome under an id of its own; failed drills are common. */
export const receiptCalled = (id: string, ids: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom('statement', 'document', 'record', 'metric'), age, links(ids))
      .map(([kind, days, supports]) => aReceipt(id, kind as 'statement', days, supports)),
    fc
      .tuple(fc.constantFrom('passed', 'partly', 'failed', 'failed'), age, links(ids))
      .map(([outcome, days, supports]) => aDrill(id, outcome as 'passed', days, supports)),
  );

/** An answer to one of the questions at any place: a level, not applicable, or none yet. */
export const answerTo = (ids: readonly string[]): fc.Arbitrary<unknown> => {
  const id = fc.constantFrom(...ids);
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(id, place, level, fc.boolean())
        .map(([question, workflowId, claimed, reasoned]) =>
          anAnswer(question, claimed, { workflowId, overrideReason: reasoned ? 'differs' : null }),
        ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(id, place).map(([question, workflowId]) => notApplicable(question, { workflowId })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(id, place)
        .map(([question, workflowId]) => anAnswer(question, null, { workflowId })),
    },
  );
};

/** The place of an answer, to have each once. */
export const placeOf = (entry: unknown): string => {
  const { questionId, workflowId } = entry as { questionId: string; workflowId: string | null };
  return `${questionId}@${workflowId}`;
};

/** `lost` or `stuck`, as somebody said it in the room. */
export const symptom = fc
  .tuple(
    fc.constantFrom('lost', 'stuck'),
    fc.constantFrom(...WORKFLOWS),
    fc.constantFrom('never', 'once', 'recurring'),
    fc.option(age),
  )
  .map(([pattern, workflowId, occurrence, days]) =>
    aSymptom(pattern, occurrence as 'once', days === null ? null : daysAgo(days), { workflowId }),
  );
