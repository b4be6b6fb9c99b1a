import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { askedItems } from '../../../domain/alignment/askedItems';
import type { ScriptRole } from '../../../domain/alignment/degradedDay';
import { scriptRoles } from '../../../domain/alignment/scriptRoles';
import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import { type Entry, keyOfEntry } from '../../../domain/assessment/entry';
import { roleName } from '../../../shared/i18n/roleName';
import { text } from '../../../shared/i18n/text';
import { newId } from '../../assessment/newId';
import { useAssessment } from '../../assessment/useAssessment';
import { DataTable } from '../../ui/DataTable';
import { notifyUndo } from '../../ui/notify';
import { itemsAnswered } from './rolesProgress';
import classes from './DegradedDay.module.css';

/** The roles of the assessment, how far each is in this workflow, and a way to hand the screen to one. */
export function RolesPanel({ workflow }: { readonly workflow: Workflow }) {
  const { record, pack, goTo } = useAssessment();
  const remove = useRemoveRole();
  const asked = askedItems(pack.script, workflow);
  const roles = scriptRoles(record);
  const noMilestones = workflow.milestones.length === 0 && pack.script.some((item) => item.perMilestone);
  return (
    <section className={classes.table}>
      <p className={classes.about}>{text('degraded:answer.about')}</p>
      {noMilestones && (
        <p className={classes.remark}>
          {text('degraded:answer.noMilestones')}{' '}
          <button type="button" className="ek-link" onClick={() => goTo('workflows')}>
            {text('degraded:answer.addMilestones')}
          </button>
        </p>
      )}
      <DataTable caption={text('degraded:answer.caption', { workflow: workflow.name })}>
        <thead>
          <tr>
            <th scope="col">{text('degraded:answer.role')}</th>
            <th scope="col">{text('degraded:answer.answered')}</th>
            <th scope="col">
              <span className="ek-visually-hidden">{text('degraded:answer.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {roles.map((named) => {
            const name = roleName(named);
            const answered = itemsAnswered(record, asked, workflow.id, named.role);
            return (
              <tr key={named.role}>
                <th scope="row">{name}</th>
                <td className="ek-figures">
                  {answered === 0
                    ? text('degraded:answer.nothing')
                    : text('degraded:answer.ofTotal', { answered, total: asked.length })}
                </td>
                <td>
                  <div className={classes.rowActions}>
                    <Link
                      to="/answer/$assessmentId"
                      params={{ assessmentId: record.assessment.id }}
                      search={{ w: workflow.id, r: named.role }}
                      className={classes.answerLink}
                      aria-label={text(
                        answered === asked.length ? 'degraded:answer.againNamed' : 'degraded:answer.open',
                        { role: name },
                      )}
                    >
                      {text(
                        answered === asked.length ? 'degraded:answer.again' : 'degraded:answer.openShort',
                      )}
                    </Link>
                    {named.name !== null && (
                      <button
                        type="button"
                        className="ek-link"
                        aria-label={text('degraded:answer.removeNamed', { role: name })}
                        onClick={() => remove(named.role, name)}
                      >
                        {text('degraded:answer.remove')}
                      </button>
                    )}
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </DataTable>
      <AddRole taken={roles.map(roleName)} />
    </section>
  );
}

function AddRole({ taken }: { readonly taken: readonly string[] }) {
  const { change } = useAssessment();
  const [name, setName] = useState('');
  const wanted = name.trim();
  const isTaken = taken.some((known) => known.toLowerCase() === wanted.toLowerCase());
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (wanted === '' || isTaken) return;
    void change.putEntry({ kind: 'added-role', value: { role: newId() as ScriptRole, name: wanted } });
    setName('');
  };
  return (
    <form className={classes.addRole} onSubmit={add}>
      <TextInput
        aria-label={text('degraded:answer.add')}
        placeholder={text('degraded:answer.addExample')}
        value={name}
        maxLength={200}
        error={wanted !== '' && isTaken ? text('degraded:answer.taken') : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {text('degraded:answer.addAction')}
      </Button>
    </form>
  );
}

/** Removes an added role with everything that it answered in any workflow; all of it comes back on undo. */
function useRemoveRole(): (role: ScriptRole, name: string) => void {
  const { change, latest } = useAssessment();
  return (role, name) => {
    const { addedRoles, roleAnswers } = latest();
    const gone: readonly Entry[] = [
      ...addedRoles.filter((one) => one.role === role).map((value): Entry => ({ kind: 'added-role', value })),
      ...roleAnswers
        .filter((one) => one.role === role)
        .map((value): Entry => ({ kind: 'role-answer', value })),
    ];
    for (const entry of gone) void change.removeEntry({ kind: entry.kind, key: keyOfEntry(entry) });
    notifyUndo(text('degraded:answer.removed', { role: name }), () => {
      for (const entry of gone) void change.putEntry(entry);
    });
  };
}
