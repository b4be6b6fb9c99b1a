import type { ContinuityKpi } from '../../../domain/plan/plan';
import { text } from '../../../shared/i18n/text';
import { DayField } from '../../ui/DayField';
import { TextAreaField } from '../../ui/TextAreaField';
import { usePresenter } from '../../ui/usePresenter';
import { KpiValueField } from './KpiValueField';
import classes from './plan.module.css';

type Review = ContinuityKpi['reviews'][number];

/** One of the two reviews before the leadership: when, what the figure was, what was decided. */
export function KpiReviewFields({
  kpi,
  n,
  review,
  stands,
  onSave,
}: {
  readonly kpi: ContinuityKpi;
  readonly n: 1 | 2;
  readonly review: Review;
  /** Where it stands, in words; may be empty. */
  readonly stands: string;
  readonly onSave: (edit: Partial<Review>) => void;
}) {
  const { presenting } = usePresenter();
  const title = text('plan:kpi.review', { n });
  const named = (field: 'on' | 'value' | 'reviewNote') =>
    text('plan:kpi.fieldOf', { field: text(`plan:kpi.${field}`), n });
  return (
    <div role="group" aria-label={title}>
      <h3>{title}</h3>
      <div className={classes.fields}>
        <DayField
          label={text('plan:kpi.on')}
          aria-label={named('on')}
          value={review.on}
          onSave={(on) => onSave({ on })}
        />
        <KpiValueField
          key={kpi.measure}
          kpi={kpi}
          label={text('plan:kpi.value')}
          name={named('value')}
          value={review.value}
          onSave={(value) => onSave({ value })}
        />
      </div>
      {!presenting && (
        <TextAreaField
          minRows={1}
          label={text('plan:kpi.reviewNote')}
          aria-label={named('reviewNote')}
          value={review.note}
          maxLength={500}
          onSave={(note) => onSave({ note })}
        />
      )}
      {stands !== '' && <p className={classes.reading}>{stands}</p>}
    </div>
  );
}
