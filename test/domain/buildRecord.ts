import {
  AssessmentRecord,
  type Answer,
  type Profile,
  type Receipt,
  type Symptom,
  type Workflow,
} from '../../src/domain/assessment/assessmentRecord';
import { NOTHING_ENTERED } from '../../src/domain/assessment/nothingEntered';
import { addDays, day, startOfDay, type Day } from '../../src/domain/time';

export const AS_OF = day('2025-06-30');

/** The day that lies so many days before the assessment's. */
export const daysAgo = (count: number): Day => addDays(AS_OF, -count);

/** Every fact known, criticality 1, no fit criterion of the usual kind met. */
export const QUIET_PROFILE = {
  transactionsPerHour: 0,
  costPerHourDown: 0,
  users: 0,
  teams: 0,
  developers: 0,
  externalIntegrations: 0,
  vendors: 0,
  customerFacing: false,
  regulated: false,
  downtimeCostsWithinMinutes: false,
  downtimeTolerable: false,
  stage: 'live',
} as unknown as Profile;

export interface WorkflowSketch extends Partial<Record<Exclude<keyof Workflow, 'id' | 'profile'>, unknown>> {
  readonly id?: string;
  readonly profile?: Partial<Profile>;
}

/** A workflow `w` with a quiet profile. */
export const aWorkflow = ({ id, profile, ...rest }: WorkflowSketch = {}): unknown => ({
  id: id ?? 'w',
  name: `workflow ${id ?? 'w'}`,
  promise: '',
  profile: { ...QUIET_PROFILE, ...profile },
  milestones: [],
  services: [],
  owner: null,
  truthOwner: null,
  guardrailOwners: [],
  targets: { recover: null, truth: null, due: null },
  ...rest,
});

/** An answer in workflow `w` unless said otherwise; null is client-wide. */
export const anAnswer = (
  questionId: string,
  level: number | null,
  rest: Partial<Record<keyof Answer, unknown>> = {},
): unknown => ({
  questionId,
  workflowId: 'w',
  level,
  notApplicable: null,
  overrideReason: null,
  note: '',
  answeredAt: startOfDay(AS_OF),
  ...rest,
});

/** Marked not applicable with a reason. */
export const notApplicable = (questionId: string, rest: Partial<Record<keyof Answer, unknown>> = {}) =>
  anAnswer(questionId, null, { notApplicable: 'there is none', ...rest });

export type Link = readonly [questionId: string, level: number, workflowId?: string | null];

/** A receipt of a kind, `ageDays` old, linked to answers in workflow `w` unless said otherwise. */
export function aReceipt(
  id: string,
  kind: Receipt['kind'],
  ageDays: number,
  links: readonly Link[],
  rest: Partial<Record<keyof Receipt, unknown>> = {},
): unknown {
  return {
    id,
    kind,
    title: id,
    source: '',
    capturedOn: daysAgo(ageDays),
    reviewedOn: null,
    dataEndsOn: null,
    drill: null,
    recordedBy: '',
    reviewer: '',
    file: null,
    link: '',
    supports: links.map(([questionId, level, workflowId = 'w']) => ({ questionId, level, workflowId })),
    ...rest,
  };
}

/** A drill; its times are missing unless given. */
export const aDrill = (
  id: string,
  outcome: 'passed' | 'partly' | 'failed',
  ageDays: number,
  links: readonly Link[],
  times: { readonly restoredAt?: number; readonly reconciledAt?: number } = {},
): unknown =>
  aReceipt(id, 'drill', ageDays, links, {
    drill: {
      on: daysAgo(ageDays),
      outcome,
      restoredAt: times.restoredAt ?? null,
      reconciledAt: times.reconciledAt ?? null,
    },
  });

/** A passed drill with both times: it measures time-to-truth. */
export const aTimedDrill = (id: string, ageDays: number, links: readonly Link[]): unknown =>
  aDrill(id, 'passed', ageDays, links, {
    restoredAt: startOfDay(daysAgo(ageDays)) + 600_000,
    reconciledAt: startOfDay(daysAgo(ageDays)) + 1_200_000,
  });

export const aSymptom = (
  patternId: string,
  occurrence: Symptom['occurrence'],
  lastSeen: Day | null,
  rest: Partial<Record<keyof Symptom, unknown>> = {},
): unknown => ({ workflowId: 'w', patternId, occurrence, lastSeen, note: '', serviceIds: [], ...rest });

export interface RecordSketch {
  readonly scope?: 'core' | 'full';
  readonly workflows?: readonly unknown[];
  readonly answers?: readonly unknown[];
  readonly receipts?: readonly unknown[];
  readonly symptoms?: readonly unknown[];
  readonly beliefs?: readonly string[];
  readonly overrules?: readonly unknown[];
  readonly conditionOwners?: readonly unknown[];
  /** Any other list of the record. */
  readonly more?: Partial<Record<keyof AssessmentRecord, unknown>>;
}

/** A record in full scope with one workflow `w`, checked by the real schema. */
export function buildRecord(sketch: RecordSketch = {}): AssessmentRecord {
  return AssessmentRecord.parse({
    client: { id: 'c', name: 'client', sector: '' },
    assessment: {
      id: 'a',
      clientId: 'c',
      title: 'assessment',
      scope: sketch.scope ?? 'full',
      asOf: AS_OF,
      pack: { id: 'made-up', version: '1.0.0', hash: '0'.repeat(64) },
      currency: 'EUR',
      confidentiality: '',
    },
    ...NOTHING_ENTERED,
    workflows: sketch.workflows ?? [aWorkflow()],
    answers: sketch.answers ?? [],
    receipts: sketch.receipts ?? [],
    symptoms: sketch.symptoms ?? [],
    beliefs: (sketch.beliefs ?? []).map((beliefId) => ({ beliefId, note: '' })),
    overrules: sketch.overrules ?? [],
    conditionOwners: sketch.conditionOwners ?? [],
    ...sketch.more,
  });
}
