import { CloseButton, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { ReviewId } from '../../../domain/ids';
import { type CheckedAt, recordChecks } from '../../../domain/metrics/recordChecks';
import type { IncidentReview } from '../../../domain/plan/plan';
import type { PlanProgress } from '../../../domain/plan/planProgress';
import type { ReviewState } from '../../../domain/plan/reviewState';
import { endOfDay } from '../../../domain/time';
import { text } from '../../../shared/i18n/text';
import { newId } from '../../assessment/newId';
import { useAssessment } from '../../assessment/useAssessment';
import { AddLine } from '../../ui/AddLine';
import { DayField } from '../../ui/DayField';
import { notifyUndo } from '../../ui/notify';
import { Section } from '../../ui/Section';
import { TextField } from '../../ui/TextField';
import { useShownPart } from '../../ui/useShownPart';
import { Disclosure } from '../findings/Disclosure';
import { findingText } from '../records/findingText';
import { OriginLine } from '../records/OriginLine';
import { useOrigins } from '../records/useOrigins';
import classes from './plan.module.css';

const WARNINGS_BENEATH: ('label' | 'input' | 'error' | 'description')[] = [
  'label',
  'input',
  'error',
  'description',
];
const NEEDS_WORK: readonly ReviewState[] = ['no-improvement', 'unassigned', 'overdue'];

/** Each is a form of its own. */
const REVIEWS_AT_ONCE = 25;

/** Reviews of incidents, each with the one improvement that it ends in. */
export function ReviewList({ reviews }: Pick<PlanProgress, 'reviews'>) {
  const { change } = useAssessment();
  const originOf = useOrigins('review');
  // What was added here stays in sight, however many there are.
  const [added, setAdded] = useState<readonly ReviewId[]>([]);
  const isAdded = ({ review }: (typeof reviews)[number]): boolean => added.includes(review.id);
  const { shown, more } = useShownPart(
    reviews.filter((one) => !isAdded(one)),
    text('plan:reviews.title'),
    REVIEWS_AT_ONCE,
  );
  const add = (incident: string): void => {
    const id = ReviewId.parse(newId());
    setAdded((before) => [...before, id]);
    void change.putEntry({
      kind: 'review',
      value: {
        id,
        workflowId: null,
        incident,
        heldOn: null,
        improvement: '',
        owner: '',
        due: null,
        doneOn: null,
      },
    });
  };
  return (
    <Section title={text('plan:reviews.title')} aside={text('plan:reviews.about')}>
      {reviews.length === 0 ? (
        <p className={classes.plain}>{text('plan:reviews.none')}</p>
      ) : (
        <ul className={classes.list}>
          {shown.map(({ review, state }) => (
            <li key={review.id}>
              <FoldedWhenDone review={review} state={state} origin={originOf(review.id)} />
            </li>
          ))}
          {more !== null && <li>{more}</li>}
          {reviews.filter(isAdded).map(({ review, state }) => (
            <li key={review.id}>
              <FoldedWhenDone review={review} state={state} origin={originOf(review.id)} />
            </li>
          ))}
        </ul>
      )}
      <div className={classes.add}>
        <AddLine
          label={text('plan:reviews.add')}
          placeholder={text('plan:reviews.addExample')}
          action={text('plan:reviews.add')}
          maxLength={200}
          onAdd={add}
        />
      </div>
    </Section>
  );
}

interface ReviewProps {
  readonly review: IncidentReview;
  readonly state: ReviewState;
  /** Which file it came from, as a sentence; null: none. */
  readonly origin: string | null;
}

/** What was done before is folded away; what is being done stays open, also once its last date is typed. */
function FoldedWhenDone(props: ReviewProps) {
  const { review, state } = props;
  const [doneBefore] = useState(state === 'done');
  if (!doneBefore) return <Review {...props} />;
  return (
    <Disclosure
      summary={
        <span>
          {review.incident}
          <span className={classes.sub}>{text(`plan:reviews.state.${state}`)}</span>
        </span>
      }
    >
      <Review {...props} />
    </Disclosure>
  );
}

function Review({ review, state, origin }: ReviewProps) {
  const { change, latest, record, asOf } = useAssessment();
  const { incident } = review;
  const save = (edit: Partial<IncidentReview>): void => {
    const known = latest().reviews.find(({ id }) => id === review.id) ?? review;
    void change.putEntry({ kind: 'review', value: { ...known, ...edit } });
  };
  const place = { kind: 'review', key: review.id } as const;
  const remove = async (): Promise<void> => {
    if (await change.removeEntry(place)) {
      notifyUndo(text('plan:reviews.removed', { incident }), () => void change.restoreEntry(place));
    }
  };
  const checkedAt: CheckedAt = { today: asOf, asOf: endOfDay(asOf), asOfDay: asOf };
  const others = record.reviews.filter(({ id }) => id !== review.id).map((other) => other.incident);
  const findings = recordChecks('review', { ...review, others }, checkedAt);
  const named = (field: 'incident' | 'workflow' | 'heldOn' | 'improvement' | 'owner' | 'due' | 'doneOn') => {
    const said = findings.filter((finding) => finding.field === field && finding.weight === 'warning');
    return {
      label: text(`plan:reviews.${field}`),
      'aria-label': text('plan:reviews.fieldOf', { field: text(`plan:reviews.${field}`), incident }),
      ...(said.length === 0
        ? {}
        : { description: said.map((finding) => findingText(finding, checkedAt)).join(' ') }),
      inputWrapperOrder: WARNINGS_BENEATH,
    };
  };
  return (
    <div className={classes.review}>
      <div className={classes.reviewHead}>
        <span className={classes.state} data-needs-work={NEEDS_WORK.includes(state) || undefined}>
          {text(`plan:reviews.state.${state}`)}
        </span>
        <OriginLine origin={origin} />
        <CloseButton aria-label={text('plan:reviews.remove', { incident })} onClick={() => void remove()} />
      </div>
      <div className={classes.fields}>
        <TextField
          {...named('incident')}
          value={incident}
          maxLength={200}
          needed={text('plan:reviews.needed')}
          onSave={(next) => save({ incident: next.trim() })}
        />
        <NativeSelect
          {...named('workflow')}
          value={review.workflowId ?? ''}
          data={[
            { value: '', label: text('plan:actions.everywhere') },
            ...record.workflows.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            save({ workflowId: record.workflows.find(({ id }) => id === value)?.id ?? null });
          }}
        />
        <DayField {...named('heldOn')} value={review.heldOn} onSave={(heldOn) => save({ heldOn })} />
      </div>
      <TextField
        {...named('improvement')}
        placeholder={text('plan:reviews.improvementExample')}
        value={review.improvement}
        maxLength={1000}
        onSave={(improvement) => save({ improvement: improvement.trim() })}
      />
      <div className={classes.fields}>
        <TextField
          {...named('owner')}
          placeholder={text('plan:actions.ownerNone')}
          value={review.owner}
          maxLength={500}
          onSave={(owner) => save({ owner: owner.trim() })}
        />
        <DayField {...named('due')} value={review.due} onSave={(due) => save({ due })} />
        <DayField {...named('doneOn')} value={review.doneOn} onSave={(doneOn) => save({ doneOn })} />
      </div>
    </div>
  );
}
