import { Textarea, type TextareaProps } from '@mantine/core';
import { useAutosave } from './useAutosave';

export interface TextAreaFieldProps extends Omit<
  TextareaProps,
  'value' | 'onChange' | 'onBlur' | 'defaultValue'
> {
  readonly value: string;
  readonly onSave: (value: string) => void;
  /** For text that must not be empty: the sentence that says so. The last text stays when it is left empty. */
  readonly needed?: string;
}

/** Several lines of text that save themselves and grow with what is typed. */
export function TextAreaField({ value, onSave, needed, error, ...rest }: TextAreaFieldProps) {
  const { draft, setDraft, flush, reset } = useAutosave(value, (next) => {
    if (needed === undefined || next.trim() !== '') onSave(next);
  });
  const empty = needed !== undefined && draft.trim() === '';
  return (
    <Textarea
      autosize
      minRows={2}
      maxRows={12}
      {...rest}
      value={draft}
      error={empty ? needed : error}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => {
        flush();
        if (empty) reset();
      }}
    />
  );
}
