import type { Contradiction, WorkflowResult } from '../../../domain/assessment/assessmentResult';
import { contradictionSides } from '../../../domain/report/contradictionSentences';
import { dayOf } from '../../../domain/time';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { sentenceText } from '../../report/sentenceText';
import { Pips } from '../../ui/Pips';
import { FindingsSection } from './FindingsSection';
import { QuestionLink } from './QuestionLink';
import { useReportContext } from './useReportContext';
import classes from './findings.module.css';

/** Two sides that cannot both be right, each with its count and its day. */
export function ContradictionFindings({ result }: { readonly result: WorkflowResult }) {
  const count = result.contradictions.length;
  if (count === 0) return null;
  return (
    <FindingsSection title={text('findings:contradictions.title', { count })}>
      <ul className={classes.list}>
        {result.contradictions.map((contradiction) => (
          <li key={contradiction.key} className={classes.sides}>
            <AnsweredSide contradiction={contradiction} result={result} />
            <OtherSide contradiction={contradiction} result={result} />
          </li>
        ))}
      </ul>
      <p className="ek-small">{text('findings:contradictions.end')}</p>
    </FindingsSection>
  );
}

interface SideProps {
  readonly contradiction: Contradiction;
  readonly result: WorkflowResult;
}

function AnsweredSide({ contradiction, result }: SideProps) {
  const { pack } = useAssessment();
  const question = result.questions.find((entry) => entry.questionId === contradiction.questionId);
  const texts = pack.texts.questions[contradiction.questionId];
  return (
    <div>
      <p className="ek-small">
        {question?.answer === null || question === undefined
          ? ''
          : text('findings:contradictions.answered', { day: dayOf(question.answer.answeredAt) })}{' '}
        <Pips claimed={contradiction.claimed} proven={question?.proven ?? 0} />
      </p>
      <p>{texts?.levels[contradiction.claimed]}</p>
      <QuestionLink questionId={contradiction.questionId} workflowId={result.workflowId}>
        {texts?.short ?? contradiction.questionId}
      </QuestionLink>
    </div>
  );
}

function OtherSide({ contradiction }: SideProps) {
  const context = useReportContext();
  return (
    <div>
      <p>{sentenceText(contradictionSides(context, contradiction).against)}</p>
    </div>
  );
}
