import type { Person } from '../../../domain/assessment/assessmentRecord';
import { text } from '../../../shared/i18n/text';
import { TextField } from '../../ui/TextField';

/** A named person and what they are; without a name nobody is set. */
export function PersonFields({
  what,
  about,
  person,
  suggestedTitle,
  onSave,
}: {
  /** What they own, for the label. */
  readonly what: string;
  readonly about?: string;
  readonly person: Person | null;
  readonly suggestedTitle?: string;
  readonly onSave: (edit: (current: Person | null) => Person | null) => void;
}) {
  return (
    <div className="ek-person" role="group" aria-label={what}>
      <div>
        <p className="ek-person-what">{what}</p>
        {about !== undefined && <p className="ek-small">{about}</p>}
      </div>
      <TextField
        aria-label={text('workflows:owners.nameOf', { what })}
        placeholder={text('workflows:owners.nobody')}
        value={person?.name ?? ''}
        maxLength={200}
        onSave={(name) =>
          onSave((current) =>
            name.trim() === '' ? null : { name: name.trim(), title: current?.title ?? suggestedTitle ?? '' },
          )
        }
      />
      <TextField
        aria-label={text('workflows:owners.titleOf', { what })}
        placeholder={suggestedTitle ?? text('workflows:owners.title')}
        disabled={person === null}
        value={person?.title ?? ''}
        maxLength={500}
        onSave={(title) => onSave((current) => (current === null ? null : { ...current, title }))}
      />
    </div>
  );
}
