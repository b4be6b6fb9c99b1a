/**
 * The files of a question pack, as they lie on disk. A pack is a folder `<id>/<version>/` with structure files
 * and, per language, one text file for each of them under `locales/<language>/`. Format 2 adds three files that a
 * pack may bring (contradictions, script, knowledge) and the fields marked so below; format 1 has none of them.
 * Structure holds ids, weights and links; every sentence that a person reads is in the text files.
 */
import * as z from 'zod';
import {
  BeliefId,
  CauseId,
  CriterionId,
  DimensionId,
  DisciplineId,
  GuardrailId,
  MoveId,
  PackId,
  PatternId,
  QuestionId,
  RoleId,
} from '../ids';
import { Condition } from './condition';
import { ContradictionRule, ContradictionTexts } from './contradictionRule';
import { Level } from './level';
import { KnowledgeEntry, KnowledgeTexts } from './packKnowledge';
import { ScriptItem, ScriptTexts } from './packScript';
import { ReceiptKind } from './receiptKind';

const weight = z.number().positive().max(100);
/** Strength of a link between evidence and a cause, more than 0 and at most 1. */
const linkWeight = z.number().positive().max(1);

/** Three numbers without leading zeros, so that equal versions are written alike and newer ones can be told. */
export const PackVersion = z
  .string()
  .regex(/^(0|[1-9]\d{0,5})(\.(0|[1-9]\d{0,5})){2}$/, 'three numbers, as in 1.0.0');

/** `pack.json` */
export const PackManifest = z.strictObject({
  formatVersion: z.literal([1, 2]),
  id: PackId,
  version: PackVersion,
  defaultLanguage: z.literal('en'),
  dimensions: z
    .array(z.strictObject({ id: DimensionId, weight, disciplines: z.array(DisciplineId).min(1) }))
    .min(1),
  roles: z.array(RoleId).min(1),
  /** Days that a receipt of each kind supports its level in full. */
  receiptValidityDays: z.record(ReceiptKind, z.number().int().positive()),
  /** Lower limits of bands 1, 2 and 3; below the first is band 0. Cost is in the assessment's currency per hour. */
  criticality: z.strictObject({
    costPerHourDown: z.tuple([z.number(), z.number(), z.number()]),
    transactionsPerHour: z.tuple([z.number(), z.number(), z.number()]),
  }),
});
export type PackManifest = z.infer<typeof PackManifest>;

/** One entry of `questions.json`. */
export const Question = z.strictObject({
  id: QuestionId,
  discipline: DisciplineId,
  /** `client`: answered once, inherited by every workflow unless overridden with a reason. */
  scope: z.enum(['client', 'workflow']),
  weight,
  core: z.boolean(),
  roles: z.array(RoleId).min(1),
  /** Left out: always applicable. A condition that cannot be decided counts as applicable. */
  appliesWhen: Condition.optional(),
  guardrail: GuardrailId.optional(),
  /** Format 2: where the question comes from. */
  source: z.url().optional(),
});
export type Question = z.infer<typeof Question>;

/** `diagnosis.json`: what points to what, and how strongly. */
export const Diagnosis = z.strictObject({
  patterns: z.array(
    z.strictObject({
      id: PatternId,
      /** Fit criteria under which the pattern matters. */
      mattersWhen: z.array(CriterionId).min(1),
      source: z.url().optional(),
    }),
  ),
  causes: z.array(z.strictObject({ id: CauseId, source: z.url().optional() })),
  symptomLinks: z.array(z.strictObject({ pattern: PatternId, cause: CauseId, weight: linkWeight })),
  beliefs: z.array(z.strictObject({ id: BeliefId, cause: CauseId, weight: linkWeight.max(0.3) })),
  /** A weak answer is evidence for the cause. For one cause a question is evidence or control, never both. */
  answerLinks: z.array(z.strictObject({ question: QuestionId, cause: CauseId, weight: linkWeight })),
  /** A proven answer damps the cause. */
  controls: z.array(z.strictObject({ question: QuestionId, cause: CauseId })),
  moves: z.array(
    z.strictObject({
      id: MoveId,
      effort: z.literal([1, 2, 3, 5, 8]),
      causes: z.array(CauseId).min(1),
      brings: z.array(z.strictObject({ question: QuestionId, level: Level })).min(1),
      /** The kind of receipt that would prove it. */
      receipt: ReceiptKind,
      /** Format 2: moves that have to come first; no circles. */
      after: z.array(MoveId).optional(),
      /** Format 2: its receipt is a drill that notes both when service was back and when the records were right. */
      measuresTruth: z.literal(true).optional(),
    }),
  ),
});
export type Diagnosis = z.infer<typeof Diagnosis>;

