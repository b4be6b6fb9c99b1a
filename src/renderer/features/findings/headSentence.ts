/** The sentence beside a decision: how much of the claim is proven, and how much hangs on the weights. */
import type { WorkflowResult } from '../../../domain/assessment/assessmentResult';
import { shownBand } from '../../../domain/report/shownBand';
import { text } from '../../../shared/i18n/text';
import { scoreFigures } from '../../ui/scoreFigures';

function support(result: WorkflowResult): string {
  const { claimed, proven } = scoreFigures(result.score);
  if (claimed === null || proven === null) return text('findings:head.notAssessed');
  if (claimed === 0) return text('findings:head.nothingClaimed');
  if (proven === 0) return text('findings:head.none', { claimed });
  return text(proven === claimed ? 'findings:head.full' : 'findings:head.support', { claimed, proven });
}

function sensitivity(result: WorkflowResult): string | null {
  const band = shownBand(result);
  const { sensitivity: change } = result;
  if (band === null || change === null) return null;
  const lower = text(`common:band.${change.lower}`);
  const higher = text(`common:band.${change.higher}`);
  const falls = change.lower !== band.held;
  const rises = change.higher !== band.held;
  if (falls && rises) return text('findings:head.changesBoth', { lower, higher });
  if (falls) return text('findings:head.changesLower', { lower });
  if (rises) return text('findings:head.changesHigher', { higher });
  return text('findings:head.stays');
}

/** All sentences of the head, in reading order. */
export function headSentences(result: WorkflowResult): readonly string[] {
  const { score } = result;
  const band = shownBand(result);
  const { low, high, hasRange } = scoreFigures(score);
  const capped =
    band !== null && band.byScore !== band.held
      ? text('findings:head.capped', { byScore: text(`common:band.${band.byScore}`) })
      : null;
  const range =
    band !== null && hasRange
      ? text('findings:head.range', {
          low,
          high,
          answered: score.questions.answered,
          total: score.questions.applicable,
        })
      : null;
  return [support(result), capped, sensitivity(result), range].filter((sentence) => sentence !== null);
}
