import { useId, useState } from 'react';
import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import type { CauseResult, WorkflowResult } from '../../../domain/assessment/assessmentResult';
import type { Pack } from '../../../domain/pack/packSchema';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { CauseAxis } from './CauseAxis';
import { CauseBlocks } from './CauseBlocks';
import { CauseDetails } from './CauseDetails';
import { riseOf, type Rise } from './rankChange';
import { useRankBefore } from './useRankBefore';
import classes from './CauseRanking.module.css';

interface CauseRankingProps {
  readonly pack: Pack;
  readonly workflow: Workflow;
  readonly result: WorkflowResult;
  readonly letters: ReadonlyMap<string, string>;
}

const FIRST = 6;

/**
 * What would explain the symptoms, most likely first; it re-ranks with everything that is said. The first ones are in
 * sight, the rest folds; each opens why it stands there.
 */
export function CauseRanking({ pack, workflow, result, letters }: CauseRankingProps) {
  const [all, setAll] = useState(false);
  const pointed = result.causes.filter((cause) => cause.evidence.length > 0);
  const shown = all ? pointed : pointed.slice(0, FIRST);
  const before = useRankBefore(
    workflow.id,
    pointed.map((cause) => cause.causeId),
  );
  const quiet = pack.diagnosis.causes.length - pointed.length;
  return (
    <section aria-labelledby="causes-title" className={classes.causes}>
      <h2 id="causes-title" className={classes.title}>
        {text('findings:causes.title')}
      </h2>
      <p className={classes.lead}>{text('findings:causes.lead')}</p>
      {pointed.length === 0 ? (
        <p className={classes.none}>{text('findings:causes.none')}</p>
      ) : (
        <>
          <CauseAxis />
          <ol className={classes.list}>
            {shown.map((cause, index) => (
              <li key={cause.causeId}>
                <p className={classes.head}>
                  <span className={classes.rank} aria-hidden="true">
                    {index + 1}
                  </span>
                  <strong>{pack.texts.diagnosis.causes[cause.causeId]?.title ?? cause.causeId}</strong>
                  <strong className={classes.band}>{text(`common:causeBand.${cause.band}`)}</strong>
                </p>
                <p className={classes.where}>
                  <span>{whereOf(cause, workflow)}</span>
                  <span className={classes.rise}>{riseText(riseOf(before, cause.causeId, index))}</span>
                </p>
                <CauseBlocks pack={pack} cause={cause} letters={letters} />
                <Why workflow={workflow} result={result} cause={cause} />
              </li>
            ))}
          </ol>
          {pointed.length > FIRST && (
            <button type="button" className="ek-link" onClick={() => setAll(!all)}>
              {all ? text('causes:fewer') : text('causes:more', { count: pointed.length - FIRST })}
            </button>
          )}
          {quiet > 0 && <p className={classes.quiet}>{text('findings:causes.quiet', { count: quiet })}</p>}
        </>
      )}
    </section>
  );
}

interface WhyProps {
  readonly workflow: Workflow;
  readonly result: WorkflowResult;
  readonly cause: CauseResult;
}

function Why({ workflow, result, cause }: WhyProps) {
  const { pack } = useAssessment();
  const [open, setOpen] = useState(false);
  const region = useId();
  const title = pack.texts.diagnosis.causes[cause.causeId]?.title ?? cause.causeId;
  return (
    <div className={classes.why}>
      <button
        type="button"
        className="ek-link"
        aria-expanded={open}
        aria-controls={region}
        onClick={() => setOpen(!open)}
      >
        {open ? text('causes:close') : text('causes:explain')}
        <span className="ek-visually-hidden">{text('causes:of', { cause: title })}</span>
      </button>
      <div id={region} hidden={!open}>
        {open && <CauseDetails workflow={workflow} result={result} cause={cause} />}
      </div>
    </div>
  );
}

/** The named places of this client where the cause shows, and whether anything of it was measured. */
function whereOf(cause: CauseResult, workflow: Workflow): string {
  const places = workflow.services
    .filter((service) => cause.serviceIds.includes(service.id))
    .map((service) => service.name);
  const measured = cause.evidence.some((item) => item.kind === 'symptom' && item.source === 'measured');
  return [
    ...(places.length > 0 ? [places.join(', ')] : []),
    ...(measured ? [] : [text('findings:causes.nothingMeasured')]),
  ].join('. ');
}

function riseText(rise: Rise): string {
  if (rise === undefined) return '';
  return rise === null ? text('findings:causes.new') : text('findings:causes.up', { rank: rise });
}
