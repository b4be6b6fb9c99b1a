import { NativeSelect } from '@mantine/core';
import type { AskedItem } from '../../../domain/alignment/askedItems';
import type { ItemAgreement } from '../../../domain/alignment/alignmentResult';
import type { ScriptRole } from '../../../domain/alignment/degradedDay';
import { meaningsOf, regrouped } from '../../../domain/alignment/wordsGroups';
import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { ChoiceField } from '../../ui/ChoiceField';
import { roleNames } from './roleNames';
import classes from './DegradedDay.module.css';

/** Where roles ticked the same and wrote something, the facilitator says whether they meant the same. */
export function WordsJudging({
  workflow,
  item,
  agreement,
}: {
  readonly workflow: Workflow;
  readonly item: AskedItem;
  readonly agreement: ItemAgreement;
}) {
  const choices = new Map<string, ScriptRole[]>();
  for (const { role, choice, words } of agreement.said) {
    if (words.trim() !== '') choices.set(choice, [...(choices.get(choice) ?? []), role]);
  }
  return [...choices].map(([choice, roles]) =>
    roles.length < 2 ? null : <Judging key={choice} workflow={workflow} item={item} roles={roles} />,
  );
}

function Judging({
  workflow,
  item,
  roles,
}: {
  readonly workflow: Workflow;
  readonly item: AskedItem;
  readonly roles: readonly ScriptRole[];
}) {
  const { record, change, latest } = useAssessment();
  const name = roleNames(record);
  const find = (all: typeof record.wordsJudgements) =>
    all.find((one) => one.workflowId === workflow.id && one.item === item.key);
  const meanings = meaningsOf(find(record.wordsJudgements)?.groups ?? [], roles);
  const judge = (apart: readonly (readonly ScriptRole[])[]): void => {
    const known = find(latest().wordsJudgements)?.groups ?? [];
    void change.putEntry({
      kind: 'words-judgement',
      value: {
        workflowId: workflow.id,
        item: item.key,
        groups: regrouped(
          known,
          roles,
          apart.map((group) => [...group]),
        ),
      },
    });
  };
  const value = meanings === null ? 'open' : meanings.length === 1 ? 'same' : 'different';
  const move = (role: ScriptRole, to: number): void => {
    const placeOf = (one: ScriptRole): number =>
      one === role ? to : (meanings ?? []).findIndex((group) => group.includes(one));
    judge(roles.map((_role, at) => roles.filter((one) => placeOf(one) === at)));
  };
  return (
    <div className={classes.judging}>
      <ChoiceField
        label={text('degraded:compare.words.legend', { roles: roles.map(name) })}
        value={value}
        choices={[
          { value: 'open', label: text('degraded:compare.words.open') },
          { value: 'same', label: text('degraded:compare.words.same') },
          { value: 'different', label: text('degraded:compare.words.different') },
        ]}
        onSave={(next) =>
          judge(next === 'open' ? [] : next === 'same' ? [roles] : roles.map((role) => [role]))
        }
      />
      {value === 'different' && roles.length > 2 && (
        <div className={classes.meanings}>
          {roles.map((role) => (
            <NativeSelect
              key={role}
              size="xs"
              label={name(role)}
              aria-label={text('degraded:compare.words.meaning', { role: name(role) })}
              value={String((meanings ?? []).findIndex((group) => group.includes(role)))}
              data={roles.map((_role, at) => ({
                value: String(at),
                label: text('degraded:compare.words.nth', { n: at + 1 }),
              }))}
              onChange={(event) => move(role, Number(event.currentTarget.value))}
            />
          ))}
        </div>
      )}
    </div>
  );
}
