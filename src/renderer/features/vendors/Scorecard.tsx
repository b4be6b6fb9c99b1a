import type { VendorScorecard } from '../../../domain/vendors/vendorScorecard';
import { vendorSentences } from '../../../domain/vendors/vendorSentences';
import { tell } from '../../../shared/i18n/tell';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { Section } from '../../ui/Section';
import classes from './vendors.module.css';

const PARTS = ['continuity', 'delivery', 'defects', 'criteria'] as const;

/** Continuity beside delivery speed and defect rate, in sentences. */
export function Scorecard({
  card,
  remark,
}: {
  readonly card: VendorScorecard;
  readonly remark: string | null;
}) {
  const { asOf } = useAssessment();
  const sentences = vendorSentences(card);
  return (
    <Section title={text('vendors:score.title')} aside={text('vendors:score.about', { asOf })}>
      <div className={classes.card}>
        {PARTS.map((part) => (
          <div key={part} data-part={part}>
            <h3>{text(`vendors:score.${part}`)}</h3>
            {sentences[part].map((sentence, at) => (
              <p key={at}>{tell(sentence)}</p>
            ))}
            {part === 'continuity' && remark !== null && (
              <p className="ek-small" role="status">
                {remark}
              </p>
            )}
          </div>
        ))}
      </div>
    </Section>
  );
}
