import { TextInput, type TextInputProps } from '@mantine/core';
import type { CheckedAt } from '../../../domain/metrics/recordChecks';
import type { RecordFinding } from '../../../domain/metrics/recordFinding';
import { findingText } from './findingText';

/**
 * A field with what the checks say of it right beneath. Warnings are said at once; errors when somebody tried to save,
 * and at once where a time was typed that never was, for nothing about it looks wrong.
 */
export function CheckedField<Field extends string>({
  field,
  findings,
  checkedAt,
  asked,
  onWrite,
  ...rest
}: {
  readonly field: Field;
  readonly findings: readonly RecordFinding<Field>[];
  readonly checkedAt: CheckedAt;
  /** Somebody tried to save. */
  readonly asked: boolean;
  readonly onWrite: (written: string) => void;
} & Omit<TextInputProps, 'onChange' | 'error' | 'description'>) {
  const own = findings.filter((finding) => finding.field === field);
  const error = own.find(({ weight, says }) => weight === 'error' && (asked || says === 'momentInGap'));
  const warnings = own.filter(({ weight }) => weight === 'warning');
  return (
    <TextInput
      {...rest}
      {...(error === undefined ? {} : { error: findingText(error, checkedAt) })}
      {...(warnings.length === 0
        ? {}
        : { description: warnings.map((finding) => findingText(finding, checkedAt)).join(' ') })}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      onChange={(event) => onWrite(event.currentTarget.value)}
    />
  );
}
