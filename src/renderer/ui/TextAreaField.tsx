import { Textarea, type TextareaProps } from '@mantine/core';
import { useAutosave } from './useAutosave';

export interface TextAreaFieldProps extends Omit<
  TextareaProps,
  'value' | 'onChange' | 'onBlur' | 'defaultValue'
> {
  readonly value: string;
  readonly onSave: (value: string) => void;
}

/** Several lines of text that save themselves and grow with what is typed. */
export function TextAreaField({ value, onSave, ...rest }: TextAreaFieldProps) {
  const { draft, setDraft, flush } = useAutosave(value, onSave);
  return (
    <Textarea
      autosize
      minRows={2}
      maxRows={12}
      {...rest}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={flush}
    />
  );
}
