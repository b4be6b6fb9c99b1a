/** Made-up assessments for reports: each workflow is described in a few words, the rest is filled in. */
import type {
  AssessmentRecord,
  Person,
  Receipt,
  Workflow,
} from '../../../src/domain/assessment/assessmentRecord';
import { NOTHING_ENTERED } from '../../../src/domain/assessment/nothingEntered';
import type {
  AssessmentResult,
  Cap,
  CauseResult,
  Decision,
  DecisionCondition,
  FitResult,
  GuardrailResult,
  MoveResult,
  QuestionResult,
  WorkflowResult,
} from '../../../src/domain/assessment/assessmentResult';
import type { Level } from '../../../src/domain/pack/level';
import type { Band, Score } from '../../../src/domain/scoring/score';
import { day, durationMs } from '../../../src/domain/time';
import { AS_OF, metrics, NOW, spread, type MetricsSpec } from './metricsFixture';
import { pack } from './packFixture';

export const META = { documentId: 'EK-HP-2026-02', revision: 3 };

const MINUTE = 60_000;

export interface Spec {
  readonly name: string;
  readonly decision: Decision;
  readonly claimed?: number;
  readonly proven?: number;
  /** Questions of all that are unanswered. */
  readonly unanswered?: number;
  readonly byScore?: Band;
  readonly held?: Band;
  readonly caps?: readonly Cap[];
  readonly conditions?: readonly DecisionCondition[];
  readonly truthOwner?: Person | null;
  readonly target?: number | null;
  readonly due?: string | null;
  readonly metrics?: MetricsSpec | null;
  readonly overrule?: { readonly decision: 'go' | 'go-with-conditions' | 'no-go'; readonly reason: string };
  readonly fit?: FitResult['verdict'];
  readonly broken?: boolean;
  readonly changes?: boolean;
  readonly criticality?: number;
  readonly causes?: boolean;
  readonly promise?: string;
}

const score = (
  claimed: number | null,
  proven: number | null,
  answered: number,
  applicable: number,
): Score => {
  const coverage = applicable === 0 ? 0 : answered / applicable;
  const side = (value: number | null) => ({
    score: value,
    low: value === null ? 0 : value * coverage,
    high: value === null ? 100 : value * coverage + 100 * (1 - coverage),
  });
  return {
    claimed: side(claimed),
    proven: side(proven),
    coverage,
    notApplicableShare: 0,
    questions: { answered, applicable },
  };
};

const level = (points: number, at: number): Level =>
  Math.max(0, Math.min(4, Math.round(points / 25 + (spread(at) - 0.5) * 2))) as Level;

function questions(spec: Spec, seed: number): QuestionResult[] {
  const total = pack.questions.length;
  return pack.questions.map((question, at): QuestionResult => {
    const dimension = pack.manifest.dimensions.find((one) => one.disciplines.includes(question.discipline));
    const answered = spec.claimed !== undefined && at < total - (spec.unanswered ?? 0);
    const claimed = answered ? level(spec.claimed ?? 0, at + seed) : null;
    const proven =
      claimed === null ? null : (Math.min(claimed, level(spec.proven ?? 0, at + seed + 3)) as Level);
    const marked = at === 9 && spec.decision === 'go-with-conditions';
    return {
      questionId: question.id,
      dimensionId: dimension?.id ?? pack.manifest.dimensions[0]!.id,
      disciplineId: question.discipline,
      weight: question.weight,
      applicability: marked ? 'marked' : 'applies',
      answer: {
        questionId: question.id,
        workflowId: null,
        level: marked ? null : claimed,
        notApplicable: marked
          ? 'No vendor takes part in this workflow since the contract ended in May.'
          : null,
        overrideReason: null,
        note: '',
        answeredAt: NOW,
      },
      inherited: question.scope === 'client',
      claimed: marked ? null : claimed,
      proven: marked ? null : proven,
      supports:
        (proven ?? 0) > 0
          ? [
              {
                receiptId: `r-${String(at)}` as QuestionResult['supports'][number]['receiptId'],
                fresh: proven === 2 ? 3 : (proven ?? 0),
                now: proven ?? 0,
                ageDays: 40,
                fullUntil: day('2026-12-01'),
                countedFrom: day('2026-09-20'),
              },
            ]
          : [],
    };
  });
}

const PEOPLE: readonly Person[] = [
  { name: 'Daniel Okafor', title: 'Engineer on call' },
  { name: 'Priya Anand', title: 'Architect' },
];

function guardrails(spec: Spec): GuardrailResult[] {
  const states = ['held', 'claimed', 'unknown', 'held'] as const;
  return pack.guardrails.map((one, at): GuardrailResult => {
    const question = pack.questions.find((q) => q.guardrail === one.id) ?? pack.questions[0]!;
    const owner = PEOPLE[at] ?? null;
    if (at === 0 && spec.broken === true)
      return {
        guardrailId: one.id,
        questionId: question.id,
        state: 'broken',
        because: 'measured',
        measured: {
          figure: 'escalate',
          limitMs: durationMs(3 * MINUTE),
          n: 22,
          over: 9,
          worst: 40 * MINUTE,
          from: day('2025-11-04'),
          to: day('2026-10-28'),
          lowerBound: 0.23,
          allowedShare: 0.1,
          minimum: 10,
          contradicts: true,
        },
        owner,
      };
    const state =
      spec.decision === 'go' ? 'held' : spec.decision === 'not-decided' ? 'unknown' : (states[at] ?? 'held');
    return {
      guardrailId: one.id,
      questionId: question.id,
      state,
      because: state === 'held' ? 'proven' : state === 'claimed' ? 'said' : 'no-answer',
      measured: null,
      owner,
    };
  });
}

