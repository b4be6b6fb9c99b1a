import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import type {
  CauseControl,
  CauseResult,
  EvidenceItem,
  WorkflowResult,
} from '../../../domain/assessment/assessmentResult';
import type { Pack } from '../../../domain/pack/packSchema';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { evidenceText } from './evidenceText';
import { linkedKnowledge } from './linkedKnowledge';
import { wholePercents } from './wholePercents';
import classes from './CauseDetails.module.css';

interface CauseDetailsProps {
  readonly workflow: Workflow;
  readonly result: WorkflowResult;
  readonly cause: CauseResult;
}

/**
 * Why a cause stands where it stands: each piece of evidence with its share, what held it down and what did not, where
 * it lands, what it rests on, what to do about it, and what the pack knows of it. Never the bare number.
 */
export function CauseDetails({ workflow, result, cause }: CauseDetailsProps) {
  const { pack } = useAssessment();
  const texts = pack.texts.diagnosis.causes[cause.causeId];
  const places = workflow.services.filter(({ id }) => cause.serviceIds.includes(id));
  const criteria = cause.restsOn.map((id) => pack.texts.fit[id]?.title ?? id);
  return (
    <div className={classes.details}>
      {texts !== undefined && <p>{texts.explains}</p>}
      <Evidence cause={cause} pack={pack} />
      {cause.controls.length > 0 && <Controls controls={cause.controls} />}
      {places.length > 0 && <p>{text('causes:lands', { places: places.map(({ name }) => name) })}</p>}
      {criteria.length > 0 && <p>{text('findings:causes.restsOn', { criteria })}</p>}
      <Moves cause={cause} result={result} />
      <Knowledge cause={cause} pack={pack} />
    </div>
  );
}

const isMeasured = (item: EvidenceItem): boolean => item.kind === 'symptom' && item.source === 'measured';

function Evidence({ cause, pack }: { readonly cause: CauseResult; readonly pack: Pack }) {
  const percents = wholePercents(cause.evidence.map(({ share }) => share));
  if (cause.evidence.length === 0) return <p>{text('causes:noEvidence')}</p>;
  return (
    <section>
      <h4 className={classes.heading}>{text('causes:evidence')}</h4>
      <ul className={classes.evidence}>
        {cause.evidence.map((item, at) => {
          const percent = percents[at] ?? 0;
          const name = evidenceText(item, pack);
          return (
            <li key={name}>
              <span className={classes.words}>
                {name}
                {item.kind === 'belief' && (
                  <span className={classes.sub}>
                    {text('causes:reality', {
                      reality: pack.texts.diagnosis.beliefs[item.beliefId]?.reality ?? '',
                    })}
                  </span>
                )}
              </span>
              <span className={classes.bar} aria-hidden="true">
                <span
                  className={classes.fill}
                  data-measured={isMeasured(item) || undefined}
                  style={{ width: `${percent}%` }}
                />
              </span>
              <span className={classes.percent}>{text('causes:percent', { share: percent / 100 })}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Controls({ controls }: { readonly controls: readonly CauseControl[] }) {
  const { pack, record } = useAssessment();
  return (
    <section>
      <h4 className={classes.heading}>{text('causes:controls')}</h4>
      <ul className={classes.list}>
        {controls.map(({ questionId, receiptId, countedFrom, damps, seenAfter }) => {
          const values = {
            question: pack.texts.questions[questionId]?.short ?? questionId,
            receipt: record.receipts.find(({ id }) => id === receiptId)?.title ?? receiptId,
            day: countedFrom,
          };
          return (
            <li key={questionId}>
              {damps || seenAfter === null
                ? text('causes:damps', values)
                : text('causes:tooEarly', { ...values, seen: seenAfter })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Moves({ cause, result }: Pick<CauseDetailsProps, 'cause' | 'result'>) {
  const { pack } = useAssessment();
  const moves = pack.diagnosis.moves.filter(({ causes }) => causes.includes(cause.causeId));
  if (moves.length === 0) return null;
  return (
    <section>
      <h4 className={classes.heading}>{text('causes:moves')}</h4>
      <ul className={classes.list}>
        {moves.map(({ id, effort }) => {
          const texts = pack.texts.diagnosis.moves[id];
          const projected = result.moves.find(({ moveId }) => moveId === id);
          return (
            <li key={id}>
              {texts?.title ?? id}
              <span className={classes.sub}>
                {texts?.change}{' '}
                {projected === undefined
                  ? text('causes:stands', { effort })
                  : text('causes:gains', { effort, count: projected.gain })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Knowledge({ cause, pack }: { readonly cause: CauseResult; readonly pack: Pack }) {
  const linked = linkedKnowledge(cause, pack);
  if (linked.length === 0) return null;
  return (
    <section>
      <h4 className={classes.heading}>{text('causes:knowledge')}</h4>
      <ul className={classes.list}>
        {linked.map(({ id, title, body, why, change }) => (
          <li key={id}>
            {title}
            <span className={classes.sub}>{body}</span>
            {why !== undefined && <span className={classes.sub}>{text('causes:why', { why })}</span>}
            {change !== undefined && (
              <span className={classes.sub}>{text('causes:changes', { change })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
