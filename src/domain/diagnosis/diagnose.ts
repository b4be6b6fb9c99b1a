import type { Symptom, Workflow } from '../assessment/assessmentRecord';
import type { CauseResult, EvidenceItem, FitResult, QuestionResult } from '../assessment/assessmentResult';
import type { BeliefId, CriterionId, PatternId, QuestionId, ServiceId } from '../ids';
import type { WorkflowMetrics } from '../metrics/figureSummary';
import type { Pack } from '../pack/packSchema';
import type { Day } from '../time';
import { causeBand } from './causeBand';
import { damping } from './damping';
import type { CauseLinks } from './diagnosisIndex';
import { noisyOr, sharesOf } from './noisyOr';
import { symptomEvidence, yearBefore, type SymptomEvidence } from './symptomEvidence';
import { weakAnswers } from './weakAnswers';

const MOST_FROM_A_BELIEF = 0.3;

/** What is known about one workflow that can point at a cause. */
export interface DiagnosisGrounds {
  readonly pack: Pack;
  readonly links: readonly CauseLinks[];
  readonly workflow: Workflow;
  readonly questionOf: (id: QuestionId) => QuestionResult | undefined;
  /** Questions with an open contradiction. */
  readonly contradicted: ReadonlySet<QuestionId>;
  readonly said: ReadonlyMap<PatternId, readonly Symptom[]>;
  readonly beliefs: ReadonlySet<BeliefId>;
  readonly metrics: WorkflowMetrics | null;
  readonly fit: FitResult;
  readonly asOf: Day;
}

/**
 * Root causes of one workflow (section 5), most pointed at first, ties in pack order. A cause about which nothing
 * was asked, measured or voiced is left out: silence does not make it unlikely. One whose symptoms never occurred
 * and whose answers are strong is listed at 0. The strength of each piece of evidence is what it enters the
 * noisy-OR with, link weight included.
 */
export function diagnose(grounds: DiagnosisGrounds): readonly CauseResult[] {
  const symptoms = symptomsByPattern(grounds);
  return (
    grounds.links
      .flatMap((links) => causeResult(links, symptoms, grounds))
      // Nine decimals: equal products taken in another order stay equal.
      .map((cause) => ({ cause, rank: Math.round(cause.position * 1e9) }))
      .sort((a, b) => b.rank - a.rank)
      .map(({ cause }) => cause)
  );
}

type Symptoms = ReadonlyMap<PatternId, SymptomEvidence | null>;

/** Patterns asked about or measured; null where never seen. */
function symptomsByPattern({ pack, said, metrics, asOf }: DiagnosisGrounds): Symptoms {
  const symptoms = new Map<PatternId, SymptomEvidence | null>();
  const year = yearBefore(asOf);
  for (const { id } of pack.diagnosis.patterns) {
    const voiced = said.get(id) ?? [];
    const sighting = metrics?.sightings.find(({ patternId }) => patternId === id) ?? null;
    const evidence = symptomEvidence(id, voiced, sighting, year);
    if (voiced.length > 0 || evidence !== null) symptoms.set(id, evidence);
  }
  return symptoms;
}

function causeResult(links: CauseLinks, symptoms: Symptoms, grounds: DiagnosisGrounds): CauseResult[] {
  const answers = weakAnswers(links.answers, grounds.questionOf, grounds.contradicted);
  const beliefs = links.beliefs.filter(({ id }) => grounds.beliefs.has(id));
  const asked = links.symptoms.some(({ pattern }) => symptoms.has(pattern));
  if (!asked && answers === null && beliefs.length === 0) return [];

  const seen = links.symptoms.flatMap(({ pattern, weight }) => {
    const symptom = symptoms.get(pattern) ?? null;
    return symptom === null ? [] : [{ symptom, enters: weight * symptom.strength }];
  });
  const items: Unshared[] = seen.map(({ symptom, enters }) => symptomItem(symptom, enters));
  if (answers !== null && answers.weight > 0) {
    items.push({ kind: 'answers', questionIds: answers.questionIds, strength: answers.weight });
  }
  for (const { id, weight } of beliefs) {
    items.push({ kind: 'belief', beliefId: id, strength: Math.min(MOST_FROM_A_BELIEF, weight) });
  }

  const lastSeen = seen.reduce<Day | null>((latest, { symptom }) => {
    if (symptom.latest === null) return latest;
    return latest === null || symptom.latest > latest ? symptom.latest : latest;
  }, null);
  const damped = damping(links.controls, grounds.questionOf, lastSeen);
  const weights = items.map(({ strength }) => strength);
  const position = noisyOr(weights) * damped.factor;
  const patterns = new Set(seen.map(({ symptom }) => symptom.patternId));
  return [
    {
      causeId: links.causeId,
      band: causeBand(position),
      position,
      evidence: withShares(items, weights),
      dampedBy: damped.by,
      serviceIds: servicesOf(
        seen.flatMap(({ symptom }) => symptom.serviceIds),
        grounds.workflow,
      ),
      restsOn: metCriteria(patterns, grounds),
    },
  ];
}

type WithoutShare<T> = T extends unknown ? Omit<T, 'share'> : never;
type Unshared = WithoutShare<EvidenceItem>;

function symptomItem(symptom: SymptomEvidence, enters: number): Unshared {
  const { patternId, source, occurrence, lastSeen, aged, incidents } = symptom;
  return { kind: 'symptom', patternId, source, occurrence, lastSeen, aged, incidents, strength: enters };
}

/** Largest share first, ties in pack order. */
function withShares(items: readonly Unshared[], weights: readonly number[]): readonly EvidenceItem[] {
  const shares = sharesOf(weights);
  return items
    .map((item, at): EvidenceItem => ({ ...item, share: shares[at] ?? 0 }))
    .sort((a, b) => b.share - a.share);
}

/** Places of the workflow's own landscape, in its order; an id that it does not list can not be named. */
function servicesOf(ids: readonly ServiceId[], { services }: Workflow): readonly ServiceId[] {
  const named = new Set(ids);
  return services.map(({ id }) => id).filter((id) => named.has(id));
}

function metCriteria(
  patterns: ReadonlySet<PatternId>,
  { pack, fit }: DiagnosisGrounds,
): readonly CriterionId[] {
  const matter = new Set(
    pack.diagnosis.patterns.filter(({ id }) => patterns.has(id)).flatMap(({ mattersWhen }) => mattersWhen),
  );
  return fit.criteria
    .filter(({ criterionId, state }) => state === 'met' && matter.has(criterionId))
    .map(({ criterionId }) => criterionId);
}
