/**
 * A sentence as data: a key of the catalogues (`report:lead.gap`, `common:band.steady`) and its values.
 * The domain holds no English; whoever draws a document looks the key up. Names and texts of the client
 * and of the pack enter as values, other sentences may be nested. Catalogue sentences may hold `<b>…</b>`.
 */
import * as z from 'zod';

export interface Sentence {
  readonly key: string;
  readonly values: Readonly<Record<string, SentenceValue>>;
}
export type SentenceValue = string | number | readonly string[] | Sentence | readonly Sentence[];

export const SentenceValue: z.ZodType<SentenceValue> = z.lazy(() =>
  z.union([z.string(), z.number(), z.array(z.string()), Sentence, z.array(Sentence)]),
);
export const Sentence: z.ZodType<Sentence> = z.lazy(() =>
  z.strictObject({ key: z.string().regex(/^[a-z]+:\S+$/), values: z.record(z.string(), SentenceValue) }),
);

/** A sentence of the catalogue `report` unless the key names another one. */
export const say = (key: string, values: Readonly<Record<string, SentenceValue>> = {}): Sentence => ({
  key: key.includes(':') ? key : `report:${key}`,
  values,
});

/** Phrases that are not words of a sentence, one after the other: "A single developer; No integrations". */
export function list(items: readonly (string | Sentence)[]): Sentence {
  const [head, ...rest] = items;
  if (head === undefined) return say('list.empty');
  return rest.length === 0 ? say('list.one', { head }) : say('list.more', { head, tail: list(rest) });
}
