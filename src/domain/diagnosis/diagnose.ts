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
import { weakAnswers, type WeakAnswers } from './weakAnswers';

const MOST_FROM_A_BELIEF = 0.3;

/** What is known about one workflow that can point at a cause. */
export interface DiagnosisGrounds {
  readonly pack: Pack;
  readonly links: readonly CauseLinks[];
  readonly workflow: Workflow;
  /** In pack order. */
  readonly questions: readonly QuestionResult[];
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

/** By place in the pack: undefined where not asked and not measured, null where never seen. */
type Symptoms = readonly (SymptomEvidence | null | undefined)[];

const NOTHING_SAID: readonly Symptom[] = [];

function symptomsByPattern({ pack, said, metrics, asOf }: DiagnosisGrounds): Symptoms {
  const sightings = new Map(metrics?.sightings.map((sighting) => [sighting.patternId, sighting]));
  const year = yearBefore(asOf);
  return pack.diagnosis.patterns.map(({ id }) => {
    const voiced = said.get(id) ?? NOTHING_SAID;
    const sighting = sightings.get(id) ?? null;
    if (voiced.length === 0 && sighting === null) return undefined;
    return symptomEvidence(id, voiced, sighting, year) ?? (voiced.length > 0 ? null : undefined);
  });
}

function causeResult(
  links: CauseLinks,
  symptoms: Symptoms,
  met: readonly CriterionId[],
  grounds: DiagnosisGrounds,
): CauseResult | null {
  const seen: SeenLink[] = [];
  const strengths: number[] = [];
  let asked = false;
  let lastSeen: Day | null = null;
  for (const link of links.symptoms) {
    const symptom = symptoms[link.at];
    if (symptom === undefined) continue;
    asked = true;
    if (symptom === null) continue;
    seen.push({ symptom, mattersWhen: link.mattersWhen });
    strengths.push(link.weight * symptom.strength);
    if (symptom.latest !== null && (lastSeen === null || symptom.latest > lastSeen)) {
      lastSeen = symptom.latest;
    }
  }
  const answers = weakAnswers(links.answers, grounds.questions, grounds.contradicted);
  const weak = answers !== null && answers.weight > 0 ? answers : null;
  if (weak !== null) strengths.push(weak.weight);
  const voiced: BeliefId[] = [];
  for (const { id, weight } of links.beliefs) {
    if (!grounds.beliefs.has(id)) continue;
    voiced.push(id);
    strengths.push(Math.min(MOST_FROM_A_BELIEF, weight));
  }
  if (!asked && answers === null && voiced.length === 0) return null;

  const damped = damping(links.controls, grounds.questions, lastSeen);
  const position = noisyOr(strengths) * damped.factor;
  return {
    causeId: links.causeId,
    band: causeBand(position),
    position,
    evidence: evidenceOf(seen, weak, voiced, strengths),
    dampedBy: damped.by,
    serviceIds: servicesOf(seen, grounds.workflow),
    restsOn: metCriteria(seen, met),
  };
}

interface SeenLink {
  readonly symptom: SymptomEvidence;
  readonly mattersWhen: readonly CriterionId[];
}

/** Symptoms, then weak answers, then beliefs, as their strengths stand; then largest share first, ties in that order. */
function evidenceOf(
  seen: readonly SeenLink[],
  weak: WeakAnswers | null,
  voiced: readonly BeliefId[],
  strengths: readonly number[],
): readonly EvidenceItem[] {
  const shares = sharesOf(strengths);
  const evidence: EvidenceItem[] = [];
  strengths.forEach((strength, at) => {
    const share = shares[at] ?? 0;
    const symptom = seen[at]?.symptom;
    if (symptom !== undefined) {
      const { patternId, source, occurrence, lastSeen, aged, incidents } = symptom;
      evidence.push({
        kind: 'symptom',
        patternId,
        source,
        occurrence,
        lastSeen,
        aged,
        incidents,
        strength,
        share,
      });
      return;
    }
    if (weak !== null && at === seen.length) {
      evidence.push({ kind: 'answers', questionIds: weak.questionIds, strength, share });
      return;
    }
    const beliefId = voiced[at - seen.length - (weak === null ? 0 : 1)];
    if (beliefId !== undefined) evidence.push({ kind: 'belief', beliefId, strength, share });
  });
  return evidence.length < 2 ? evidence : evidence.sort((a, b) => b.share - a.share);
}

/** Places of the workflow's own landscape, in its order; an id that it does not list can not be named. */
function servicesOf(seen: readonly SeenLink[], { services }: Workflow): readonly ServiceId[] {
  const named: ServiceId[] = [];
  for (const { id } of services) {
    if (seen.some(({ symptom }) => symptom.serviceIds.includes(id))) named.push(id);
  }
  return named;
}

/** Criteria that are met here and under which one of the seen patterns matters, in pack order. */
function metCriteria(seen: readonly SeenLink[], met: readonly CriterionId[]): readonly CriterionId[] {
  return seen.length === 0 ? [] : met.filter((id) => seen.some(({ mattersWhen }) => mattersWhen.includes(id)));
}
