import { Button, Group, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { Person } from '../../../domain/assessment/assessmentRecord';
import { text } from '../../../shared/i18n/text';
import styles from './metrics.module.css';

/** The person who owns shortening time-to-truth; where nobody does, the page asks for a name. */
export function TruthOwner({
  owner,
  onName,
}: {
  readonly owner: Person | null;
  readonly onName: (person: Person) => void;
}) {
  const [editing, setEditing] = useState(false);
  if (owner !== null && !editing)
    return (
      <section className={styles.owner}>
        <h2>{text('metrics:owner.title')}</h2>
        <p>
          <span>
            <b>{owner.name}</b>
            {owner.title !== '' && `, ${owner.title}`}
          </span>
          <button type="button" className="ek-link" onClick={() => setEditing(true)}>
            {text('metrics:owner.change')}
          </button>
        </p>
      </section>
    );
  return (
    <OwnerForm
      owner={owner}
      onName={(person) => {
        setEditing(false);
        onName(person);
      }}
      onCancel={owner === null ? null : () => setEditing(false)}
    />
  );
}

function OwnerForm({
  owner,
  onName,
  onCancel,
}: {
  readonly owner: Person | null;
  readonly onName: (person: Person) => void;
  readonly onCancel: (() => void) | null;
}) {
  const [name, setName] = useState(owner?.name ?? '');
  const [title, setTitle] = useState(owner?.title ?? '');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (name.trim() !== '') onName({ name: name.trim(), title: title.trim() });
  };
  return (
    <section className={styles.asked}>
      <h2>{text(owner === null ? 'metrics:owner.ask' : 'metrics:owner.title')}</h2>
      {owner === null && <p>{text('metrics:owner.askBody')}</p>}
      <form onSubmit={submit}>
        <Group grow gap="sm" align="flex-end">
          <TextInput
            label={text('metrics:owner.name')}
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={text('metrics:owner.position')}
            value={title}
            maxLength={200}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        </Group>
        <Group gap="sm" mt="sm">
          <Button type="submit" variant="default" size="sm" disabled={name.trim() === ''}>
            {text('metrics:owner.save')}
          </Button>
          {onCancel !== null && (
            <Button variant="subtle" size="sm" onClick={onCancel}>
              {text('metrics:owner.cancel')}
            </Button>
          )}
        </Group>
      </form>
    </section>
  );
}
