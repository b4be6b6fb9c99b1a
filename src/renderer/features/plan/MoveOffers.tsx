import { useState } from 'react';
import type { MoveOffer } from '../../../domain/plan/moveOffers';
import { shown } from '../../../domain/scoring/score';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { Section } from '../../ui/Section';
import { Disclosure } from '../findings/Disclosure';
import { moveTitle, placeName } from './planWords';
import { TakeButton } from './TakeButton';
import classes from './plan.module.css';

const FIRST = 6;

/** Moves that the plan has not taken on, best first; one that needs another stands after it. */
export function MoveOffers({ offers }: { readonly offers: readonly MoveOffer[] }) {
  const { result } = useAssessment();
  const [all, setAll] = useState(false);
  const left = offers.length - FIRST;
  const assessed = result.workflows.some(({ band }) => band !== null);
  return (
    <Section title={text('plan:moves.title')} aside={text('plan:moves.about')}>
      {offers.length === 0 ? (
        <p className={classes.plain}>{text(assessed ? 'plan:moves.none' : 'plan:moves.noneYet')}</p>
      ) : (
        <ol className={classes.list}>
          {(all ? offers : offers.slice(0, FIRST)).map((offer) => (
            <li key={offer.moveId} className={classes.offer}>
              <Offer offer={offer} />
            </li>
          ))}
        </ol>
      )}
      {left > 0 && (
        <button type="button" className={`ek-link ${classes.more}`} onClick={() => setAll(!all)}>
          {all ? text('plan:moves.fewer') : text('plan:moves.more', { count: left })}
        </button>
      )}
    </Section>
  );
}

function Offer({ offer }: { readonly offer: MoveOffer }) {
  const open = useAssessment();
  const { pack, record } = open;
  const { moveId, effort, effects, gain, liftsCaps, comesAfter } = offer;
  const title = moveTitle(open, moveId);
  const texts = pack.texts.diagnosis.moves[moveId];
  const [only] = effects;
  const single = effects.length === 1 && record.workflows.length > 1 && only !== undefined;
  const origin = { kind: 'move', moveId } as const;
  return (
    <>
      <Disclosure
        summary={
          <span className={classes.offerHead}>
            <span>
              {title}
              <span className={classes.sub}>
                {[
                  liftsCaps > 0 ? text('plan:moves.lifts', { count: liftsCaps }) : null,
                  single
                    ? placeName(open, only.workflowId)
                    : text('plan:moves.places', { count: effects.length }),
                  comesAfter.length > 0
                    ? text('plan:moves.first', {
                        moves: comesAfter.map((first) => `“${moveTitle(open, first.moveId)}”`),
                      })
                    : null,
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </span>
            <span className={classes.gain}>
              {gain > 0 ? text('plan:moves.gain', { count: gain }) : text('plan:moves.noGain')}
              <span className={classes.sub}>{text('plan:moves.effort', { effort })}</span>
            </span>
          </span>
        }
      >
        <div className={classes.behind}>
          {texts !== undefined && (
            <>
              <p>{texts.change}</p>
              <p>{text('plan:moves.only', { receipt: texts.receipt })}</p>
            </>
          )}
          <ul className={classes.effects}>
            {effects.map(({ workflowId, move: { provenBefore, provenAfter } }) => {
              const workflow = placeName(open, workflowId);
              return (
                <li key={workflowId}>
                  <span>
                    {provenBefore === null || provenAfter === null
                      ? text('plan:moves.notAssessed', { workflow })
                      : text('plan:moves.effect', {
                          workflow,
                          before: shown(provenBefore),
                          after: shown(provenAfter),
                        })}
                  </span>
                  {effects.length > 1 && (
                    <TakeButton
                      taken={{ origin, workflowId, what: title, effort }}
                      label={text('plan:moves.takeFor', { what: title, workflow })}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      </Disclosure>
      <TakeButton taken={{ origin, workflowId: single ? only.workflowId : null, what: title, effort }} />
    </>
  );
}
