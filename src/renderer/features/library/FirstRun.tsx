import { text } from '../../../shared/i18n/text';
import { EmptyState } from '../../ui/EmptyState';
import type { Offer } from '../../ui/Offer';
import { ScoreScale } from '../../ui/ScoreScale';
import type { ScoreFigures } from '../../ui/scoreFigures';

const EXAMPLE: ScoreFigures = { claimed: 79, proven: 57, low: 55, high: 60, hasRange: true };

/** The first minute: what the two marks mean, and a finished assessment to look at. */
export function FirstRun({ actions }: { readonly actions: readonly Offer[] }) {
  return (
    <div className="ek-first">
      <h1>{text('app:library.firstTitle')}</h1>
      <div className="ek-first-scale">
        <ScoreScale figures={EXAMPLE} subject={text('app:library.example')} band="exposed" />
        <p>{text('app:library.firstMarks')}</p>
      </div>
      <EmptyState title={text('app:library.firstHeading')} actions={actions}>
        {text('app:library.firstText')}
      </EmptyState>
    </div>
  );
}
