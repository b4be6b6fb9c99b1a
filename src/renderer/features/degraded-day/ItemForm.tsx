import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { AskedItem } from '../../../domain/alignment/askedItems';
import type { ScriptRole } from '../../../domain/alignment/degradedDay';
import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { Kbd } from '../../ui/Kbd';
import { SavedMark } from '../../ui/SavedMark';
import { TextAreaField } from '../../ui/TextAreaField';
import { useFromTop } from '../../ui/useFromTop';
import { useKeys } from '../../ui/useKeys';
import { itemTexts } from './itemTexts';
import { useRoleAnswers } from './useRoleAnswers';
import classes from './RoleScreen.module.css';

interface ItemFormProps {
  readonly workflow: Workflow;
  readonly role: ScriptRole;
  /** The role in words. */
  readonly name: string;
  readonly asked: readonly AskedItem[];
  readonly answered: number;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

/** One item after the other for one role: digits choose, J and K go on and back, T writes. */
export function ItemForm({ workflow, role, name, asked, answered, onDone, onLeave }: ItemFormProps) {
  const { pack, record } = useAssessment();
  const { choose, write } = useRoleAnswers();
  const said = (item: AskedItem) =>
    record.roleAnswers.find(
      (one) => one.workflowId === workflow.id && one.role === role && one.item === item.key,
    );
  const [index, setIndex] = useState(() =>
    Math.max(
      0,
      asked.findIndex((item) => said(item)?.choice == null),
    ),
  );
  const radios = useId();
  const words = useId();
  const current = asked[Math.min(index, asked.length - 1)];
  useFromTop(current?.key ?? '');
  const last = index >= asked.length - 1;
  const move = (by: 1 | -1): void => setIndex(Math.min(asked.length - 1, Math.max(0, index + by)));
  const pick = (at: number): void => {
    const choice = current?.item.choices[at];
    if (current !== undefined && choice !== undefined) choose(workflow.id, role, current.key, choice);
  };
  const clear = (): void => {
    if (current !== undefined) choose(workflow.id, role, current.key, null);
  };
  useKeys({
    ...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [String(at + 1), () => pick(at)])),
    j: () => move(1),
    k: () => move(-1),
    t: () => document.getElementById(words)?.focus(),
    Backspace: clear,
    Delete: clear,
  });
  if (current === undefined) return null;
  const texts = itemTexts(pack, current);
  const answer = said(current);
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <p>
          <b>{text('degraded:roleScreen.forRole', { role: name })}</b>
          <span>{workflow.name}</span>
        </p>
        <SavedMark />
        <Button variant="default" size="compact-sm" onClick={onLeave}>
          {text('degraded:roleScreen.leave')}
        </Button>
      </header>
      <section className={classes.body} aria-label={text('degraded:roleScreen.label', { role: name })}>
        {index === 0 && workflow.promise !== '' && (
          <p className={classes.promise}>
            {text('degraded:roleScreen.promises', { promise: workflow.promise })}
          </p>
        )}
        <p className="ek-small">
          {text('degraded:roleScreen.progress', { n: index + 1, total: asked.length })}
          {current.milestone !== null && <b className={classes.milestone}>{current.milestone}</b>}
        </p>
        <h1 className={classes.prompt}>{texts.prompt}</h1>
        <fieldset className={classes.choices}>
          <legend className="ek-visually-hidden">{text('degraded:roleScreen.choices')}</legend>
          {current.item.choices.map((id, at) => (
            <label key={id} className={classes.choice} data-selected={answer?.choice === id || undefined}>
              <input
                type="radio"
                name={`${radios} ${current.key}`}
                checked={answer?.choice === id}
                onChange={() => choose(workflow.id, role, current.key, id)}
              />
              <kbd className={classes.key} aria-hidden>
                {at + 1}
              </kbd>
              <span>{texts.choice(id)}</span>
            </label>
          ))}
        </fieldset>
        <TextAreaField
          key={current.key}
          id={words}
          label={text('degraded:roleScreen.words')}
          description={texts.freeText}
          value={answer?.words ?? ''}
          maxLength={5000}
          onSave={(next) => write(workflow.id, role, current.key, next)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
      </section>
      <footer className={classes.foot}>
        <Button variant="default" disabled={index === 0} onClick={() => move(-1)} rightSection={<Kbd>K</Kbd>}>
          {text('degraded:roleScreen.back')}
        </Button>
        <Button variant="default" disabled={last} onClick={() => move(1)} rightSection={<Kbd>J</Kbd>}>
          {text('degraded:roleScreen.next')}
        </Button>
        <span className="ek-small">
          {text('degraded:roleScreen.answered', { answered, total: asked.length })}
        </span>
        <Button
          variant={answered === asked.length ? 'filled' : 'default'}
          onClick={answered === asked.length ? onDone : onLeave}
        >
          {text('degraded:roleScreen.done')}
        </Button>
      </footer>
    </div>
  );
}
