import { TextInput, type TextInputProps } from '@mantine/core';
import { Day } from '../../domain/time';
import { useAutosave } from './useAutosave';

export interface DayFieldProps extends Omit<
  TextInputProps,
  'value' | 'onChange' | 'onBlur' | 'defaultValue' | 'type'
> {
  readonly value: Day | null;
  readonly onSave: (value: Day | null) => void;
}

/** A calendar day that saves itself; empty means none. */
export function DayField({ value, onSave, ...rest }: DayFieldProps) {
  const { draft, setDraft, flush } = useAutosave(value ?? '', (next) => {
    const day = Day.safeParse(next);
    if (next === '') onSave(null);
    else if (day.success) onSave(day.data);
  });
  return (
    <TextInput
      {...rest}
      type="date"
      max="9999-12-31"
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={flush}
    />
  );
}
