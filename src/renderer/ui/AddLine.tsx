import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';

/** A field that adds one entry after another: Enter adds and leaves the field ready for the next. */
export function AddLine({
  label,
  placeholder,
  action,
  onAdd,
  autoFocus = false,
  maxLength = 200,
  extra,
}: {
  readonly label: string;
  readonly placeholder?: string;
  readonly action: string;
  readonly onAdd: (name: string) => void;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly extra?: ReactNode;
}) {
  const [name, setName] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    onAdd(name.trim());
    setName('');
  };
  return (
    <form className="ek-add-line" onSubmit={submit}>
      <TextInput
        aria-label={label}
        placeholder={placeholder ?? label}
        value={name}
        maxLength={maxLength}
        {...(autoFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {extra}
      <Button type="submit" variant="default">
        {action}
      </Button>
    </form>
  );
}
