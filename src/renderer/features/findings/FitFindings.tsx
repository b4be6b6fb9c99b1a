import type { FitResult } from '../../../domain/assessment/assessmentResult';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import classes from './findings.module.css';

/** Said as plainly as a good result: where this practice would be overhead, and what serves instead. */
export function FitFindings({ fit }: { readonly fit: FitResult }) {
  const { pack } = useAssessment();
  if (fit.verdict !== 'overhead' && fit.verdict !== 'mixed') return null;
  const against = fit.criteria.filter(
    (criterion) => criterion.speaksFor === 'overhead' && criterion.state === 'met',
  );
  return (
    <section className={classes.fit}>
      <h2>{text(`findings:fit.${fit.verdict}`)}</h2>
      <p>{text(`findings:fit.${fit.verdict}Body`)}</p>
      <ul>
        {against.map(({ criterionId }) => {
          const texts = pack.texts.fit[criterionId];
          return (
            <li key={criterionId}>
              {text('findings:fit.criterion', {
                criterion: texts?.title ?? criterionId,
                reason: texts?.reason ?? '',
              })}{' '}
              <strong>{texts?.lighter}</strong>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
