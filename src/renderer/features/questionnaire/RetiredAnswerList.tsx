import type { RetiredAnswers } from '../../../domain/assessment/retiredAnswers';
import { text } from '../../../shared/i18n/text';
import { Section } from '../../ui/Section';
import classes from './questionnaire.module.css';

type Placed = RetiredAnswers['answers'][number];

function said({ answer: { level, notApplicable }, said: words }: Placed): string {
  if (notApplicable !== null) return text('packs:questionnaire.notApplicable', { reason: notApplicable });
  if (level === null) return text('packs:questionnaire.noLevel');
  return words === null
    ? text('packs:questionnaire.levelOnly', { level })
    : text('packs:questionnaire.level', { level, said: words });
}

function Answered({ of }: { readonly of: Placed }) {
  return (
    <li>
      <b>{of.workflow ?? text('packs:questionnaire.clientWide')}</b>
      <br />
      {said(of)}
      {of.answer.note !== '' && (
        <>
          <br />
          <span className="ek-small">{text('packs:questionnaire.note', { note: of.answer.note })}</span>
        </>
      )}
    </li>
  );
}

/** What was answered to questions that the pack no longer asks: readable, and counted nowhere. */
export function RetiredAnswerList({ retired }: { readonly retired: readonly RetiredAnswers[] }) {
  return (
    <Section title={text('packs:questionnaire.retired')}>
      <p className={`ek-small ${classes.about}`}>{text('packs:questionnaire.retiredAbout')}</p>
      {retired.map(({ questionId, question, answers, receipts }) => (
        <article key={questionId} className={classes.retired}>
          <h3>{question?.prompt ?? questionId}</h3>
          <p className="ek-small">
            {question === null
              ? text('packs:questionnaire.noWords')
              : text('packs:questionnaire.askedIn', { version: question.packVersion })}
          </p>
          <ul className={classes.names}>
            {answers.map((placed) => (
              <Answered key={placed.workflowId ?? ''} of={placed} />
            ))}
            {receipts.map(({ receipt, level }) => (
              <li key={receipt.id}>{text('packs:questionnaire.receipt', { title: receipt.title, level })}</li>
            ))}
          </ul>
        </article>
      ))}
    </Section>
  );
}