function causes(workflow: Workflow): CauseResult[] {
  const bands = ['strong', 'strong', 'likely', 'possible', 'unlikely'] as const;
  return pack.diagnosis.causes.slice(0, 5).map((cause, at): CauseResult => {
    const pattern = pack.diagnosis.patterns[at % pack.diagnosis.patterns.length]!;
    return {
      causeId: cause.id,
      band: bands[at] ?? 'unlikely',
      position: 0.9 - at * 0.17,
      evidence: [
        {
          kind: 'symptom',
          patternId: pattern.id,
          source: at % 2 === 0 ? 'measured' : 'said',
          occurrence: 'recurring',
          lastSeen: day('2026-10-03'),
          aged: false,
          incidents: 5,
          strength: 0.8,
          share: 0.7,
        },
        {
          kind: 'answers',
          questionIds: [pack.questions[at]!.id, pack.questions[at + 2]!.id],
          strength: 0.4,
          share: 0.2,
        },
        { kind: 'belief', beliefId: pack.diagnosis.beliefs[at % 5]!.id, strength: 0.2, share: 0.1 },
      ],
      dampedBy: [],
      controls: [],
      serviceIds: workflow.services.slice(0, 2).map((service) => service.id),
      restsOn: [],
    };
  });
}

function moves(spec: Spec): MoveResult[] {
  return pack.diagnosis.moves.map((move, at): MoveResult => {
    const before = spec.proven ?? null;
    const gain = before === null ? 0 : Math.max(0, 7 - at);
    return {
      moveId: move.id,
      effort: move.effort,
      claimedBefore: spec.claimed ?? null,
      claimedAfter: spec.claimed ?? null,
      provenBefore: before,
      provenAfter: before === null ? null : Math.min(100, before + gain),
      gain,
      liftsCaps: at === 2 ? (spec.caps ?? []).slice(0, 1) : [],
    };
  });
}

const VERDICTS: Record<FitResult['verdict'], readonly ['fit' | 'overhead', 'met' | 'unknown'][]> = {
  fits: [
    ['fit', 'met'],
    ['fit', 'met'],
  ],
  overhead: [['overhead', 'met']],
  mixed: [
    ['fit', 'met'],
    ['overhead', 'met'],
  ],
  undecided: [
    ['fit', 'unknown'],
    ['overhead', 'unknown'],
  ],
};

function fit(verdict: FitResult['verdict']): FitResult {
  const left = { fit: pack.fit.filter((one) => one.speaksFor === 'fit'), overhead: pack.fit.slice(4) };
  return {
    verdict,
    criteria: VERDICTS[verdict].map(([speaksFor, state], at) => ({
      criterionId: (left[speaksFor][at] ?? left[speaksFor][0]!).id,
      speaksFor,
      state,
    })),
  };
}

function workflow(spec: Spec, at: number): Workflow {
  const profile = Object.fromEntries(
    [
      'transactionsPerHour',
      'costPerHourDown',
      'users',
      'teams',
      'developers',
      'externalIntegrations',
      'vendors',
      'customerFacing',
      'regulated',
      'downtimeCostsWithinMinutes',
      'downtimeTolerable',
      'stage',
    ].map((fact) => [fact, null]),
  ) as Workflow['profile'];
  const id = <T>(text: string) => text as T;
  return {
    id: id<Workflow['id']>(`w-${String(at)}`),
    name: spec.name,
    promise: spec.promise ?? 'A payment that was accepted is never lost and never taken twice.',
    profile,
    milestones: ['a payment is captured'],
    services: [
      { id: id(`s-${String(at)}-ledger`), name: 'ledger', kind: 'service' },
      { id: id(`s-${String(at)}-network`), name: 'card network', kind: 'boundary' },
    ],
    owner: null,
    truthOwner: spec.truthOwner ?? null,
    guardrailOwners: [],
    targets: {
      recover: null,
      truth: spec.target == null ? null : durationMs(spec.target),
      milestones: [],
      due: spec.due == null ? null : day(spec.due),
    },
  };
}

