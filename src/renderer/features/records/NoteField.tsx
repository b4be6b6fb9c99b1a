import { Textarea } from '@mantine/core';

/** What else there is to say of a record, over as many lines as it takes. */
export function NoteField({
  label,
  note,
  onNote,
}: {
  readonly label: string;
  readonly note: string;
  readonly onNote: (note: string) => void;
}) {
  return (
    <Textarea
      label={label}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={20_000}
      value={note}
      onChange={(event) => onNote(event.currentTarget.value)}
    />
  );
}
