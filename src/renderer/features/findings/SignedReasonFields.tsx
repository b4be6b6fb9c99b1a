import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { text } from '../../../shared/i18n/text';

/** Who decides and why, as typed; `complete` once both are there. */
export function useSignedReason() {
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const signed = { by: by.trim(), reason: reason.trim() };
  return {
    by,
    setBy,
    reason,
    setReason,
    signed,
    /** Missing fields are named only after somebody tried to go on. */
    asked,
    ask: () => setAsked(true),
    complete: signed.by !== '' && signed.reason !== '',
    unsaved: signed.by !== '' || signed.reason !== '',
  };
}

interface SignedReasonFieldsProps {
  readonly entered: ReturnType<typeof useSignedReason>;
  readonly words: {
    readonly by: string;
    readonly byHint: string;
    readonly byMissing: string;
    readonly reason: string;
    readonly reasonMissing: string;
  };
}

/** A name and a reason, both needed. `words` are keys of the catalogue. */
export function SignedReasonFields({ entered, words }: SignedReasonFieldsProps) {
  const { by, setBy, reason, setReason, signed, asked } = entered;
  return (
    <>
      <TextInput
        data-autofocus
        label={text(words.by)}
        description={text(words.byHint)}
        value={by}
        maxLength={200}
        error={asked && signed.by === '' ? text(words.byMissing) : undefined}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <Textarea
        label={text(words.reason)}
        value={reason}
        maxLength={2000}
        autosize
        minRows={2}
        maxRows={8}
        error={asked && signed.reason === '' ? text(words.reasonMissing) : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </>
  );
}
