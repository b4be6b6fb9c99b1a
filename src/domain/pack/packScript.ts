/** The short script that every role answers about the degraded day: `script.json` of a pack. */
import * as z from 'zod';
import { ChoiceId, ScriptItemId } from '../ids';

/** One item: a choice among few. */
export const ScriptItem = z.strictObject({
  id: ScriptItemId,
  about: z.enum(['continues', 'queues', 'operators-see', 'milestone-time', 'decides', 'told']),
  /** `ordinal`: the choices stand in order, so that near answers are nearer than far ones. */
  scale: z.enum(['nominal', 'ordinal']),
  /** Asked once for each milestone of the workflow. */
  perMilestone: z.boolean(),
  choices: z.array(ChoiceId).min(2).max(12),
});
export type ScriptItem = z.infer<typeof ScriptItem>;

const text = z.string().trim().min(1).max(1000);

/** One entry of `locales/<language>/script.json`, by item id; `choices` by choice id. */
export const ScriptTexts = z.strictObject({
  short: text,
  prompt: text,
  /** What the free text beside the choice asks for. */
  freeText: text,
  choices: z.record(z.string(), text),
});
export type ScriptTexts = z.infer<typeof ScriptTexts>;
