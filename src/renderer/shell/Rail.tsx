import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { text } from '../../shared/i18n/text';
import { STEPS, type Step } from '../assessment/steps';
import { useAssessment } from '../assessment/useAssessment';
import { PairBar } from '../ui/PairBar';
import { PairFigures } from '../ui/PairFigures';
import { scoreFigures } from '../ui/scoreFigures';
import { RailPages } from './RailPages';
import { stepProgress } from './stepProgress';

function Progress({ step }: { readonly step: Step }) {
  const progress = stepProgress(step, useAssessment());
  switch (progress.kind) {
    case 'none':
      return null;
    case 'done':
      return (
        <svg width="12" height="12" viewBox="0 0 12 12" role="img" aria-label={text('app:shell.stepDone')}>
          <path d="m2 6.4 2.7 2.7L10 3.4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      );
    case 'part':
      return <>{text('app:shell.ofTotal', { done: progress.done, total: progress.total })}</>;
  }
}

function Steps() {
  const { record, workflow } = useAssessment();
  return (
    <nav aria-label={text('app:shell.steps')}>
      <ol className="ek-steps">
        {STEPS.map((step, index) => (
          <li key={step}>
            <Link
              to={`/assessment/$assessmentId/${step}`}
              params={{ assessmentId: record.assessment.id }}
              search={workflow === null ? {} : { w: workflow.id }}
              activeOptions={{ includeSearch: false }}
              className="ek-step"
            >
              <i aria-hidden>{index + 1}</i>
              <span>{text(`app:step.${step}`)}</span>
              <em>
                <Progress step={step} />
              </em>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The steps of the assessment with how far each is, and its workflows with what receipts prove of them. */
export function Rail() {
  const { record, result, workflow: chosen, setWorkflow } = useAssessment();
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.id]);
  return (
    <div className="ek-rail">
      <Steps />
      <RailPages />
      {record.workflows.length > 0 && (
        <nav className="ek-rail-workflows" aria-label={text('app:shell.workflows')}>
          <h2>{text('app:shell.workflows')}</h2>
          <ul>
            {record.workflows.map((workflow) => {
              const score = result.workflows.find((entry) => entry.workflowId === workflow.id)?.score;
              const figures = score === undefined ? null : scoreFigures(score);
              const isChosen = workflow.id === chosen?.id;
              return (
                <li key={workflow.id}>
                  <button
                    type="button"
                    className="ek-rail-workflow"
                    aria-current={isChosen}
                    ref={isChosen ? current : null}
                    onClick={() => setWorkflow(workflow.id)}
                  >
                    <span className="ek-rail-name">
                      <span>{workflow.name}</span>
                      {figures !== null && figures.proven !== null && <PairFigures figures={figures} />}
                    </span>
                    {figures !== null && (
                      <PairBar figures={figures} subject={workflow.name} size="thin" range={false} />
                    )}
                  </button>
                </li>
              );
            })}
          </ul>
        </nav>
      )}
    </div>
  );
}