/** One entry of `guardrails.json`. */
export const Guardrail = z.strictObject({
  id: GuardrailId,
  ownerRole: RoleId,
  /**
   * How imported records can break it: the share of `figure` over `limitMs` is above `share` with 95 %
   * one-sided confidence, from `minimum` records on. Null where no imported figure can tell.
   */
  measured: z
    .strictObject({
      figure: z.enum(['escalate', 'rollback']),
      limitMs: z.number().int().positive(),
      share: z.number().positive().max(1),
      minimum: z.number().int().positive(),
    })
    .nullable(),
});
export type Guardrail = z.infer<typeof Guardrail>;

/** One entry of `fit.json`. */
export const FitCriterion = z.strictObject({
  id: CriterionId,
  speaksFor: z.enum(['fit', 'overhead']),
  metWhen: Condition,
});
export type FitCriterion = z.infer<typeof FitCriterion>;

const text = z.string().trim().min(1).max(1000);

/** `locales/<language>/pack.json` */
export const PackTexts = z.strictObject({
  name: text,
  dimensions: z.record(z.string(), z.strictObject({ name: text, about: text })),
  /** Format 2: the operational move of the discipline, and the technical signals that it is in place. */
  disciplines: z.record(
    z.string(),
    z.strictObject({
      name: text,
      principle: text,
      move: text.optional(),
      signals: z.array(text).min(1).optional(),
    }),
  ),
  roles: z.record(z.string(), text),
  /** The five words over the levels, lowest first. */
  levelNames: z.tuple([text, text, text, text, text]),
});
export type PackTexts = z.infer<typeof PackTexts>;

/** One entry of `locales/<language>/questions.json`, by question id. */
export const QuestionTexts = z.strictObject({
  /** Three to six words for lists and charts. */
  short: text,
  prompt: text,
  why: text,
  levels: z.tuple([text, text, text, text, text]),
  receipt: text,
});
export type QuestionTexts = z.infer<typeof QuestionTexts>;

/** `locales/<language>/diagnosis.json` */
export const DiagnosisTexts = z.strictObject({
  patterns: z.record(z.string(), z.strictObject({ title: text, seen: text })),
  causes: z.record(z.string(), z.strictObject({ title: text, plain: text, explains: text })),
  beliefs: z.record(z.string(), z.strictObject({ voiced: text, reality: text })),
  /** Format 2: `signal`, what would show in the system that it is in place. */
  moves: z.record(
    z.string(),
    z.strictObject({ title: text, change: text, receipt: text, signal: text.optional() }),
  ),
});
export type DiagnosisTexts = z.infer<typeof DiagnosisTexts>;

/** One entry of `locales/<language>/guardrails.json`, by guardrail id. */
export const GuardrailTexts = z.strictObject({ title: text, line: text, why: text, owner: text });
export type GuardrailTexts = z.infer<typeof GuardrailTexts>;

/** One entry of `locales/<language>/fit.json`, by criterion id; `lighter` for criteria that speak for overhead. */
export const FitTexts = z.strictObject({
  title: text,
  threshold: text,
  reason: text,
  lighter: text.optional(),
});
export type FitTexts = z.infer<typeof FitTexts>;

/** A whole pack, read and cross-checked: what the domain works with. `language` names the texts it carries. */
export const Pack = z.strictObject({
  manifest: PackManifest,
  /** SHA-256, lower-case hex, over the pack's files. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  language: z.string(),
  questions: z.array(Question),
  diagnosis: Diagnosis,
  guardrails: z.array(Guardrail),
  fit: z.array(FitCriterion),
  /** Empty where the pack brings no such file. */
  contradictions: z.array(ContradictionRule),
  script: z.array(ScriptItem),
  knowledge: z.array(KnowledgeEntry),
  texts: z.strictObject({
    pack: PackTexts,
    questions: z.record(z.string(), QuestionTexts),
    diagnosis: DiagnosisTexts,
    guardrails: z.record(z.string(), GuardrailTexts),
    fit: z.record(z.string(), FitTexts),
    contradictions: z.record(z.string(), ContradictionTexts),
    script: z.record(z.string(), ScriptTexts),
    knowledge: z.record(z.string(), KnowledgeTexts),
  }),
});
export type Pack = z.infer<typeof Pack>;
