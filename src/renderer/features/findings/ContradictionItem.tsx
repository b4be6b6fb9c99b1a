import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Contradiction, WorkflowResult } from '../../../domain/assessment/assessmentResult';
import { contradictionSides } from '../../../domain/report/contradictionSentences';
import { text } from '../../../shared/i18n/text';
import { keyOfEntry } from '../../../domain/assessment/entry';
import { useAssessment } from '../../assessment/useAssessment';
import { sentenceText } from '../../report/sentenceText';
import { notifyUndo } from '../../ui/notify';
import { Pips } from '../../ui/Pips';
import { contradictionName } from './contradictionName';
import { beginCorrection } from './corrections';
import { QuestionLink } from './QuestionLink';
import { SettlementDialog } from './SettlementDialog';
import { useReportContext } from './useReportContext';
import classes from './ContradictionFindings.module.css';

interface ContradictionItemProps {
  readonly contradiction: Contradiction;
  readonly result: WorkflowResult;
}

/** One contradiction: what was answered, what denies it, where it stands, and the three ways to settle it. */
export function ContradictionItem({ contradiction, result }: ContradictionItemProps) {
  const { pack } = useAssessment();
  const context = useReportContext();
  const { answered, against, state } = contradictionSides(context, contradiction);
  const question = result.questions.find((entry) => entry.questionId === contradiction.questionId);
  const texts = pack.texts.questions[contradiction.questionId];
  return (
    <li className={classes.item}>
      <h3 className={classes.name}>{contradictionName(contradiction, pack)}</h3>
      <div className={classes.sides}>
        <div>
          <p className="ek-small">
            {sentenceText(answered)} <Pips claimed={contradiction.claimed} proven={question?.proven ?? 0} />
          </p>
          <p>{texts?.levels[contradiction.claimed]}</p>
          <QuestionLink questionId={contradiction.questionId} workflowId={result.workflowId}>
            {texts?.short ?? contradiction.questionId}
          </QuestionLink>
        </div>
        <div>
          <p>{sentenceText(against)}</p>
        </div>
      </div>
      <p className={classes.state} data-state={contradiction.state}>
        {sentenceText(state)}
      </p>
      <ContradictionActions contradiction={contradiction} result={result} />
    </li>
  );
}

function ContradictionActions({ contradiction, result }: ContradictionItemProps) {
  const { pack, change, goTo } = useAssessment();
  const [accepting, setAccepting] = useState(false);
  const { workflowId } = result;
  const { key, questionId, settlement } = contradiction;
  const title = contradictionName(contradiction, pack);
  const withdraw = (): void => {
    if (settlement === null) return;
    const entry = { kind: 'settlement', value: settlement } as const;
    void change.removeEntry({ kind: 'settlement', key: keyOfEntry(entry) });
    notifyUndo(
      text('findings:settlement.withdrawn', { contradiction: title }),
      () => void change.putEntry(entry),
    );
  };
  return (
    <Group gap="xs" className={classes.actions}>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={text('findings:contradictions.correctAnswerOf', { contradiction: title })}
        onClick={() => {
          beginCorrection({ workflowId, key, kind: 'answer-corrected' });
          goTo('questions', { workflow: workflowId, question: questionId });
        }}
      >
        {text('findings:contradictions.correctAnswer')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={text('findings:contradictions.correctDataOf', { contradiction: title })}
        onClick={() => {
          beginCorrection({ workflowId, key, kind: 'data-corrected' });
          goToData(contradiction, () => goTo('questions', { workflow: workflowId, question: questionId }), {
            metrics: () => goTo('metrics', { workflow: workflowId }),
            degradedDay: () => goTo('degraded-day', { workflow: workflowId }),
          });
        }}
      >
        {text('findings:contradictions.correctData')}
      </Button>
      {contradiction.state === 'accepted' ? (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={text('findings:contradictions.withdrawOf', { contradiction: title })}
          onClick={withdraw}
        >
          {text('findings:contradictions.withdraw')}
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={text('findings:contradictions.acceptOf', { contradiction: title })}
          onClick={() => setAccepting(true)}
        >
          {text('findings:contradictions.accept')}
        </Button>
      )}
      {accepting && (
        <SettlementDialog
          workflowId={workflowId}
          contradiction={key}
          title={title}
          kind="accepted"
          onClose={() => setAccepting(false)}
        />
      )}
    </Group>
  );
}

/** Where the other side is kept: a drill with the receipts of its question, alignment with the roles, else the imports. */
function goToData(
  contradiction: Contradiction,
  receipts: () => void,
  to: { readonly metrics: () => void; readonly degradedDay: () => void },
): void {
  switch (contradiction.kind) {
    case 'failed-drill':
      receipts();
      return;
    case 'measured-limit':
      to.metrics();
      return;
    case 'rule':
      if (contradiction.rule.kind === 'alignment-below') to.degradedDay();
      else to.metrics();
  }
}
