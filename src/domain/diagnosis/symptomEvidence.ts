import type { Symptom } from '../assessment/assessmentRecord';
import type { PatternId, ServiceId } from '../ids';
import type { PatternSighting } from '../metrics/figureSummary';
import { addDays, daysBetween, type Day } from '../time';

const YEAR_DAYS = 365;

/** What is known of one failure pattern in one workflow, from the room and from imported incidents. */
export interface SymptomEvidence {
  readonly patternId: PatternId;
  readonly source: 'measured' | 'said';
  readonly occurrence: 'once' | 'recurring';
  /** By the source that counts. */
  readonly lastSeen: Day | null;
  readonly aged: boolean;
  /** Imported incidents of this pattern, whichever source counts. */
  readonly incidents: number;
  /** 0.25 to 1 (section 5). */
  readonly strength: number;
  /** By either source: the day that a control's receipt has to outlive. */
  readonly latest: Day | null;
  readonly serviceIds: readonly ServiceId[];
}

/** The year before an assessment: what was last seen before `from` counts half. */
export interface YearBefore {
  readonly from: Day;
  readonly asOf: Day;
}

export const yearBefore = (asOf: Day): YearBefore => ({ from: addDays(asOf, -YEAR_DAYS), asOf });

interface Seen {
  readonly source: 'measured' | 'said';
  readonly occurrence: 'once' | 'recurring';
  readonly lastSeen: Day | null;
  readonly aged: boolean;
  readonly strength: number;
}

/**
 * Strength of a symptom (section 5): recurring 1, once 0.5, halved when last seen over 365 days before; a
 * day nobody could name does not halve it. Imported incidents count as once, as recurring when any two lie within
 * 365 days; those after the day of the assessment are left out. Said and measured: the stronger counts, measured when as strong.
 * Null where the pattern was not asked about and not measured, or was never seen.
 */
export function symptomEvidence(
  patternId: PatternId,
  said: readonly Symptom[],
  sighting: PatternSighting | null,
  year: YearBefore,
): SymptomEvidence | null {
  const days = knownDays(sighting, year.asOf);
  const measured = measuredSeen(days, year);
  let counting = measured;
  let latest = measured?.lastSeen ?? null;
  const places = measured === null ? [] : [...(sighting?.serviceIds ?? [])];
  for (const symptom of said) {
    if (symptom.occurrence === 'never') continue;
    const voiced = seenBy('said', symptom.occurrence, symptom.lastSeen, year);
    if (counting === null || countsBefore(voiced, counting)) counting = voiced;
    latest = laterDay(latest, voiced.lastSeen);
    for (const id of symptom.serviceIds) if (!places.includes(id)) places.push(id);
  }
  if (counting === null) return null;
  const later = (sighting?.days.length ?? 0) - days.length;
  return {
    patternId,
    source: counting.source,
    occurrence: counting.occurrence,
    lastSeen: counting.lastSeen,
    aged: counting.aged,
    incidents: sighting === null ? 0 : sighting.count - later,
    strength: counting.strength,
    latest,
    serviceIds: places,
  };
}

const NO_DAYS: readonly Day[] = [];

/** Days of incidents that were known on the day of the assessment, latest first. */
const knownDays = (sighting: PatternSighting | null, asOf: Day): readonly Day[] =>
  sighting === null
    ? NO_DAYS
    : sighting.days.filter((day) => day <= asOf).sort((a, b) => (a === b ? 0 : a < b ? 1 : -1));

function measuredSeen(latestFirst: readonly Day[], year: YearBefore): Seen | null {
  const last = latestFirst[0];
  if (last === undefined) return null;
  const closeTogether = latestFirst.some((day, at) => {
    const before = latestFirst[at + 1];
    return before !== undefined && daysBetween(before, day) <= YEAR_DAYS;
  });
  return seenBy('measured', closeTogether ? 'recurring' : 'once', last, year);
}

function seenBy(
  source: Seen['source'],
  occurrence: Seen['occurrence'],
  lastSeen: Day | null,
  year: YearBefore,
): Seen {
  const aged = lastSeen !== null && lastSeen < year.from;
  return {
    source,
    occurrence,
    lastSeen,
    aged,
    strength: (occurrence === 'recurring' ? 1 : 0.5) * (aged ? 0.5 : 1),
  };
}

/** The stronger one counts; of two as strong the measured one, then the later seen. */
function countsBefore(a: Seen, b: Seen): boolean {
  if (a.strength !== b.strength) return a.strength > b.strength;
  if (a.source !== b.source) return a.source === 'measured';
  return (a.lastSeen ?? '') > (b.lastSeen ?? '');
}

const laterDay = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null || b < a ? a : b);
