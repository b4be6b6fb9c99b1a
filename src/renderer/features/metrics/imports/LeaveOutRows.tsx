import { Autocomplete, Button, CloseButton, Group, Select } from '@mantine/core';
import { useState } from 'react';
import type { InspectedColumn } from '../../../../domain/metrics/importTypes';
import { text } from '../../../../shared/i18n/text';
import type { ImportDraft } from './importDraft';
import { Question } from './Question';
import styles from './imports.module.css';

/** Conditions under which rows stay out: maintenance windows, test tickets. */
export function LeaveOutRows({
  columns,
  leaveOut,
  onChange,
}: {
  readonly columns: readonly InspectedColumn[];
  readonly leaveOut: ImportDraft['leaveOut'];
  readonly onChange: (leaveOut: ImportDraft['leaveOut']) => void;
}) {
  const [column, setColumn] = useState<string | null>(null);
  const [value, setValue] = useState('');
  const distinct = columns.find((entry) => entry.column === column)?.distinct ?? [];
  const named = (text_: string) => (text_ === '' ? text('metrics:wizard.questions.leaveOutEmpty') : text_);
  const add = () => {
    if (column === null) return;
    const trimmed = value.trim();
    const known = leaveOut.some((rule) => rule.column === column && rule.value === trimmed);
    if (!known) onChange([...leaveOut, { column, value: trimmed }]);
    setValue('');
  };
  return (
    <Question
      title={text('metrics:wizard.questions.leaveOut')}
      hint={text('metrics:wizard.questions.leaveOutHint')}
    >
      <ul className={styles.rules}>
        {leaveOut.map((rule) => {
          const words = { column: rule.column, value: named(rule.value) };
          return (
            <li key={`${rule.column}\n${rule.value}`}>
              {text('metrics:wizard.questions.leaveOutWhere', words)}
              <CloseButton
                size="sm"
                aria-label={text('metrics:wizard.questions.leaveOutRemove', words)}
                onClick={() => onChange(leaveOut.filter((other) => other !== rule))}
              />
            </li>
          );
        })}
      </ul>
      <Group gap="xs" wrap="nowrap" align="flex-end">
        <Select
          size="sm"
          aria-label={text('metrics:wizard.questions.leaveOutColumn')}
          placeholder={text('metrics:wizard.questions.leaveOutColumn')}
          data={columns.map((entry) => entry.column)}
          value={column}
          onChange={(chosen) => {
            setColumn(chosen);
            setValue('');
          }}
          searchable
        />
        <Autocomplete
          size="sm"
          aria-label={text('metrics:wizard.questions.leaveOutValue')}
          placeholder={text('metrics:wizard.questions.leaveOutValue')}
          data={[...new Set(distinct.map((entry) => entry.trim()).filter((entry) => entry !== ''))]}
          value={value}
          onChange={setValue}
          disabled={column === null}
        />
      </Group>
      <Button variant="default" size="compact-sm" mt="xs" disabled={column === null} onClick={add}>
        {text('metrics:wizard.questions.leaveOutAdd')}
      </Button>
    </Question>
  );
}
