import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import type { WorkflowResult } from '../../../domain/assessment/assessmentResult';
import { text } from '../../../shared/i18n/text';
import { BandMark } from '../../ui/BandMark';
import { ScoreScale } from '../../ui/ScoreScale';
import { scoreFigures, type ScoreFigures } from '../../ui/scoreFigures';
import classes from './QuestionHead.module.css';

interface QuestionHeadProps {
  readonly workflow: Workflow;
  readonly result: WorkflowResult;
  /** True at the foot of the presenter's screen: name, band and axis only. */
  readonly brief?: boolean;
}

/** The live score of the workflow: claimed, proven, range and the claims gap, moving with every answer. */
export function QuestionHead({ workflow, result, brief = false }: QuestionHeadProps) {
  const figures = scoreFigures(result.score);
  const band = result.band?.held ?? null;
  return (
    <header className={classes.head} data-brief={brief || undefined}>
      <div className={classes.name}>
        <p className={classes.title}>{workflow.name}</p>
        {band === null ? (
          <span className="ek-small">{text('questions:head.notAssessed')}</span>
        ) : (
          <BandMark band={band} />
        )}
      </div>
      <div className={classes.scale}>
        <ScoreScale figures={figures} subject={workflow.name} band={result.band?.byScore ?? null} />
      </div>
      {!brief && (
        <>
          <p className={`ek-small ${classes.range}`}>
            <RangeLines figures={figures} counts={result.score.questions} />
          </p>
          <Gap figures={figures} />
        </>
      )}
    </header>
  );
}

function RangeLines({
  figures,
  counts,
}: {
  readonly figures: ScoreFigures;
  readonly counts: { readonly answered: number; readonly applicable: number };
}) {
  const open = counts.applicable - counts.answered;
  if (figures.proven === null) return <>{text('questions:head.start')}</>;
  if (open === 0) return <>{text('questions:head.complete', { count: counts.applicable })}</>;
  return (
    <>
      {text('questions:head.range', { low: figures.low, high: figures.high })}
      <br /> {text('questions:head.unanswered', { count: open, total: counts.applicable })}
    </>
  );
}

function Gap({ figures: { claimed, proven } }: { readonly figures: ScoreFigures }) {
  if (claimed === null || proven === null) return null;
  return (
    <p className={classes.gap}>
      <span className="ek-small">{text('questions:head.gap')}</span>
      <strong>{claimed - proven}</strong>
    </p>
  );
}
