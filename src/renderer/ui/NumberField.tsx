import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useAutosave } from './useAutosave';

export interface NumberFieldProps extends Omit<
  NumberInputProps,
  'value' | 'onChange' | 'onBlur' | 'defaultValue' | 'allowNegative' | 'min'
> {
  /** Null: not known; the field is empty then. */
  readonly value: number | null;
  readonly onSave: (value: number | null) => void;
}

/** A count or amount that saves itself; empty means not known, and 0 means none. */
export function NumberField({ value, onSave, ...rest }: NumberFieldProps) {
  const { draft, setDraft, flush } = useAutosave(value, onSave);
  return (
    <NumberInput
      hideControls
      thousandSeparator=","
      {...rest}
      allowNegative={false}
      value={draft ?? ''}
      onChange={(next) => {
        const number = typeof next === 'number' ? next : Number.parseFloat(next);
        setDraft(Number.isFinite(number) ? number : null);
      }}
      onBlur={flush}
    />
  );
}
