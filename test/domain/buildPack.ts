import { Pack } from '../../src/domain/pack/packSchema';

/** One discipline in each dimension, named after it. */
export const DIMENSIONS = { promise: 20, observe: 20, contain: 25, evolve: 15, respond: 20 } as const;
export type DimensionName = keyof typeof DIMENSIONS;

export interface QuestionSketch {
  readonly id: string;
  readonly in: DimensionName;
  readonly weight?: number;
  readonly scope?: 'client' | 'workflow';
  readonly core?: boolean;
  readonly guardrail?: string;
  readonly appliesWhen?: unknown;
}

export interface PackSketch {
  readonly questions: readonly QuestionSketch[];
  readonly guardrails?: readonly unknown[];
  readonly fit?: readonly unknown[];
  readonly contradictions?: readonly unknown[];
  readonly script?: readonly unknown[];
  readonly diagnosis?: Partial<Record<keyof Pack['diagnosis'], readonly unknown[]>>;
  readonly dimensions?: Partial<Record<DimensionName, number>>;
}

/** A made-up pack around a few questions, checked by the real schema. Texts are one word each. */
export function buildPack(sketch: PackSketch): Pack {
  const word = 'text';
  const dimensions = Object.entries(sketch.dimensions ?? DIMENSIONS);
  return Pack.parse({
    manifest: {
      formatVersion: 1,
      id: 'made-up',
      version: '1.0.0',
      defaultLanguage: 'en',
      dimensions: dimensions.map(([id, weight]) => ({ id, weight, disciplines: [id] })),
      roles: ['engineering'],
      receiptValidityDays: { statement: 90, document: 365, record: 90, metric: 90, drill: 180 },
      criticality: { costPerHourDown: [1_000, 10_000, 100_000], transactionsPerHour: [10, 100, 1_000] },
    },
    hash: '0'.repeat(64),
    language: 'en',
    questions: sketch.questions.map(({ id, in: discipline, weight, scope, core, ...rest }) => ({
      id,
      discipline,
      scope: scope ?? 'workflow',
      weight: weight ?? 1,
      core: core ?? true,
      roles: ['engineering'],
      ...rest,
    })),
    diagnosis: {
      patterns: [],
      causes: [],
      symptomLinks: [],
      beliefs: [],
      answerLinks: [],
      controls: [],
      moves: [],
      ...sketch.diagnosis,
    },
    guardrails: sketch.guardrails ?? [],
    fit: sketch.fit ?? [],
    contradictions: sketch.contradictions ?? [],
    script: sketch.script ?? [],
    knowledge: [],
    texts: {
      pack: {
        name: word,
        dimensions: {},
        disciplines: {},
        roles: {},
        levelNames: [word, word, word, word, word],
      },
      questions: {},
      diagnosis: { patterns: {}, causes: {}, beliefs: {}, moves: {} },
      guardrails: {},
      fit: {},
      contradictions: {},
      script: {},
      knowledge: {},
    },
  });
}

/** A guardrail that imported escalations can break: 3 minutes, 10 %, from 10 records on. */
export const escalateGuardrail = (id = 'escalate') => ({
  id,
  ownerRole: 'engineering',
  measured: { figure: 'escalate', limitMs: 180_000, share: 0.1, minimum: 10 },
});

/** A guardrail that no figure can tell. */
export const saidGuardrail = (id = 'line') => ({ id, ownerRole: 'engineering', measured: null });
