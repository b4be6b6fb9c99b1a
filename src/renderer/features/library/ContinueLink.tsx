import { Link } from '@tanstack/react-router';
import type { LibraryRow } from '../../../shared/contract';
import { text } from '../../../shared/i18n/text';
import { lastPlace } from './lastPlace';

/** Offers to go on where the last assessment was left. */
export function ContinueLink({ rows }: { readonly rows: readonly LibraryRow[] }) {
  const place = lastPlace();
  const row = rows.find(({ assessments }) => assessments.some(({ id }) => id === place?.assessmentId));
  if (place === null || row === undefined) return null;
  return (
    <>
      {text('app:library.continue')}{' '}
      <Link
        to={`/assessment/$assessmentId/${place.step}`}
        params={{ assessmentId: place.assessmentId }}
        search={place.workflowId === null ? {} : { w: place.workflowId }}
      >
        <b>{row.client.name}</b>
        {text('app:library.continueStep', { step: text(`app:step.${place.step}`) })}
      </Link>
    </>
  );
}
