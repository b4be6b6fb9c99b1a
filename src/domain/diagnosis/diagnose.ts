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
  const met = grounds.fit.criteria
    .filter(({ state }) => state === 'met')
    .map(({ criterionId }) => criterionId);
  const ranked: { readonly cause: CauseResult; readonly rank: number }[] = [];
  for (const links of grounds.links) {
    const cause = causeResult(links, symptoms, met, grounds);
    // Nine decimals: equal products taken in another order stay equal.
    if (cause !== null) ranked.push({ cause, rank: Math.round(cause.position * 1e9) });
  }
  return ranked.sort((a, b) => b.rank - a.rank).map(({ cause }) => cause);
}

type Symptoms = ReadonlyMap<PatternId, SymptomEvidence | null>;

const NOTHING_SAID: readonly Symptom[] = [];

/** Patterns asked about or measured; null where never seen. */
function symptomsByPattern({ pack, said, metrics, asOf }: DiagnosisGrounds): Symptoms {
  const symptoms = new Map<PatternId, SymptomEvidence | null>();
  const sightings = new Map(metrics?.sightings.map((sighting) => [sighting.patternId, sighting]));
  const year = yearBefore(asOf);
  for (const { id } of pack.diagnosis.patterns) {
    const voiced = said.get(id) ?? NOTHING_SAID;
    const sighting = sightings.get(id) ?? null;
    if (voiced.length === 0 && sighting === null) continue;
    const evidence = symptomEvidence(id, voiced, sighting, year);
    if (voiced.length > 0 || evidence !== null) symptoms.set(id, evidence);
  }
  return symptoms;
}

function causeResult(
  links: CauseLinks,
  symptoms: Symptoms,
  met: readonly CriterionId[],
  grounds: DiagnosisGrounds,
): CauseResult | null {
  const answers = weakAnswers(links.answers, grounds.questionOf, grounds.contradicted);
  const items: Unshared[] = [];
  const places = new Set<ServiceId>();
  const matters = new Set<CriterionId>();
  let asked = false;
  let lastSeen: Day | null = null;
  for (const { pattern, weight, mattersWhen } of links.symptoms) {
    const symptom = symptoms.get(pattern);
    if (symptom === undefined) continue;
    asked = true;
    if (symptom === null) continue;
    items.push(symptomItem(symptom, weight * symptom.strength));
    for (const id of symptom.serviceIds) places.add(id);
    for (const id of mattersWhen) matters.add(id);
    if (symptom.latest !== null && (lastSeen === null || symptom.latest > lastSeen)) {
      lastSeen = symptom.latest;
    }
  }
  if (answers !== null && answers.weight > 0) {
    items.push({ kind: 'answers', questionIds: answers.questionIds, strength: answers.weight });
  }
  let voiced = false;
  for (const { id, weight } of links.beliefs) {
    if (!grounds.beliefs.has(id)) continue;
    voiced = true;
    items.push({ kind: 'belief', beliefId: id, strength: Math.min(MOST_FROM_A_BELIEF, weight) });
  }
  if (!asked && answers === null && !voiced) return null;

  const damped = damping(links.controls, grounds.questionOf, lastSeen);
  const weights = items.map(({ strength }) => strength);
  const position = noisyOr(weights) * damped.factor;
  return {
    causeId: links.causeId,
    band: causeBand(position),
    position,
    evidence: withShares(items, weights),
    dampedBy: damped.by,
    // Places of the workflow's own landscape, in its order; an id that it does not list can not be named.
    serviceIds:
      places.size === 0 ? [] : grounds.workflow.services.map(({ id }) => id).filter((id) => places.has(id)),
    restsOn: matters.size === 0 ? [] : met.filter((id) => matters.has(id)),
  };
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
