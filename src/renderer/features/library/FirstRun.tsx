import { text } from '../../../shared/i18n/text';
import { EmptyState } from '../../ui/EmptyState';
import type { Offer } from '../../ui/Offer';

/** The first minute: what the two marks mean, and a finished assessment to look at. */
export function FirstRun({ actions }: { readonly actions: readonly Offer[] }) {
  return (
    <div className="ek-first">
      <h1>{text('app:library.firstTitle')}</h1>
      <p className="ek-first-marks">{text('app:library.firstMarks')}</p>
      <EmptyState title={text('app:library.firstHeading')} actions={actions}>
        {text('app:library.firstText')}
      </EmptyState>
    </div>
  );
}
