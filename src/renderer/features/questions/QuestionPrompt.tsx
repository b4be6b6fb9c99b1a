import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import type { QuestionResult } from '../../../domain/assessment/assessmentResult';
import type { Pack, Question } from '../../../domain/pack/packSchema';
import { text } from '../../../shared/i18n/text';
import classes from './QuestionPrompt.module.css';

interface QuestionPromptProps {
  readonly pack: Pack;
  readonly question: Question;
  readonly result: QuestionResult;
  readonly workflow: Workflow;
  readonly index: number;
  readonly total: number;
  readonly presenting: boolean;
  readonly onOverride: () => void;
  readonly onBackToClient: () => void;
  readonly onNotApplicable: () => void;
  readonly onApplies: () => void;
}

/** What is asked, why, by whom it should be answered, and whether it is asked once for the whole client. */
export function QuestionPrompt(props: QuestionPromptProps) {
  const { pack, question, result, workflow, index, total, presenting } = props;
  const texts = pack.texts.questions[question.id];
  const dimension = pack.texts.pack.dimensions[result.dimensionId]?.name ?? result.dimensionId;
  const discipline = pack.texts.pack.disciplines[question.discipline]?.name ?? question.discipline;
  const roles = question.roles.map((role) => (pack.texts.pack.roles[role] ?? role).toLocaleLowerCase());
  return (
    <div className={classes.prompt}>
      {!presenting && (
        <p className={`ek-small ${classes.meta}`}>
          <span>{text('questions:place.number', { number: index + 1, total })}</span>
          <span>
            {text('questions:place.where', { dimension, discipline: discipline.toLocaleLowerCase() })}
          </span>
          <span>{text('questions:place.roles', { roles })}</span>
          {question.guardrail !== undefined && <span>{text('questions:place.guardrail')}</span>}
        </p>
      )}
      <h1 className={classes.title} aria-live="polite">
        {texts?.prompt ?? question.id}
      </h1>
      {!presenting && <p className={classes.why}>{texts?.why}</p>}
      {question.scope === 'client' && (
        <Scope
          result={result}
          workflow={workflow}
          onOverride={props.onOverride}
          onBackToClient={props.onBackToClient}
        />
      )}
      {result.applicability === 'marked' && (
        <p className={classes.state}>
          <strong>
            {text('questions:notApplicable.state', { reason: result.answer?.notApplicable ?? '' })}
          </strong>
          <button type="button" className="ek-link" onClick={props.onNotApplicable}>
            {text('questions:notApplicable.change')}
          </button>
          <button type="button" className="ek-link" onClick={props.onApplies}>
            {text('questions:notApplicable.undo')}
          </button>
        </p>
      )}
    </div>
  );
}

function Scope({
  result,
  workflow,
  onOverride,
  onBackToClient,
}: Pick<QuestionPromptProps, 'result' | 'workflow' | 'onOverride' | 'onBackToClient'>) {
  const reason = result.answer?.workflowId === workflow.id ? result.answer.overrideReason : null;
  if (reason !== null) {
    return (
      <p className={classes.state}>
        <span>{text('questions:place.ownAnswer', { workflow: workflow.name, reason })}</span>
        <button type="button" className="ek-link" onClick={onBackToClient}>
          {text('questions:place.backToClient')}
        </button>
      </p>
    );
  }
  const answered = result.claimed !== null || result.applicability === 'marked';
  return (
    <p className={classes.state}>
      <span>{text(answered ? 'questions:place.answeredForClient' : 'questions:place.clientWide')}</span>
      {answered && result.inherited && (
        <button type="button" className="ek-link" onClick={onOverride}>
          {text('questions:place.differently')}
        </button>
      )}
    </p>
  );
}