function workflowResult(spec: Spec, described: Workflow, at: number): WorkflowResult {
  const total = pack.questions.length;
  const assessed = spec.claimed !== undefined && spec.proven !== undefined;
  const answered = assessed ? total - (spec.unanswered ?? 0) : 0;
  const own = score(spec.claimed ?? null, spec.proven ?? null, answered, total);
  const held = spec.held ?? 'exposed';
  const byQuestion = questions(spec, at);
  return {
    workflowId: described.id,
    alignment: null,
    fit: fit(spec.fit ?? (spec.decision === 'overhead' ? 'overhead' : 'fits')),
    criticality: {
      value: spec.criticality ?? 4,
      costBand: 2,
      volumeBand: 1,
      customerFacing: true,
      regulated: false,
      assumed: at % 2 === 1 ? ['costPerHourDown', 'regulated'] : [],
    },
    score: own,
    dimensions: pack.manifest.dimensions.map((dimension, place) => {
      const of = byQuestion.filter((one) => one.dimensionId === dimension.id);
      const done = of.filter((one) => one.claimed !== null).length;
      const shift = (value: number | undefined) =>
        value === undefined || done === 0 ? null : Math.max(0, Math.min(100, value + place * 5 - 10));
      return {
        dimensionId: dimension.id,
        weight: dimension.weight,
        score: score(shift(spec.claimed), shift(spec.proven), done, of.length),
      };
    }),
    questions: byQuestion,
    guardrails: guardrails(spec),
    contradictions:
      spec.broken === true
        ? [
            {
              kind: 'failed-drill',
              key: `failed-drill:${pack.questions[2]!.id}:r-1`,
              questionId: pack.questions[2]!.id,
              claimed: 3,
              answeredOn: day('2026-10-02'),
              receiptId: 'r-1' as never,
              on: day('2026-06-02'),
              state: 'open',
              settlement: null,
            },
          ]
        : [],
    settledContradictions: [],
    rules: [],
    targets:
      spec.target == null
        ? []
        : [
            {
              figure: 'truth',
              target: durationMs(spec.target),
              state: spec.metrics?.truth == null ? 'not-measured' : 'missed',
              median: spec.metrics?.notReached === true ? null : (spec.metrics?.truth ?? null),
            },
          ],
    caps: spec.caps ?? [],
    band: assessed ? { byScore: spec.byScore ?? held, held } : null,
    sensitivity: assessed
      ? { lower: spec.changes === true ? 'fragile' : held, higher: held, changes: spec.changes ?? false }
      : null,
    decision: spec.decision,
    overrule:
      spec.overrule === undefined
        ? null
        : {
            workflowId: described.id,
            decision: spec.overrule.decision,
            by: 'Ana Ribeiro',
            reason: spec.overrule.reason,
            at: NOW,
          },
    conditions: spec.conditions ?? [],
    causes: spec.causes === false || !assessed ? [] : causes(described),
    moves: assessed ? moves(spec) : [],
    metrics: spec.metrics == null ? null : metrics(described, spec.metrics, at * 10),
  };
}

/** A record and the result it would lead to. */
export function assessmentOf(specs: readonly Spec[]): {
  readonly record: AssessmentRecord;
  readonly result: AssessmentResult;
} {
  const workflows = specs.map(workflow);
  const results = specs.map((spec, at) => workflowResult(spec, workflows[at]!, at));
  const assessed = results.filter((one) => one.score.proven.score !== null);
  const mean = (side: 'claimed' | 'proven') =>
    assessed.length === 0
      ? null
      : assessed.reduce((sum, one) => sum + (one.score[side].score ?? 0), 0) / assessed.length;
  const sum = (part: 'answered' | 'applicable') =>
    results.reduce((all, one) => all + one.score.questions[part], 0);
  const weakest = [...assessed].sort((a, b) => (a.score.proven.score ?? 0) - (b.score.proven.score ?? 0))[0];
  return {
    record: {
      client: { id: 'c' as never, name: 'Harbor Pay', sector: 'payments' },
      assessment: {
        id: 'a' as never,
        clientId: 'c' as never,
        title: 'Continuity readiness, go-live review',
        scope: 'full',
        asOf: AS_OF,
        pack: { id: pack.manifest.id, version: pack.manifest.version, hash: pack.hash },
        currency: 'EUR',
        confidentiality: 'Confidential: board of Harbor Pay',
      },
      workflows,
      ...NOTHING_ENTERED,
      receipts: receiptsBehind(results),
    },
    result: {
      asOf: AS_OF,
      client: {
        score: score(mean('claimed'), mean('proven'), sum('answered'), sum('applicable')),
        weakest: weakest?.workflowId ?? null,
        fit: fit('fits'),
      },
      workflows: results,
      claims: [],
      receipts: [],
    },
  };
}

/** The receipts that the made-up questions name, oldest number first. */
const receiptsBehind = (results: readonly WorkflowResult[]): Receipt[] => {
  const supports = results.flatMap(({ questions }) => questions.flatMap((question) => question.supports));
  const ids = [...new Set(supports.map(({ receiptId }) => receiptId))];
  return ids
    .toSorted((a, b) => Number(a.slice(2)) - Number(b.slice(2)))
    .map((id) => ({
      id,
      kind: 'record',
      title: `Export of the log, part ${id.slice(2)}`,
      source: '',
      capturedOn: day('2026-09-20'),
      reviewedOn: null,
      dataEndsOn: null,
      drill: null,
      recordedBy: '',
      reviewer: '',
      file: null,
      link: '',
      supports: [],
    }));
};
