import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import type { WorkflowResult } from '../../../domain/assessment/assessmentResult';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { EmptyState } from '../../ui/EmptyState';
import { CapFindings } from './CapFindings';
import { CauseFindings } from './CauseFindings';
import { ClientOverview } from './ClientOverview';
import { ConditionFindings } from './ConditionFindings';
import { ContradictionFindings } from './ContradictionFindings';
import { DecisionHead } from './DecisionHead';
import { DegradedDayFindings } from './DegradedDayFindings';
import { DimensionFindings } from './DimensionFindings';
import { FitFindings } from './FitFindings';
import { GuardrailFindings } from './GuardrailFindings';
import { MeasuredFindings } from './MeasuredFindings';
import { MoveFindings } from './MoveFindings';
import classes from './findings.module.css';

/** What follows for the chosen workflow: the decision, what caps it, why, and what to do; every figure opens. */
export function FindingsPage() {
  const { workflow, workflowResult, goTo } = useAssessment();
  if (workflow === null || workflowResult === null) {
    return (
      <div className="ek-page">
        <EmptyState
          title={text('findings:empty.noWorkflowTitle')}
          actions={[{ label: text('findings:empty.noWorkflowAction'), act: () => goTo('workflows') }]}
        >
          {text('findings:empty.noWorkflowBody')}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={classes.page}>
      <ClientOverview />
      <WorkflowFindings key={workflow.id} workflow={workflow} result={workflowResult} />
    </div>
  );
}

interface WorkflowFindingsProps {
  readonly workflow: Workflow;
  readonly result: WorkflowResult;
}

function WorkflowFindings({ workflow, result }: WorkflowFindingsProps) {
  const { goTo } = useAssessment();
  if (result.band === null && result.decision === 'not-decided') {
    return (
      <div className="ek-page">
        <FitFindings fit={result.fit} />
        <EmptyState
          title={text('findings:empty.title', { workflow: workflow.name })}
          actions={[
            {
              label: text('findings:empty.action'),
              act: () => goTo('questions', { workflow: workflow.id }),
            },
            {
              label: text('findings:empty.second'),
              act: () => goTo('patterns', { workflow: workflow.id }),
            },
          ]}
        >
          {text('findings:empty.body')}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <DecisionHead workflow={workflow} result={result} />
      <FitFindings fit={result.fit} />
      <div className={classes.columns}>
        <div>
          <DimensionFindings result={result} />
          <CapFindings result={result} />
          <MeasuredFindings workflow={workflow} result={result} />
          <DegradedDayFindings workflow={workflow} result={result} />
        </div>
        <div>
          <GuardrailFindings workflow={workflow} result={result} />
          <ContradictionFindings result={result} />
          <CauseFindings workflow={workflow} result={result} />
        </div>
      </div>
      <div className={classes.next}>
        <ConditionFindings result={result} />
        <MoveFindings result={result} />
      </div>
    </>
  );
}
