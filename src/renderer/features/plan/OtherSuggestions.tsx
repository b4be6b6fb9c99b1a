import { useState } from 'react';
import type { PlanSuggestions } from '../../../domain/plan/planSuggestions';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { Section } from '../../ui/Section';
import { useReportContext } from '../findings/useReportContext';
import {
  capAsk,
  claimAsk,
  contradictionAsk,
  disagreementAsk,
  moveTitle,
  placeName,
  reviewAsk,
} from './planWords';
import { TakeButton } from './TakeButton';
import type { TakenOn } from './useTakeOn';
import classes from './plan.module.css';

const FIRST = 4;

interface Asked extends TakenOn {
  readonly beside?: string;
}

/** Everything else that gives reason to act, by where it comes from. */
export function OtherSuggestions({ suggestions }: { readonly suggestions: PlanSuggestions }) {
  const open = useAssessment();
  const context = useReportContext();
  const groups: readonly { readonly name: string; readonly asked: readonly Asked[] }[] = [
    {
      name: 'caps',
      asked: suggestions.caps.map((cap) => ({
        ...cap,
        what: capAsk(context, cap),
        ...(cap.liftedBy.length === 0
          ? {}
          : {
              beside: text('plan:suggestions.liftedBy', {
                moves: cap.liftedBy.slice(0, 2).map((id) => `“${moveTitle(open, id)}”`),
              }),
            }),
      })),
    },
    {
      name: 'contradictions',
      asked: suggestions.contradictions.map((one) => ({ ...one, what: contradictionAsk(open, one) })),
    },
    {
      name: 'disagreements',
      asked: suggestions.disagreements.map((one) => ({ ...one, what: disagreementAsk(open, one) })),
    },
    { name: 'claims', asked: suggestions.claims.map((one) => ({ ...one, what: claimAsk(one) })) },
    { name: 'reviews', asked: suggestions.reviews.map((one) => ({ ...one, what: reviewAsk(one) })) },
  ];
  const present = groups.filter(({ asked }) => asked.length > 0);
  return (
    <Section title={text('plan:suggestions.title')}>
      {present.length === 0 ? (
        <p className={classes.plain}>{text('plan:suggestions.none')}</p>
      ) : (
        present.map(({ name, asked }) => <Group key={name} name={name} asked={asked} />)
      )}
    </Section>
  );
}

function Group({ name, asked }: { readonly name: string; readonly asked: readonly Asked[] }) {
  const open = useAssessment();
  const [all, setAll] = useState(false);
  const left = asked.length - FIRST;
  const title = text(`plan:suggestions.group.${name}`);
  return (
    <section aria-label={title} className={classes.group}>
      <h3>{title}</h3>
      <ul className={classes.list}>
        {(all ? asked : asked.slice(0, FIRST)).map(({ origin, workflowId, what, owner, beside }) => (
          <li key={JSON.stringify([workflowId, origin])} className={classes.asked}>
            <span>
              {what}
              <span className={classes.sub}>
                {[
                  workflowId === null ? null : placeName(open, workflowId),
                  owner?.name ?? null,
                  beside ?? null,
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </span>
            <TakeButton
              taken={{ origin, workflowId, what, owner: owner ?? null }}
              label={
                workflowId === null
                  ? text('plan:moves.takeNamed', { what })
                  : text('plan:moves.takeFor', { what, workflow: placeName(open, workflowId) })
              }
            />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className={`ek-link ${classes.more}`} onClick={() => setAll(!all)}>
          {all ? text('plan:suggestions.fewer') : text('plan:suggestions.more', { count: left })}
        </button>
      )}
    </section>
  );
}
