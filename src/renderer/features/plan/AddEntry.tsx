import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from './plan.module.css';

/** A line that adds one entry after another: Enter adds and leaves it ready for the next. */
export function AddEntry({
  label,
  placeholder,
  action,
  longest,
  onAdd,
}: {
  readonly label: string;
  readonly placeholder: string;
  readonly action: string;
  readonly longest: number;
  readonly onAdd: (name: string) => void;
}) {
  const [name, setName] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    onAdd(name.trim());
    setName('');
  };
  return (
    <form className={classes.add} onSubmit={submit}>
      <TextInput
        aria-label={label}
        placeholder={placeholder}
        value={name}
        maxLength={longest}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {action}
      </Button>
    </form>
  );
}
