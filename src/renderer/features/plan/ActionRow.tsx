import { CloseButton, NativeSelect } from '@mantine/core';
import type { WorkflowId } from '../../../domain/ids';
import type { OutOfOrder } from '../../../domain/plan/moveOrder';
import { Effort, PlanAction } from '../../../domain/plan/plan';
import { isOverdue } from '../../../domain/plan/planProgress';
import { isFor, moveOf } from '../../../domain/plan/plannedMoves';
import { shown } from '../../../domain/scoring/score';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { DayField } from '../../ui/DayField';
import { notifyUndo } from '../../ui/notify';
import { TextAreaField } from '../../ui/TextAreaField';
import { TextField } from '../../ui/TextField';
import { usePresenter } from '../../ui/usePresenter';
import { Disclosure } from '../findings/Disclosure';
import { moveTitle, placeName } from './planWords';
import classes from './plan.module.css';

const EFFORTS = Effort.options.map(({ value }) => value);
const EVERYWHERE = '';

interface ActionRowProps {
  readonly action: PlanAction;
  readonly outOfOrder: readonly OutOfOrder[];
  /** Workflows that planned moves still change something in. */
  readonly changing: ReadonlySet<WorkflowId>;
}

/** One action: what, for which workflow, who, when, how much, how far. Every field keeps itself. */
export function ActionRow({ action, outOfOrder, changing }: ActionRowProps) {
  const { change, record, asOf, latest } = useAssessment();
  const { presenting } = usePresenter();
  const save = (edit: Partial<PlanAction>): void => {
    const known = latest().actions.find(({ id }) => id === action.id) ?? action;
    void change.putEntry({ kind: 'action', value: { ...known, ...edit } });
  };
  const place = { kind: 'action', key: action.id } as const;
  const remove = async (): Promise<void> => {
    if (await change.removeEntry(place)) {
      notifyUndo(
        text('plan:actions.removed', { action: action.what }),
        () => void change.restoreEntry(place),
      );
    }
  };
  const named = (field: 'what' | 'for' | 'owner' | 'due' | 'effort' | 'status') =>
    text('plan:actions.fieldOf', { field: text(`plan:actions.${field}`), action: action.what });
  const overdue = isOverdue(action, asOf);
  return (
    <div className={classes.action} data-status={action.status}>
      <TextField
        aria-label={named('what')}
        value={action.what}
        maxLength={500}
        needed={text('plan:actions.needed')}
        onSave={(what) => save({ what: what.trim() })}
      />
      <CloseButton
        aria-label={text('plan:actions.remove', { action: action.what })}
        onClick={() => void remove()}
      />
      <NativeSelect
        aria-label={named('for')}
        value={action.workflowId ?? EVERYWHERE}
        data={[
          { value: EVERYWHERE, label: text('plan:actions.everywhere') },
          ...record.workflows.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          save({ workflowId: record.workflows.find(({ id }) => id === value)?.id ?? null });
        }}
      />
      <TextField
        aria-label={named('owner')}
        placeholder={text('plan:actions.ownerNone')}
        value={action.owner}
        maxLength={500}
        onSave={(owner) => save({ owner: owner.trim() })}
      />
      <DayField aria-label={named('due')} value={action.due} onSave={(due) => save({ due })} />
      <NativeSelect
        aria-label={named('effort')}
        value={action.effort === null ? '' : String(action.effort)}
        data={[
          { value: '', label: text('plan:actions.effortNone') },
          ...EFFORTS.map((effort) => ({
            value: String(effort),
            label: text('plan:actions.effortOf', { effort }),
          })),
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          save({ effort: EFFORTS.find((effort) => String(effort) === value) ?? null });
        }}
      />
      <NativeSelect
        aria-label={named('status')}
        value={action.status}
        data={PlanAction.shape.status.options.map((status) => ({
          value: status,
          label: text(`plan:actions.statuses.${status}`),
        }))}
        onChange={(event) => {
          const status = PlanAction.shape.status.safeParse(event.currentTarget.value);
          if (status.success) save({ status: status.data });
        }}
      />
      <div className={classes.under}>
        <Disclosure
          summary={
            <span className={classes.sub}>
              <span className="ek-visually-hidden">
                {text('plan:actions.more', { action: action.what })}.{' '}
              </span>
              {overdue && <b>{text('plan:actions.overdue')} · </b>}
              {text(`plan:actions.origin.${action.origin.kind}`)}
            </span>
          }
        >
          <div className={classes.behind}>
            <MoveEffects action={action} />
            {!presenting && (
              <TextAreaField
                label={text('plan:actions.note')}
                description={text('plan:actions.noteHint')}
                value={action.note}
                maxLength={20_000}
                onSave={(note) => save({ note })}
              />
            )}
          </div>
        </Disclosure>
        <Warnings action={action} outOfOrder={outOfOrder} changing={changing} />
      </div>
    </div>
  );
}

function Warnings({ action, outOfOrder, changing }: ActionRowProps) {
  const open = useAssessment();
  const { pack, record, result } = open;
  const moveId = moveOf(action);
  const known = moveId === null || pack.diagnosis.moves.some(({ id }) => id === moveId);
  const waiting =
    action.status === 'done' &&
    record.workflows.some(
      ({ id }) =>
        changing.has(id) &&
        isFor(action, id) &&
        result.workflows.some(
          ({ workflowId, moves }) => workflowId === id && moves.some((move) => move.moveId === moveId),
        ),
    );
  const said = [
    ...(known ? [] : [text('plan:actions.unknownMove')]),
    ...(waiting ? [text('plan:actions.doneWithoutReceipt')] : []),
    ...outOfOrder.map(({ first, why }) =>
      text(`plan:actions.${why === 'not-planned' ? 'notPlanned' : 'dueLater'}`, {
        move: moveTitle(open, first),
      }),
    ),
  ];
  return said.map((sentence) => (
    <p key={sentence} className={classes.warning}>
      {sentence}
    </p>
  ));
}

/** What the move of an action changes by itself today, and what would prove it. */
function MoveEffects({ action }: { readonly action: PlanAction }) {
  const open = useAssessment();
  const { pack, record, result } = open;
  const moveId = moveOf(action);
  const texts = moveId === null ? undefined : pack.texts.diagnosis.moves[moveId];
  if (moveId === null || texts === undefined) return null;
  return (
    <>
      <p>{texts.change}</p>
      <p>{text('plan:actions.receipt', { receipt: texts.receipt })}</p>
      <ul>
        {record.workflows
          .filter(({ id }) => isFor(action, id))
          .map(({ id }) => {
            const move = result.workflows
              .find(({ workflowId }) => workflowId === id)
              ?.moves.find((one) => one.moveId === moveId);
            const workflow = placeName(open, id);
            return (
              <li key={id}>
                {move === undefined || move.provenBefore === null || move.provenAfter === null
                  ? text('plan:actions.noEffect', { workflow })
                  : text('plan:actions.effect', {
                      workflow,
                      before: shown(move.provenBefore),
                      after: shown(move.provenAfter),
                    })}
              </li>
            );
          })}
      </ul>
    </>
  );
}
