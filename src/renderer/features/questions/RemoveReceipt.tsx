import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { AnswerPlace, Receipt } from '../../../domain/assessment/assessmentRecord';
import { assess } from '../../../domain/assessment/assess';
import {
  receiptLeaners,
  type LeaningAnswer,
  type LeaningClaim,
  type ReceiptLeaners,
} from '../../../domain/claims/receiptLeaners';
import { text } from '../../../shared/i18n/text';
import { dropReceipt } from '../../assessment/recordEdits';
import { useAssessment } from '../../assessment/useAssessment';
import { notifyUndo } from '../../ui/notify';
import { RemoveButton } from '../../ui/RemoveButton';
import { samePlace } from './receiptDraft';
import { useAnswerPlaces } from './useAnswerPlaces';
import classes from './ReceiptForm.module.css';

/**
 * Removes a receipt, with an offer to bring it back. Where more leans on it than the answer on the screen, that is said
 * before: claims and other answers are out of sight here.
 */
export function RemoveReceipt({
  receipt,
  place,
  onClose,
}: {
  readonly receipt: Receipt;
  /** The answer on the screen. */
  readonly place: AnswerPlace;
  readonly onClose: () => void;
}) {
  const { record, result, pack, metrics, asOf, change } = useAssessment();
  const remove = (): Promise<boolean> => {
    onClose();
    return change.removeReceipt(receipt.id);
  };
  const restore = (): Promise<unknown> => change.restoreReceipt(receipt.id);
  const removed = text('questions:receipt.removed', { title: receipt.title });
  const leaning = useMemo(() => {
    const without = assess(dropReceipt(record, receipt.id), pack, metrics, asOf);
    return receiptLeaners(record, receipt.id, result, without);
  }, [record, result, pack, metrics, asOf, receipt.id]);
  if (leaning.claims.length === 0 && leaning.answers.every((answer) => samePlace(answer, place)))
    return (
      <Button
        variant="subtle"
        onClick={() =>
          void remove().then((worked) => {
            if (worked) notifyUndo(removed, () => void restore());
          })
        }
      >
        {text('questions:receipt.remove')}
      </Button>
    );
  return (
    <RemoveButton
      label={text('questions:receipt.remove')}
      title={text('questions:receipt.leaning.title', { title: receipt.title })}
      goes={<Leaning {...leaning} />}
      removed={removed}
      remove={remove}
      restore={restore}
    />
  );
}

function Leaning({ claims, answers }: ReceiptLeaners) {
  const { nameOf, idOf } = useAnswerPlaces();
  return (
    <div className={classes.leaning}>
      {claims.length > 0 && (
        <section>
          <h3>{text('questions:receipt.leaning.claims', { count: claims.length })}</h3>
          <ul>
            {claims.map((one) => (
              <li key={one.claim.id}>
                {one.claim.sentence} <span className="ek-small">{claimWords(one)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {answers.length > 0 && (
        <section>
          <h3>{text('questions:receipt.leaning.answers', { count: answers.length })}</h3>
          <ul>
            {answers.map((one) => (
              <li key={idOf(one)}>
                {nameOf(one)} <span className="ek-small">{answerWords(one)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function claimWords({ before, after }: LeaningClaim): string {
  const word = (state: LeaningClaim['before']): string => text(`claims:state.${state}`).toLowerCase();
  return before === after
    ? text('questions:receipt.leaning.claimStays', { state: word(before) })
    : text('questions:receipt.leaning.claimMoves', { before: word(before), after: word(after) });
}

function answerWords({ before, after }: LeaningAnswer): string {
  if (before === null || after === null) return text('questions:receipt.leaning.notAnswered');
  return before === after
    ? text('questions:receipt.leaning.answerStays', { level: before })
    : text('questions:receipt.leaning.answerMoves', { before, after });
}
