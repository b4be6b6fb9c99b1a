import { TextInput, type TextInputProps } from '@mantine/core';
import { useAutosave } from './useAutosave';

export interface TextFieldProps extends Omit<
  TextInputProps,
  'value' | 'onChange' | 'onBlur' | 'defaultValue'
> {
  readonly value: string;
  readonly onSave: (value: string) => void;
  /** For text that must not be empty: the sentence that says so. The last text stays when it is left empty. */
  readonly needed?: string;
}

/** A line of text that saves itself. */
export function TextField({ value, onSave, needed, error, ...rest }: TextFieldProps) {
  const { draft, setDraft, flush, reset } = useAutosave(value, (next) => {
    if (needed === undefined || next.trim() !== '') onSave(next);
  });
  const empty = needed !== undefined && draft.trim() === '';
  return (
    <TextInput
      {...rest}
      value={draft}
      error={empty ? needed : error}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => {
        flush();
        if (empty) reset();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') flush();
      }}
    />
  );
}
