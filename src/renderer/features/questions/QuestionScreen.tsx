import { useId, useState } from 'react';
import type { Receipt, Workflow } from '../../../domain/assessment/assessmentRecord';
import type { QuestionResult, WorkflowResult } from '../../../domain/assessment/assessmentResult';
import { LEVELS } from '../../../domain/pack/level';
import type { Question } from '../../../domain/pack/packSchema';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { TextAreaField } from '../../ui/TextAreaField';
import { useFromTop } from '../../ui/useFromTop';
import { useKeys, type KeyMap } from '../../ui/useKeys';
import { usePresenter } from '../../ui/usePresenter';
import { AnswerOverview } from './AnswerOverview';
import { placeOf } from './answerEdits';
import { LevelChoices } from './LevelChoices';
import { isUnanswered } from './orderedQuestions';
import { ProofNeeded } from './ProofNeeded';
import { QuestionFooter, type FooterKey } from './QuestionFooter';
import { QuestionHead } from './QuestionHead';
import { QuestionPrompt } from './QuestionPrompt';
import { ReasonDialog } from './ReasonDialog';
import { ReceiptForm } from './ReceiptForm';
import { ReceiptList } from './ReceiptList';
import { useAnswering } from './useAnswering';
import type { QuestionCursor } from './useQuestionCursor';
import classes from './QuestionScreen.module.css';

interface QuestionScreenProps {
  readonly workflow: Workflow;
  readonly result: WorkflowResult;
  readonly questions: readonly QuestionResult[];
  readonly cursor: QuestionCursor;
  readonly question: Question;
  readonly current: QuestionResult;
}

type Open = 'not-applicable' | 'override' | 'new-receipt' | { readonly receipt: Receipt } | null;

/** One question with its levels, receipts, note and keys; in presenter mode only what the room should see. */
export function QuestionScreen({
  workflow,
  result,
  questions,
  cursor,
  question,
  current,
}: QuestionScreenProps) {
  const { pack, record } = useAssessment();
  const { presenting } = usePresenter();
  const answering = useAnswering(question, current, workflow);
  const [open, setOpen] = useState<Open>(null);
  const [choosing, setChoosing] = useState(false);
  const note = useId();
  const close = (): void => setOpen(null);
  useFromTop(current.questionId);

  const { shown } = cursor;
  const left = shown.filter(isUnanswered).length;
  const footer = footerKeys(cursor, left, {
    notApplicable: () => setOpen('not-applicable'),
    note: () => writeOn(note),
    receipt: () => setOpen('new-receipt'),
  });
  const keys = {
    ...levelKeys(answering.choose),
    ...Object.fromEntries(footer.map(({ key, act }) => [key.toLowerCase(), act])),
    r: () => setOpen('new-receipt'),
    ...(presenting ? {} : { f: () => setChoosing(true) }),
    Backspace: answering.clear,
    Delete: answering.clear,
  };
  useKeys(keys, !choosing);

  const prompt = (
    <QuestionPrompt
      pack={pack}
      question={question}
      result={current}
      workflow={workflow}
      index={cursor.index}
      total={shown.length}
      presenting={presenting}
      onOverride={() => setOpen('override')}
      onBackToClient={answering.backToClient}
      onNotApplicable={() => setOpen('not-applicable')}
      onApplies={answering.clear}
    />
  );
  const levels = (
    <LevelChoices pack={pack} question={current} workflowName={workflow.name} onChoose={answering.choose} />
  );
  const dialogs = (
    <>
      {(open === 'not-applicable' || open === 'override') && (
        <QuestionReason
          asking={open}
          question={question}
          current={current}
          workflow={workflow}
          onClose={close}
        />
      )}
      {(open === 'new-receipt' || (open !== null && typeof open === 'object')) && (
        <ReceiptForm
          receipt={typeof open === 'object' ? open.receipt : null}
          place={placeOf(question, current, workflow.id)}
          claimed={current.claimed}
          onClose={close}
        />
      )}
    </>
  );

  if (presenting) {
    return (
      <div className={classes.stage}>
        <p className={classes.stageHead}>
          <strong>{record.client.name}</strong>
          <span>{text('questions:place.number', { number: cursor.index + 1, total: shown.length })}</span>
        </p>
        <div className={classes.stageBody}>
          {prompt}
          {levels}
        </div>
        <QuestionHead workflow={workflow} result={result} brief />
        {dialogs}
      </div>
    );
  }
  return (
    <div className={classes.screen}>
      <QuestionHead workflow={workflow} result={result} />
      <div className={classes.body}>
        <section
          aria-label={text('questions:place.number', { number: cursor.index + 1, total: shown.length })}
        >
          {prompt}
          {levels}
        </section>
        <div>
          <ReceiptList
            pack={pack}
            question={current}
            receipts={record.receipts}
            onEdit={(receipt) => setOpen({ receipt })}
          />
          <ProofNeeded
            pack={pack}
            workflow={result}
            question={current}
            onAdd={() => setOpen('new-receipt')}
          />
          <div className={classes.note}>
            <TextAreaField
              key={`${current.questionId} ${placeOf(question, current, workflow.id).workflowId ?? ''}`}
              id={note}
              label={text('questions:note.label')}
              description={text('questions:note.hint')}
              placeholder={text('questions:note.placeholder')}
              value={current.answer?.note ?? ''}
              onSave={answering.note}
              minRows={1}
              onKeyDown={(event) => {
                if (event.key === 'Escape') event.currentTarget.blur();
              }}
            />
          </div>
        </div>
      </div>
      <div className={classes.strip}>
        <AnswerOverview
          pack={pack}
          result={result}
          questions={shown}
          current={current.questionId}
          onOpen={cursor.open}
        />
      </div>
      <QuestionFooter
        keys={footer}
        asked={{
          questions,
          shown: shown.length,
          filter: cursor.filter,
          onFilter: cursor.setFilter,
          open: choosing,
          onOpen: setChoosing,
        }}
      />
      {dialogs}
    </div>
  );
}

