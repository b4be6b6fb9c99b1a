import { Input, SegmentedControl } from '@mantine/core';
import { useId, type ReactNode } from 'react';

/** A few named choices, all of them in sight; chosen at once, with the arrow keys or a click. */
export function ChoiceField<T extends string>({
  label,
  labelHidden = false,
  description,
  error,
  value,
  choices,
  onSave,
}: {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly description?: ReactNode;
  /** What is wrong with the choice, or that there is none. */
  readonly error?: ReactNode;
  /** Null: nothing chosen yet. */
  readonly value: T | null;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onSave: (value: T) => void;
}) {
  const id = useId();
  return (
    <div className="ek-choice">
      <Input.Label id={id} labelElement="div" {...(labelHidden ? { className: 'ek-visually-hidden' } : {})}>
        {label}
      </Input.Label>
      {description !== undefined && <Input.Description>{description}</Input.Description>}
      <SegmentedControl
        aria-labelledby={id}
        value={value ?? ''}
        data={[...choices]}
        onChange={(next) => {
          const chosen = choices.find((choice) => choice.value === next);
          if (chosen !== undefined) onSave(chosen.value);
        }}
      />
      {error !== undefined && <Input.Error>{error}</Input.Error>}
    </div>
  );
}
