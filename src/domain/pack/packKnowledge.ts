/** What a consultant looks up beside the questions: `knowledge.json` of a pack. */
import * as z from 'zod';
import { CauseId, DimensionId, DisciplineId, KnowledgeId, MoveId, PatternId, QuestionId } from '../ids';

export const KnowledgeTopic = z.enum([
  'operating-truth',
  'posture',
  'loop',
  'scenario',
  'foundation',
  'degraded-mode',
  'maturity',
  'guardrail-practice',
  'automation',
  'layer',
  'practice',
  'outcome',
]);
export type KnowledgeTopic = z.infer<typeof KnowledgeTopic>;

/** One entry with what it belongs to, so that it is found where it is needed. */
export const KnowledgeEntry = z.strictObject({
  id: KnowledgeId,
  topic: KnowledgeTopic,
  dimensions: z.array(DimensionId).optional(),
  disciplines: z.array(DisciplineId).optional(),
  questions: z.array(QuestionId).optional(),
  patterns: z.array(PatternId).optional(),
  causes: z.array(CauseId).optional(),
  moves: z.array(MoveId).optional(),
  source: z.url().optional(),
});
export type KnowledgeEntry = z.infer<typeof KnowledgeEntry>;

const text = z.string().trim().min(1).max(1000);

/**
 * One entry of `locales/<language>/knowledge.json`, by id. Scenarios: `body` what happened, `why`, `change` what
 * changes. Degraded mode: `title` the event, `body` what is expected. Outcomes: `title` the setting, `body` what
 * was done, `change` what came of it. All others: `title` and `body`.
 */
export const KnowledgeTexts = z.strictObject({
  title: text,
  body: text,
  why: text.optional(),
  change: text.optional(),
});
export type KnowledgeTexts = z.infer<typeof KnowledgeTexts>;
