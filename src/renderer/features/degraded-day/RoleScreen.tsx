import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { askedItems, type AskedItem } from '../../../domain/alignment/askedItems';
import type { ScriptRole } from '../../../domain/alignment/degradedDay';
import { scriptRoles } from '../../../domain/alignment/scriptRoles';
import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import type { WorkflowId } from '../../../domain/ids';
import { roleName } from '../../../shared/i18n/roleName';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { Dialog } from '../../ui/Dialog';
import { ItemForm } from './ItemForm';
import { itemsAnswered } from './rolesProgress';
import classes from './RoleScreen.module.css';

export interface RolePlace {
  readonly workflow: WorkflowId;
  readonly role: ScriptRole;
}

interface RoleScreenProps {
  readonly workflow: Workflow;
  readonly role: ScriptRole;
  /** The role in words. */
  readonly name: string;
  readonly onGo: (to: RolePlace) => void;
  readonly onBack: () => void;
}

/** First who may look, then the questions, then handing over: what a role said is on screen only in between. */
export function RoleScreen({ workflow, role, name, onGo, onBack }: RoleScreenProps) {
  const { pack, record } = useAssessment();
  const [phase, setPhase] = useState<'gate' | 'answering' | 'handover'>('gate');
  const asked = askedItems(pack.script, workflow);
  const answered = itemsAnswered(record, asked, workflow.id, role);
  // Any way off the page while answers are on screen is asked about first: menus and the Back key as well.
  const blocker = useBlocker({
    shouldBlockFn: () => phase === 'answering',
    enableBeforeUnload: false,
    withResolver: true,
  });
  const [leaving, setLeaving] = useState(false);
  const values = { role: name, workflow: workflow.name, answered, total: asked.length };
  const handOver = (): void => {
    notifications.clean();
    setLeaving(false);
    setPhase('handover');
  };

  switch (phase) {
    case 'gate':
      return <Gate values={values} onBegin={() => setPhase('answering')} onBack={onBack} />;
    case 'handover':
      return <HandOver {...{ workflow, role, values, onGo, onBack }} />;
    case 'answering':
      return (
        <>
          <ItemForm
            workflow={workflow}
            role={role}
            name={name}
            asked={asked}
            answered={answered}
            onDone={handOver}
            onLeave={() => setLeaving(true)}
          />
          {(leaving || blocker.status === 'blocked') && (
            <Leaving
              open={asked.length - answered}
              onStay={() => {
                setLeaving(false);
                blocker.reset?.();
              }}
              onLeave={() => {
                if (blocker.status === 'blocked') blocker.proceed();
                else handOver();
              }}
            />
          )}
        </>
      );
  }
}

interface Values {
  readonly role: string;
  readonly workflow: string;
  readonly answered: number;
  readonly total: number;
}

function Gate({
  values,
  onBegin,
  onBack,
}: {
  readonly values: Values;
  readonly onBegin: () => void;
  readonly onBack: () => void;
}) {
  return (
    <div className={classes.card}>
      <h1>{text('degraded:roleScreen.gate.title', { ...values })}</h1>
      <p>{text('degraded:roleScreen.gate.body', { ...values })}</p>
      {values.answered > 0 && <p>{text('degraded:roleScreen.gate.answered', { ...values })}</p>}
      <div className="ek-page-actions">
        <Button onClick={onBegin} autoFocus>
          {text('degraded:roleScreen.gate.begin', { ...values })}
        </Button>
        <Button variant="default" onClick={onBack}>
          {text('degraded:roleScreen.gate.back')}
        </Button>
      </div>
    </div>
  );
}

/** Who goes on: the same role with another workflow, another role with this one, or the facilitator. */
function HandOver({
  workflow,
  role,
  values,
  onGo,
  onBack,
}: Pick<RoleScreenProps, 'workflow' | 'role' | 'onGo' | 'onBack'> & { readonly values: Values }) {
  const { pack, record } = useAssessment();
  const open = (other: Workflow, who: ScriptRole): boolean => {
    const asked: readonly AskedItem[] = askedItems(pack.script, other);
    return itemsAnswered(record, asked, other.id, who) < asked.length;
  };
  const nextWorkflow = record.workflows.find((other) => other.id !== workflow.id && open(other, role));
  const nextRoles = scriptRoles(record).filter((one) => one.role !== role && open(workflow, one.role));
  return (
    <div className={classes.card}>
      <h1>{text('degraded:roleScreen.handover.title', { ...values })}</h1>
      <p>{text('degraded:roleScreen.handover.partly', { ...values })}</p>
      <p>{text('degraded:roleScreen.handover.pass')}</p>
      <div className={classes.onward}>
        {nextWorkflow !== undefined && (
          <Button onClick={() => onGo({ workflow: nextWorkflow.id, role })}>
            {text('degraded:roleScreen.handover.nextWorkflow', {
              role: values.role,
              workflow: nextWorkflow.name,
            })}
          </Button>
        )}
        {nextRoles.map((one) => (
          <Button
            key={one.role}
            variant="default"
            onClick={() => onGo({ workflow: workflow.id, role: one.role })}
          >
            {text('degraded:roleScreen.handover.nextRole', { role: roleName(one) })}
          </Button>
        ))}
        <Button variant="default" onClick={onBack}>
          {text('degraded:roleScreen.handover.back')}
        </Button>
      </div>
    </div>
  );
}

function Leaving({
  open,
  onStay,
  onLeave,
}: {
  readonly open: number;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}) {
  return (
    <Dialog title={text('degraded:roleScreen.leaving.title')} onClose={onStay}>
      <p>
        {open === 0
          ? text('degraded:roleScreen.leaving.all')
          : text('degraded:roleScreen.leaving.open', { count: open })}
      </p>
      <div className={classes.dialogActions}>
        <Button variant="default" onClick={onLeave}>
          {text('degraded:roleScreen.leaving.leave')}
        </Button>
        <Button onClick={onStay} data-autofocus>
          {text('degraded:roleScreen.leaving.stay')}
        </Button>
      </div>
    </Dialog>
  );
}
