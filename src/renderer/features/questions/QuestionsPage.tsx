import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { EmptyState } from '../../ui/EmptyState';
import { orderedQuestions } from './orderedQuestions';
import { NO_FILTER } from './questionFilter';
import { useQuestionCursor } from './useQuestionCursor';
import { QuestionScreen } from './QuestionScreen';
import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import type { WorkflowResult } from '../../../domain/assessment/assessmentResult';

/** One question at a time for the chosen workflow, with its live score and the receipts behind the answer. */
export function QuestionsPage() {
  const { workflow, workflowResult, goTo } = useAssessment();
  if (workflow === null || workflowResult === null) {
    return (
      <div className="ek-page">
        <EmptyState
          title={text('questions:empty.title')}
          actions={[{ label: text('questions:empty.action'), act: () => goTo('workflows') }]}
        >
          {text('questions:empty.body')}
        </EmptyState>
      </div>
    );
  }
  return <WorkflowQuestions workflow={workflow} result={workflowResult} />;
}

interface WorkflowQuestionsProps {
  readonly workflow: Workflow;
  readonly result: WorkflowResult;
}

function WorkflowQuestions({ workflow, result }: WorkflowQuestionsProps) {
  const { pack, goTo } = useAssessment();
  const questions = orderedQuestions(pack, result);
  const cursor = useQuestionCursor(questions);
  const question = pack.questions.find((entry) => entry.id === cursor.current?.questionId);
  if (cursor.current === null && questions.length > 0) {
    return (
      <div className="ek-page">
        <EmptyState
          title={text('questions:filter.noneTitle', { workflow: workflow.name })}
          actions={[{ label: text('questions:filter.clear'), act: () => cursor.setFilter(NO_FILTER) }]}
        >
          {text('questions:filter.noneBody')}
        </EmptyState>
      </div>
    );
  }
  if (cursor.current === null || question === undefined) {
    return (
      <div className="ek-page">
        <EmptyState
          title={text('questions:empty.noneTitle', { workflow: workflow.name })}
          actions={[
            {
              label: text('questions:empty.noneAction'),
              act: () => goTo('workflows', { workflow: workflow.id }),
            },
          ]}
        >
          {text('questions:empty.noneBody')}
        </EmptyState>
      </div>
    );
  }
  return (
    <QuestionScreen
      workflow={workflow}
      result={result}
      questions={questions}
      cursor={cursor}
      question={question}
      current={cursor.current}
    />
  );
}
