/** The symptoms board of one workflow: each failure pattern with what was said and what was measured. */
import type { Symptom, Workflow } from '../../../domain/assessment/assessmentRecord';
import { symptomEvidence, yearBefore, type SymptomEvidence } from '../../../domain/diagnosis/symptomEvidence';
import type { CriterionId, PatternId } from '../../../domain/ids';
import type { WorkflowMetrics } from '../../../domain/metrics/figureSummary';
import type { Pack } from '../../../domain/pack/packSchema';
import type { Day } from '../../../domain/time';

export type Occurrence = Symptom['occurrence'];
export const OCCURRENCES = ['never', 'once', 'recurring'] as const satisfies readonly Occurrence[];

export interface SymptomRow {
  /** Names the pattern on the board and in the causes beside it: A, B, ... */
  readonly letter: string;
  readonly patternId: PatternId;
  readonly title: string;
  /** How people describe it when they have seen it. */
  readonly seen: string;
  /** Null: not asked yet. */
  readonly said: Symptom | null;
  /** Null: no imported incident shows it. */
  readonly measured: SymptomEvidence | null;
  /** What the evidence of both comes to; null when never seen or not asked. */
  readonly together: SymptomEvidence | null;
  readonly places: readonly string[];
  /** Fit criteria under which it matters. */
  readonly mattersWhen: readonly CriterionId[];
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

/** One row per failure pattern of the pack, in its order. */
export function symptomRows(
  pack: Pack,
  workflow: Workflow,
  symptoms: readonly Symptom[],
  metrics: WorkflowMetrics | null,
  asOf: Day,
): readonly SymptomRow[] {
  const placeNames = new Map(workflow.services.map((service) => [service.id, service.name]));
  const year = yearBefore(asOf);
  return pack.diagnosis.patterns.map(({ id, mattersWhen }, index) => {
    const said = symptoms.find((entry) => entry.workflowId === workflow.id && entry.patternId === id) ?? null;
    const sighting = metrics?.sightings.find((entry) => entry.patternId === id) ?? null;
    const together = symptomEvidence(id, said === null ? [] : [said], sighting, year);
    const texts = pack.texts.diagnosis.patterns[id];
    return {
      letter: letterOf(index),
      patternId: id,
      title: texts?.title ?? id,
      seen: texts?.seen ?? '',
      said,
      measured: symptomEvidence(id, [], sighting, year),
      together,
      places: (together?.serviceIds ?? []).flatMap((service) => placeNames.get(service) ?? []),
      mattersWhen,
    };
  });
}
