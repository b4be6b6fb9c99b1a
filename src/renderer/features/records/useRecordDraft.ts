import { useState } from 'react';
import type { EntryKind } from '../../../domain/assessment/entry';
import { text } from '../../../shared/i18n/text';
import { newId } from '../../assessment/newId';
import { useAssessment } from '../../assessment/useAssessment';
import { notifyUndo } from '../../ui/notify';

interface RecordDraft<Draft, Id> {
  /** The record's own, or a new one that stays while the form is open. */
  readonly id: Id;
  readonly draft: Draft;
  readonly setDraft: (draft: Draft) => void;
  readonly edit: (changes: Partial<Draft>) => void;
  /** What the form's frame asks about the draft. */
  readonly frame: {
    readonly changed: boolean;
    /** Undefined for a new record, which there is nothing of to remove. */
    readonly remove: (() => void) | undefined;
    readonly onClose: () => void;
  };
}

/** What is being written in the form of one record, with its id, whether it was touched, and its removal with undo. */
export function useRecordDraft<Draft extends object, Id extends string>({
  kind,
  before,
  begin,
  onClose,
}: {
  readonly kind: EntryKind;
  /** Null: a new one. */
  readonly before: { readonly id: Id } | null;
  /** The draft that the form opens with; asked once. */
  readonly begin: () => Draft;
  readonly onClose: () => void;
}): RecordDraft<Draft, Id> {
  const { change } = useAssessment();
  const [start] = useState(begin);
  const [id] = useState(() => before?.id ?? (newId() as Id));
  const [draft, setDraft] = useState(start);
  const remove = (): void => {
    onClose();
    const place = { kind, key: id };
    void change.removeEntry(place).then((worked) => {
      if (worked) notifyUndo(text('records:removed'), () => void change.restoreEntry(place));
    });
  };
  return {
    id,
    draft,
    setDraft,
    edit: (changes) => setDraft((one) => ({ ...one, ...changes })),
    frame: {
      changed: JSON.stringify(draft) !== JSON.stringify(start),
      remove: before === null ? undefined : remove,
      onClose,
    },
  };
}
