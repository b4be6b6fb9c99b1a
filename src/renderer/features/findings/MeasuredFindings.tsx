import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import type { TargetResult, WorkflowResult } from '../../../domain/assessment/assessmentResult';
import { excludedCount, measured, measuredMilestone } from '../../../domain/report/measuredFigure';
import type { MeasuredTimes } from '../../../domain/report/reportFigures';
import type { Day } from '../../../domain/time';
import { formatDuration } from '../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { FindingsSection } from './FindingsSection';
import classes from './findings.module.css';

interface MeasuredFindingsProps {
  readonly workflow: Workflow;
  readonly result: WorkflowResult;
}

/** How long the truth, recovery and milestones with a target take by the records, against the targets, and who owns shortening it. */
export function MeasuredFindings({ workflow, result }: MeasuredFindingsProps) {
  const { goTo } = useAssessment();
  const { metrics } = result;
  const owner = workflow.truthOwner;
  return (
    <FindingsSection title={text('findings:measured.title')}>
      {metrics === null || metrics.incidents === 0 ? (
        <p className={classes.plain}>
          {text('findings:measured.none')}{' '}
          <button
            type="button"
            className="ek-link"
            onClick={() => goTo('metrics', { workflow: workflow.id })}
          >
            {text('findings:measured.noneAction')}
          </button>
        </p>
      ) : null}
      <ul className={classes.list}>
        {(['truth', 'recover'] as const).map((name) => (
          <li key={name} className={classes.time}>
            <span>{text(`findings:measured.${name}`)}</span>
            <span>
              <Figure figure={measured(metrics, name)} />
              <Target name={name} workflow={workflow} result={result} />
            </span>
          </li>
        ))}
        {result.targets.map((target) =>
          target.figure === 'milestone' ? (
            <li key={`milestone ${target.milestone}`} className={classes.time}>
              <span>{text('findings:measured.milestone', { milestone: target.milestone })}</span>
              <span>
                <Figure figure={measuredMilestone(metrics, target.milestone)} />
                <Agreed target={target} due={workflow.targets.due} />
              </span>
            </li>
          ) : null,
        )}
      </ul>
      {metrics !== null && metrics.incidents > 0 && (
        <p className={classes.truthOwner}>
          <button
            type="button"
            className="ek-link"
            onClick={() => goTo('metrics', { workflow: workflow.id })}
          >
            {text('findings:measured.evidence')}
          </button>
        </p>
      )}
      <p className={classes.truthOwner}>
        {owner === null ? (
          <>
            <strong>{text('findings:targets.ownerGap')}</strong>{' '}
            <button
              type="button"
              className="ek-link"
              onClick={() => goTo('workflows', { workflow: workflow.id })}
            >
              {text('findings:targets.ownerAction')}
            </button>
          </>
        ) : (
          text(owner.title === '' ? 'findings:targets.owner' : 'findings:targets.ownerTitle', {
            name: owner.name,
            title: owner.title,
          })
        )}
      </p>
    </FindingsSection>
  );
}

const duration = (ms: number | null): string =>
  ms === null ? text('findings:measured.notReached') : formatDuration(ms, currentLanguage());

function Figure({ figure }: { readonly figure: MeasuredTimes | null }) {
  if (figure === null) return <span className="ek-small">{text('findings:measured.notRecorded')}</span>;
  const excluded = excludedCount(figure);
  const { n, open, median, p90, medianCi95, p90Ci95 } = figure;
  const counts = [
    text('findings:measured.counts', { n }),
    ...(open > 0 ? [text('findings:measured.open', { open })] : []),
    ...(excluded > 0 ? [text('findings:measured.excluded', { excluded })] : []),
  ].join(', ');
  return (
    <>
      <span className={classes.figures}>
        {text('findings:measured.median')} <strong>{duration(median)}</strong>
        {medianCi95 !== null && <span className="ek-small"> {interval(medianCi95)}</span>}
      </span>
      <span className={classes.figures}>
        {text('findings:measured.p90')} <strong>{duration(p90)}</strong>
        {p90Ci95 !== null && <span className="ek-small"> {interval(p90Ci95)}</span>}
      </span>
      <span className={classes.sub}>
        {counts}
        {figure.basis === 'kaplan-meier' ? `. ${text('findings:measured.km')}` : ''}
      </span>
    </>
  );
}

function interval([low, high]: readonly [number | null, number | null]): string {
  return high === null
    ? text('findings:measured.rangeOpen', { low: low ?? 0 })
    : text('findings:measured.range', { low: low ?? 0, high });
}

interface TargetProps extends MeasuredFindingsProps {
  readonly name: 'recover' | 'truth';
}

function Target({ name, workflow, result }: TargetProps) {
  const target = result.targets.find((entry) => entry.figure === name);
  if (target === undefined) return <span className={classes.sub}>{text('findings:targets.none')}</span>;
  return <Agreed target={target} due={workflow.targets.due} />;
}

function Agreed({ target, due }: { readonly target: TargetResult; readonly due: Day | null }) {
  return (
    <span className={classes.target} data-missed={target.state === 'missed' || undefined}>
      {text(`findings:targets.${target.state}`, { target: target.target })}
      {due === null ? '' : `, ${text('findings:targets.due', { day: due })}`}
    </span>
  );
}
