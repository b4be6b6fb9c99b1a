import { useState } from 'react';
import type { MoveResult, WorkflowResult } from '../../../domain/assessment/assessmentResult';
import { capSentence } from '../../../domain/report/capSentence';
import { capKey } from '../../../domain/scoring/capKey';
import { shown } from '../../../domain/scoring/score';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { sentenceText } from '../../report/sentenceText';
import { Disclosure } from './Disclosure';
import { FindingsSection } from './FindingsSection';
import { useReportContext } from './useReportContext';
import classes from './findings.module.css';

const FIRST = 5;

/** What to do next: moves that lift a cap first, then by gain over effort, with the proof each one needs. */
export function MoveFindings({ result }: { readonly result: WorkflowResult }) {
  const [all, setAll] = useState(false);
  const useful = result.moves.filter((move) => move.gain > 0 || move.liftsCaps.length > 0);
  const listed = all ? useful : useful.slice(0, FIRST);
  return (
    <FindingsSection title={text('findings:moves.title')}>
      {useful.length === 0 ? (
        <p className={classes.plain}>{text('findings:moves.none')}</p>
      ) : (
        <ol className={classes.list}>
          {listed.map((move) => (
            <li key={move.moveId}>
              <Move move={move} />
            </li>
          ))}
        </ol>
      )}
      {useful.length > FIRST && (
        <button type="button" className={`ek-link ${classes.more}`} onClick={() => setAll(!all)}>
          {all ? text('findings:moves.fewer') : text('findings:moves.more', { count: useful.length - FIRST })}
        </button>
      )}
    </FindingsSection>
  );
}

function Move({ move }: { readonly move: MoveResult }) {
  const { pack } = useAssessment();
  const context = useReportContext();
  const texts = pack.texts.diagnosis.moves[move.moveId];
  const kind = pack.diagnosis.moves.find((entry) => entry.id === move.moveId)?.receipt;
  const lifts = move.liftsCaps.length;
  const { provenBefore, provenAfter } = move;
  return (
    <Disclosure
      summary={
        <span className={classes.move}>
          <span>
            {texts?.title ?? move.moveId}
            {lifts > 0 && (
              <span className={classes.sub}>{text('findings:moves.lifts', { count: lifts })}</span>
            )}
          </span>
          <span className={classes.gain}>
            {move.gain > 0
              ? text('findings:moves.gain', { count: move.gain })
              : text('findings:moves.noGain')}
            <span className={classes.sub}>{text('findings:moves.effort', { effort: move.effort })}</span>
          </span>
        </span>
      }
    >
      <div className={classes.behind}>
        <p>{texts?.change}</p>
        {texts !== undefined && <p>{text('findings:moves.if', { receipt: texts.receipt })}</p>}
        {kind !== undefined && (
          <p>
            {text('findings:moves.kind', {
              kind: text(`common:receiptKind.${kind}`).toLocaleLowerCase(),
            })}
          </p>
        )}
        {provenBefore !== null && provenAfter !== null && (
          <p>{text('findings:moves.from', { before: shown(provenBefore), after: shown(provenAfter) })}</p>
        )}
        {lifts > 0 && (
          <ul className={classes.evidence}>
            {move.liftsCaps.map((cap) => (
              <li key={capKey(cap)}>{sentenceText(capSentence(context, cap))}</li>
            ))}
          </ul>
        )}
      </div>
    </Disclosure>
  );
}
