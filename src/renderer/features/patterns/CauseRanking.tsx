import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import type { CauseResult } from '../../../domain/assessment/assessmentResult';
import type { Pack } from '../../../domain/pack/packSchema';
import { text } from '../../../shared/i18n/text';
import { CauseAxis } from './CauseAxis';
import { CauseBlocks } from './CauseBlocks';
import { riseOf, type Rise } from './rankChange';
import { useRankBefore } from './useRankBefore';
import classes from './CauseRanking.module.css';

interface CauseRankingProps {
  readonly pack: Pack;
  readonly workflow: Workflow;
  readonly causes: readonly CauseResult[];
  readonly letters: ReadonlyMap<string, string>;
}

/** What would explain the symptoms, most likely first; it re-ranks with everything that is said. */
export function CauseRanking({ pack, workflow, causes, letters }: CauseRankingProps) {
  const pointed = causes.filter((cause) => cause.evidence.length > 0);
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
            {pointed.map((cause, index) => (
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
                <CauseGrounds pack={pack} cause={cause} />
              </li>
            ))}
          </ol>
          {quiet > 0 && <p className={classes.quiet}>{text('findings:causes.quiet', { count: quiet })}</p>}
        </>
      )}
    </section>
  );
}

function CauseGrounds({ pack, cause }: { readonly pack: Pack; readonly cause: CauseResult }) {
  const criteria = cause.restsOn.map((id) => pack.texts.fit[id]?.title ?? id);
  const questions = cause.dampedBy.map((id) => pack.texts.questions[id]?.short ?? id);
  return (
    <>
      {criteria.length > 0 && (
        <p className={classes.grounds}>{text('findings:causes.restsOn', { criteria })}</p>
      )}
      {questions.length > 0 && (
        <p className={classes.grounds}>{text('findings:causes.damped', { questions })}</p>
      )}
    </>
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
