/** Rules that hold an answer against measured data: `contradictions.json` of a pack. */
import * as z from 'zod';
import { QuestionId, RuleId } from '../ids';

const share = z.number().positive().max(1);
/** Fewer records than this contradict nobody. */
const minimum = z.number().int().positive();
const base = {
  id: RuleId,
  /** The answer that can be contradicted. */
  question: QuestionId,
  /** The lowest claimed level that says something which data can deny. */
  claimedFrom: z.literal([1, 2, 3, 4]),
};

/**
 * What is counted, and against which line. For shares, the exact one-sided 95 % lower bound (Clopper-Pearson)
 * of the share over the line has to exceed `share`, from `minimum` records on.
 */
export const ContradictionRule = z.discriminatedUnion('kind', [
  /** Waiting times of incidents over a limit in milliseconds, as guardrails count them. */
  z.strictObject({
    ...base,
    kind: z.literal('over-limit'),
    figure: z.enum(['escalate', 'rollback']),
    limitMs: z.number().int().positive(),
    share,
    minimum,
  }),
  /** Incidents that a person reported, of those that say who did. */
  z.strictObject({ ...base, kind: z.literal('reported-by-people'), share, minimum }),
  /** Restored incidents whose records were right again later than the workflow's target, else `limitMs`. */
  z.strictObject({
    ...base,
    kind: z.literal('truth-over'),
    limitMs: z.number().int().positive(),
    share,
    minimum,
  }),
  /** Incidents and reconciliations that found at least one wrong record, of those that say. */
  z.strictObject({ ...base, kind: z.literal('defects-found'), share, minimum }),
  /** The degraded day as the roles described it apart: alignment under `limit`, 0 to 1. */
  z.strictObject({ ...base, kind: z.literal('alignment-below'), limit: share }),
]);
export type ContradictionRule = z.infer<typeof ContradictionRule>;

const text = z.string().trim().min(1).max(1000);

/** One entry of `locales/<language>/contradictions.json`, by rule id: the two sides in words. */
export const ContradictionTexts = z.strictObject({ title: text, claim: text, against: text });
export type ContradictionTexts = z.infer<typeof ContradictionTexts>;
