import type { OutOfOrder } from '../../../domain/plan/moveOrder';
import type { PlanProjection } from '../../../domain/plan/planProjection';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { AddLine } from '../../ui/AddLine';
import { Section } from '../../ui/Section';
import { ActionRow } from './ActionRow';
import { LONGEST, useTakeOn } from './useTakeOn';
import classes from './plan.module.css';

/** The actions of the plan in the order in which they were taken on, and a line for one's own. */
export function ActionList({
  outOfOrder,
  projection,
}: {
  readonly outOfOrder: readonly OutOfOrder[];
  readonly projection: PlanProjection;
}) {
  const { record } = useAssessment();
  const takeOn = useTakeOn();
  const changing = new Set(
    projection.workflows
      .filter((one) => one.projection?.changed === true)
      .map(({ workflowId }) => workflowId),
  );
  return (
    <Section title={text('plan:actions.title')}>
      {record.actions.length > 0 && (
        <ul className={classes.list}>
          {record.actions.map((action) => (
            <li key={action.id}>
              <ActionRow
                action={action}
                outOfOrder={outOfOrder.filter(({ actionId }) => actionId === action.id)}
                changing={changing}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={classes.add}>
        <AddLine
          label={text('plan:actions.own')}
          placeholder={text('plan:actions.ownExample')}
          action={text('plan:actions.add')}
          maxLength={LONGEST}
          onAdd={(what) => takeOn({ origin: { kind: 'own' }, workflowId: null, what })}
        />
      </div>
    </Section>
  );
}
