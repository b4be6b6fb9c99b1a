import { TextInput, type TextInputProps } from '@mantine/core';
import type { DurationMs } from '../../domain/time';
import { formatDuration } from '../../shared/i18n/formats';
import { currentLanguage, text } from '../../shared/i18n/text';
import { readDuration } from './readDuration';
import { useAutosave } from './useAutosave';

export interface DurationFieldProps extends Omit<
  TextInputProps,
  'value' | 'onChange' | 'onBlur' | 'defaultValue' | 'error'
> {
  /** Null: none agreed; the field is empty then. */
  readonly value: DurationMs | null;
  readonly onSave: (value: DurationMs | null) => void;
}

const written = (value: DurationMs | null): string =>
  value === null ? '' : formatDuration(value, currentLanguage()).replaceAll('\u00a0', ' ');

/**
 * A length of time, typed as people write it ("4 h", "30 min"), that saves itself once it can be read. What
 * cannot be read stays where it was typed, with what to write instead; the last length holds until then.
 */
export function DurationField({ value, onSave, ...rest }: DurationFieldProps) {
  const { draft, setDraft, flush } = useAutosave(written(value), (next) => {
    const read = readDuration(next);
    if (next.trim() === '') onSave(null);
    else if (read !== null && read > 0) onSave(read);
  });
  const read = readDuration(draft);
  const unread = draft.trim() !== '' && (read === null || read <= 0);
  return (
    <TextInput
      placeholder={text('app:ui.durationExample')}
      {...rest}
      value={draft}
      error={unread ? text('app:ui.durationUnread') : undefined}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={flush}
      onKeyDown={(event) => {
        if (event.key === 'Enter') flush();
      }}
    />
  );
}
