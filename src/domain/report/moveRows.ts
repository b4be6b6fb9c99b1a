/** What would help: moves over all workflows, those that lift a limit first, then gain for the effort. */
import type { Cap, MoveResult } from '../assessment/assessmentResult';
import { shown } from '../scoring/score';
import { capInShort } from './capSentence';
import type { MoveRow } from './executiveSummary';
import type { ReportContext } from './reportContext';

const MOST_EFFECTS = 1;

interface Seen {
  readonly name: string;
  readonly move: MoveResult;
}

const points = (score: number | null): number | null => (score === null ? null : shown(score));
const gainOf = (seen: readonly Seen[]): number => seen.reduce((sum, one) => sum + one.move.gain, 0);
const capsOf = (seen: readonly Seen[]): readonly Cap[] => seen.flatMap((one) => one.move.liftsCaps);

/** Moves without any effect on proven readiness or a limit are left out. */
export function moveRows(context: ReportContext, most: number): MoveRow[] {
  const found = context.pack.diagnosis.moves.flatMap((definition) => {
    const seen: readonly Seen[] = context.views
      .filter((view) => view.result.decision !== 'overhead')
      .flatMap((view) =>
        view.result.moves
          .filter((move) => move.moveId === definition.id)
          .map((move) => ({ name: view.name, move })),
      )
      .filter((one) => one.move.gain > 0 || one.move.liftsCaps.length > 0);
    return seen.length === 0 ? [] : [{ definition, seen }];
  });
  return found
    .sort(
      (a, b) =>
        Number(capsOf(b.seen).length > 0) - Number(capsOf(a.seen).length > 0) ||
        gainOf(b.seen) / b.definition.effort - gainOf(a.seen) / a.definition.effort,
    )
    .slice(0, most)
    .map(({ definition, seen }) => {
      const texts = context.move(definition.id);
      const effects = [...seen].sort((a, b) => b.move.gain - a.move.gain);
      const lifts = new Map(capsOf(seen).map((cap) => [cap.kind, capInShort(cap)]));
      return {
        title: texts.title,
        change: texts.change,
        proof: texts.receipt,
        receipt: definition.receipt,
        effort: definition.effort,
        effects: effects.slice(0, MOST_EFFECTS).map(({ name, move }) => ({
          workflow: name,
          before: points(move.provenBefore),
          after: points(move.provenAfter),
        })),
        moreEffects: Math.max(0, effects.length - MOST_EFFECTS),
        lifts: [...lifts.values()],
      };
    });
}
