import type { WorkflowResult } from '../../../domain/assessment/assessmentResult';
import { capSentence } from '../../../domain/report/capSentence';
import { capKey } from '../../../domain/scoring/capKey';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { sentenceText } from '../../report/sentenceText';
import { BandMark } from '../../ui/BandMark';
import { capQuestion } from './capQuestion';
import { FindingsSection } from './FindingsSection';
import { QuestionLink } from './QuestionLink';
import { useReportContext } from './useReportContext';
import classes from './findings.module.css';

/** Every cap with its reason and the band it allows at most; where it hangs on one question, that opens. */
export function CapFindings({ result }: { readonly result: WorkflowResult }) {
  const { pack } = useAssessment();
  const context = useReportContext();
  // Without a verdict there is nothing to cap (section 7).
  if (result.decision === 'overhead') return null;
  return (
    <FindingsSection title={text('findings:caps.title')}>
      {result.caps.length === 0 ? (
        <p className={classes.plain}>{text('findings:caps.none')}</p>
      ) : (
        <ul className={classes.list}>
          {result.caps.map((cap) => {
            const question = capQuestion(cap, pack);
            const sentence = sentenceText(capSentence(context, cap));
            return (
              <li key={capKey(cap)} className={classes.cap}>
                <span className={classes.atMost}>
                  {text('findings:caps.atMost')} <BandMark band={cap.atMost} />
                </span>
                {question === null ? (
                  <span>{sentence}</span>
                ) : (
                  <QuestionLink questionId={question} workflowId={result.workflowId}>
                    {sentence}
                  </QuestionLink>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </FindingsSection>
  );
}
