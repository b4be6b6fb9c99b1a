import { Link } from '@tanstack/react-router';
import type { AssessmentId } from '../../../domain/ids';
import { text } from '../../../shared/i18n/text';
import { Section } from '../../ui/Section';
import classes from './LedgerLinks.module.css';

const LEDGERS = ['claims', 'vendors', 'records'] as const;

/** The way from a client to the claims, vendors and records of its latest assessment. */
export function LedgerLinks({
  assessmentId,
  title,
}: {
  readonly assessmentId: AssessmentId;
  readonly title: string;
}) {
  return (
    <Section title={text('claims:client.title')} aside={text('claims:client.about', { title })}>
      <ul className={classes.links}>
        {LEDGERS.map((ledger) => (
          <li key={ledger}>
            <Link to={`/assessment/$assessmentId/${ledger}`} params={{ assessmentId }}>
              {text(`app:page.${ledger}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
