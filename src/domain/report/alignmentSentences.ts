import { ALIGNED_FROM } from '../alignment/alignedFrom';
import type { ReportContext } from './reportContext';
import { say, type Sentence } from './sentence';

const MOST_NAMED = 4;

/** Where the roles do not describe the same degraded day: by name while they are few. Nothing where they do. */
export function alignmentSentences(context: ReportContext): Sentence[] {
  const names = context.views
    .filter(({ result }) => {
      const alignment = result.alignment?.alignment ?? null;
      return result.decision !== 'overhead' && alignment !== null && alignment < ALIGNED_FROM;
    })
    .map(({ name }) => name);
  if (names.length === 0) return [];
  return names.length <= MOST_NAMED
    ? [say('certainty.apart', { names })]
    : [say('certainty.apartMany', { count: names.length })];
}
