import type { Symptom, Workflow } from '../assessment/assessmentRecord';
import type { CauseResult, EvidenceItem, FitResult, QuestionResult } from '../assessment/assessmentResult';
import type { BeliefId, CriterionId, PatternId, QuestionId, ServiceId } from '../ids';
import type { WorkflowMetrics } from '../metrics/figureSummary';
import type { Pack } from '../pack/packSchema';
import type { Day } from '../time';
import { causeBand } from './causeBand';
import { damping } from './damping';
import type { CauseLinks } from './diagnosisIndex';
import { largestFirst } from '../largestFirst';
import { noisyOr, shareOut } from './noisyOr';
import { symptomEvidence, yearBefore, type SymptomEvidence } from './symptomEvidence';
import { weakAnswers } from './weakAnswers';

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
  const landscape = grounds.workflow.services.map(({ id }) => id);
  const causes: CauseResult[] = [];
  for (const links of grounds.links) {
    const cause = causeResult(links, symptoms, met, landscape, grounds);
    if (cause !== null) causes.push(cause);
  }
  return largestFirst(causes, positionOf);
}

const positionOf = ({ position }: CauseResult): number => position;

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
  { causeId, symptoms: links, answers: answerLinks, beliefs, controls: controlLinks }: CauseLinks,
  symptoms: Symptoms,
  met: readonly CriterionId[],
  landscape: readonly ServiceId[],
  grounds: DiagnosisGrounds,
): CauseResult | null {
  let known = false;
  let lastSeen: Day | null = null;
  const evidence: Draft[] = [];
  let places = NOWHERE;
  let matters = ON_NOTHING;
  for (const { at, weight, mattersWhen } of links) {
    const symptom = symptoms[at];
    if (symptom === undefined) continue;
    known = true;
    if (symptom === null) continue;
    evidence.push(symptomDraft(symptom, weight * symptom.strength));
    if (symptom.latest !== null && (lastSeen === null || symptom.latest > lastSeen)) {
      lastSeen = symptom.latest;
    }
    places = joined(places, symptom.serviceIds);
    matters = joined(matters, mattersWhen);
  }
  const weak = weakAnswers(answerLinks, grounds.questions, grounds.contradicted);
  if (weak !== null) {
    known = true;
    if (weak.weight > 0) {
      evidence.push({ kind: 'answers', questionIds: weak.questionIds, strength: weak.weight, share: 0 });
    }
  }
  for (const { id, weight } of beliefs) {
    if (!grounds.beliefs.has(id)) continue;
    known = true;
    const strength = Math.min(MOST_FROM_A_BELIEF, weight);
    evidence.push({ kind: 'belief', beliefId: id, strength, share: 0 });
  }
  if (!known) return null;

  shareOut(evidence);
  const damped = damping(controlLinks, grounds.questions, lastSeen);
  const position = noisyOr(evidence) * damped.factor;
  return {
    causeId,
    band: causeBand(position),
    position,
    // Largest share first, ties in pack order.
    evidence: fitted(largestFirst(evidence, shareOf)),
    dampedBy: damped.by,
    controls: damped.controls,
    // Places of the workflow's own landscape, in its order; an id that it does not list can not be named.
    serviceIds: places.length === 0 ? NOWHERE : inOrder(landscape, places),
    restsOn: matters.length === 0 ? ON_NOTHING : inOrder(met, matters),
  };
}

const NOWHERE: readonly ServiceId[] = [];
const ON_NOTHING: readonly CriterionId[] = [];

const shareOf = ({ share }: Draft): number => share;

type WithShare<T> = T extends unknown ? Omit<T, 'share'> & { share: number } : never;
type Draft = WithShare<EvidenceItem>;

function symptomDraft(symptom: SymptomEvidence, strength: number): Draft {
  const { patternId, source, occurrence, lastSeen, aged, incidents } = symptom;
  return { kind: 'symptom', patternId, source, occurrence, lastSeen, aged, incidents, strength, share: 0 };
}

/** Both lists without repeats; one of them itself where it holds the other. */
function joined<T>(known: readonly T[], found: readonly T[]): readonly T[] {
  if (known.length === 0 || holds(found, known)) return found;
  return holds(known, found) ? known : [...known, ...found.filter((id) => !known.includes(id))];
}

/** A loop, not `every`: asked for each symptom of each cause, it then takes no memory. */
function holds<T>(all: readonly T[], some: readonly T[]): boolean {
  for (const one of some) if (!all.includes(one)) return false;
  return true;
}

const inOrder = <T>(all: readonly T[], some: readonly T[]): readonly T[] =>
  holds(some, all) ? all : fitted(all.filter((id) => some.includes(id)));

/**
 * The list without spare room: one that grew item by item keeps space for 17, which tens of thousands of lists of
 * two or five would hold on to.
 */
const fitted = <T>(list: readonly T[]): readonly T[] => list.slice();
