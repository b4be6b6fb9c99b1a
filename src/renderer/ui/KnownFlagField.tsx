import type { ReactNode } from 'react';
import { text } from '../../shared/i18n/text';
import { ChoiceField } from './ChoiceField';

/** Yes, no or not known. */
export function KnownFlagField({
  label,
  labelHidden,
  description,
  value,
  onSave,
}: {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly description?: ReactNode;
  readonly value: boolean | null;
  readonly onSave: (value: boolean | null) => void;
}) {
  return (
    <ChoiceField
      label={label}
      {...(labelHidden === undefined ? {} : { labelHidden })}
      {...(description === undefined ? {} : { description })}
      value={value === null ? 'unknown' : value ? 'yes' : 'no'}
      choices={[
        { value: 'yes', label: text('app:ui.flag.yes') },
        { value: 'no', label: text('app:ui.flag.no') },
        { value: 'unknown', label: text('app:ui.flag.unknown') },
      ]}
      onSave={(next) => onSave(next === 'unknown' ? null : next === 'yes')}
    />
  );
}