/** Goes on writing where the text ends. */
function writeOn(id: string): void {
  const field = document.getElementById(id);
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

function levelKeys(choose: (level: (typeof LEVELS)[number]) => void): KeyMap {
  return Object.fromEntries(LEVELS.map((level) => [String(level), () => choose(level)]));
}

interface FooterActs {
  readonly notApplicable: () => void;
  readonly note: () => void;
  readonly receipt: () => void;
}

function footerKeys(cursor: QuestionCursor, left: number, acts: FooterActs): readonly FooterKey[] {
  const { index, shown, move, toUnanswered } = cursor;
  return [
    { key: 'K', label: text('questions:keys.back'), act: () => move(-1), enabled: index > 0 },
    { key: 'J', label: text('questions:keys.next'), act: () => move(1), enabled: index < shown.length - 1 },
    {
      key: 'U',
      label: left === 0 ? text('questions:keys.allAnswered') : text('questions:keys.left', { count: left }),
      act: toUnanswered,
      enabled: left > 0,
    },
    { key: 'N', label: text('questions:keys.notApplicable'), act: acts.notApplicable, enabled: true },
    { key: 'T', label: text('questions:keys.note'), act: acts.note, enabled: true },
  ];
}

interface QuestionReasonProps {
  readonly asking: 'not-applicable' | 'override';
  readonly question: Question;
  readonly current: QuestionResult;
  readonly workflow: Workflow;
  readonly onClose: () => void;
}

function QuestionReason({ asking, question, current, workflow, onClose }: QuestionReasonProps) {
  const answering = useAnswering(question, current, workflow);
  const clientWide = placeOf(question, current, workflow.id).workflowId === null;
  const values = { workflow: workflow.name };
  if (asking === 'override') {
    return (
      <ReasonDialog
        title={text('questions:override.title', values)}
        body={text('questions:override.body')}
        label={text('questions:override.label')}
        example={text('questions:override.example')}
        confirm={text('questions:override.confirm')}
        onConfirm={answering.override}
        onClose={onClose}
      />
    );
  }
  return (
    <ReasonDialog
      title={text(
        clientWide ? 'questions:notApplicable.titleClient' : 'questions:notApplicable.title',
        values,
      )}
      body={text('questions:notApplicable.body')}
      label={text('questions:notApplicable.label')}
      example={text('questions:notApplicable.example')}
      confirm={text('questions:notApplicable.confirm')}
      initial={current.answer?.notApplicable ?? ''}
      onConfirm={answering.markNotApplicable}
      onClose={onClose}
    />
  );
}
