/** What the pack knows about a cause beside its own words. */
import type { CauseResult } from '../../../domain/assessment/assessmentResult';
import type { Pack } from '../../../domain/pack/packSchema';
import type { KnowledgeTexts } from '../../../domain/pack/packKnowledge';

export interface LinkedKnowledge extends KnowledgeTexts {
  readonly id: string;
}

const MOST = 4;

/**
 * Entries that name the cause, or a pattern that points at it here: scenarios first, then those of the cause itself,
 * each group in pack order; at most four, for the rest is on the page of the knowledge.
 */
export function linkedKnowledge(cause: CauseResult, pack: Pack): readonly LinkedKnowledge[] {
  const patterns = cause.evidence.flatMap((item) => (item.kind === 'symptom' ? [item.patternId] : []));
  return pack.knowledge
    .map((entry) => ({
      entry,
      ofCause: entry.causes?.includes(cause.causeId) === true,
      ofPattern: entry.patterns?.some((id) => patterns.includes(id)) === true,
    }))
    .filter(({ ofCause, ofPattern }) => ofCause || ofPattern)
    .map((linked) => ({
      ...linked,
      rank: (linked.entry.topic === 'scenario' ? 0 : 2) + (linked.ofCause ? 0 : 1),
    }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .flatMap(({ entry }) => {
      const texts = pack.texts.knowledge[entry.id];
      return texts === undefined ? [] : [{ id: entry.id, ...texts }];
    });
}
