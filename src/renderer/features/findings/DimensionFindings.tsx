import type { QuestionResult, WorkflowResult } from '../../../domain/assessment/assessmentResult';
import { BANDS } from '../../../domain/scoring/score';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { PairBar } from '../../ui/PairBar';
import { PairFigures } from '../../ui/PairFigures';
import { Pips } from '../../ui/Pips';
import { scoreFigures } from '../../ui/scoreFigures';
import { ReceiptLine } from '../questions/ReceiptLine';
import { Disclosure } from './Disclosure';
import { FindingsSection } from './FindingsSection';
import { QuestionLink } from './QuestionLink';
import classes from './DimensionFindings.module.css';

/** Claimed and proven by dimension; each opens its questions, and each question its receipts. */
export function DimensionFindings({ result }: { readonly result: WorkflowResult }) {
  const { pack } = useAssessment();
  return (
    <FindingsSection title={text('findings:dimensions.title')}>
      <div className={classes.axis} aria-hidden="true">
        {BANDS.map((band) => (
          <span key={band}>{text(`common:band.${band}`)}</span>
        ))}
      </div>
      {result.dimensions.map((dimension) => {
        const questions = result.questions.filter(
          (question) =>
            question.dimensionId === dimension.dimensionId && question.applicability !== 'outside',
        );
        if (questions.length === 0) return null;
        const name = pack.texts.pack.dimensions[dimension.dimensionId]?.name ?? dimension.dimensionId;
        const figures = scoreFigures(dimension.score);
        return (
          <Disclosure
            key={dimension.dimensionId}
            summary={
              <span className={classes.row}>
                <span>{name}</span>
                <span className={classes.chart}>
                  <PairBar figures={figures} subject={name} range={false} />
                </span>
                <PairFigures figures={figures} />
              </span>
            }
          >
            <ul className={classes.questions}>
              {questions.map((question) => (
                <QuestionEvidence key={question.questionId} result={result} question={question} />
              ))}
            </ul>
          </Disclosure>
        );
      })}
    </FindingsSection>
  );
}

interface QuestionEvidenceProps {
  readonly result: WorkflowResult;
  readonly question: QuestionResult;
}

function QuestionEvidence({ result, question }: QuestionEvidenceProps) {
  const { pack, record } = useAssessment();
  const { claimed, proven, supports, applicability } = question;
  const state =
    applicability === 'marked'
      ? text('findings:dimensions.notApplicable')
      : claimed === null
        ? text('findings:dimensions.unanswered')
        : null;
  return (
    <li>
      <div className={classes.question}>
        <QuestionLink questionId={question.questionId} workflowId={result.workflowId}>
          {pack.texts.questions[question.questionId]?.short ?? question.questionId}
        </QuestionLink>
        {state === null && claimed !== null && proven !== null ? (
          <Pips claimed={claimed} proven={proven} />
        ) : (
          <span className="ek-small">{state}</span>
        )}
      </div>
      {supports.length > 0 && (
        <Disclosure
          summary={
            <span className="ek-small">
              {text('findings:dimensions.receipts', { count: supports.length })}
            </span>
          }
        >
          <ul>
            {supports.map((support) => {
              const receipt = record.receipts.find((entry) => entry.id === support.receiptId);
              return receipt === undefined ? null : (
                <ReceiptLine key={receipt.id} pack={pack} receipt={receipt} support={support} />
              );
            })}
          </ul>
        </Disclosure>
      )}
      {supports.length === 0 && claimed !== null && claimed > 0 && (
        <p className="ek-small">{text('findings:dimensions.noReceipt')}</p>
      )}
    </li>
  );
}
