/** The method behind an assessment as data: everything that its question pack says, in the order of a reader. */
import * as z from 'zod';
import { ReportFrame } from './reportFrame';
import { Sentence } from './sentence';

/** Texts of the pack as they are, sentences of ours as keys; several lines are a list. */
export const MethodPart = z.strictObject({
  label: Sentence.nullable(),
  lines: z.array(z.union([z.string(), Sentence])),
});
export type MethodPart = z.infer<typeof MethodPart>;

export const MethodEntry = z.strictObject({
  /** The id that the pack gave, unique within its section. */
  id: z.string(),
  title: z.string(),
  parts: z.array(MethodPart),
});
export type MethodEntry = z.infer<typeof MethodEntry>;

export const MethodSection = z.strictObject({
  id: z.string(),
  heading: Sentence,
  intro: z.array(Sentence),
  entries: z.array(MethodEntry),
});
export type MethodSection = z.infer<typeof MethodSection>;

/** How measured figures are made: a heading and a paragraph for each rule. */
export const MeasureSection = z.strictObject({
  heading: Sentence,
  intro: z.array(Sentence),
  rules: z.array(z.strictObject({ id: z.string(), title: Sentence, text: z.array(Sentence) })),
});
export type MeasureSection = z.infer<typeof MeasureSection>;

export const MethodDocument = z.strictObject({
  kind: z.literal('method'),
  frame: ReportFrame,
  title: z.array(Sentence),
  lead: z.array(Sentence),
  measures: MeasureSection,
  sections: z.array(MethodSection),
});
export type MethodDocument = z.infer<typeof MethodDocument>;
