import { Autocomplete, Button, CloseButton, Group, Select } from '@mantine/core';
import { useState } from 'react';
import type { InspectedColumn, RecordKind, RowCondition } from '../../../../domain/metrics/importTypes';
import { text } from '../../../../shared/i18n/text';
import { Question } from './Question';
import styles from './questions.module.css';

const OPERATORS = ['!=', '='] as const;

const sentenceOf = ({ column, operator, value }: RowCondition, what: 'rule' | 'remove'): string =>
  text(`metrics:wizard.questions.${what}.${operator === '=' ? 'only' : 'leaveOut'}`, {
    column,
    value: value === '' ? text('metrics:wizard.questions.leaveOutEmpty') : value,
  });

/** Conditions under which rows stay out: maintenance windows, test tickets. */
export function LeaveOutRows({
  kind,
  columns,
  where,
  onChange,
}: {
  readonly kind: RecordKind;
  readonly columns: readonly InspectedColumn[];
  readonly where: readonly RowCondition[];
  readonly onChange: (where: readonly RowCondition[]) => void;
}) {
  const [operator, setOperator] = useState<RowCondition['operator']>('!=');
  const [column, setColumn] = useState<string | null>(null);
  const [value, setValue] = useState('');
  const distinct = columns.find((entry) => entry.column === column)?.distinct ?? [];
  const add = () => {
    if (column === null) return;
    const rule = { column, operator, value: value.trim() };
    const known = where.some(
      (other) => other.column === column && other.operator === operator && other.value === rule.value,
    );
    if (!known) onChange([...where, rule]);
    setValue('');
  };
  return (
    <Question
      title={text('metrics:wizard.questions.leaveOut')}
      hint={text(`metrics:wizard.questions.leaveOutHint.${kind}`)}
    >
      {where.length > 0 && (
        <ul className={styles.rules}>
          {where.map((rule) => (
            <li key={`${rule.column}\n${rule.operator}\n${rule.value}`}>
              {sentenceOf(rule, 'rule')}
              <CloseButton
                size="sm"
                aria-label={sentenceOf(rule, 'remove')}
                onClick={() => onChange(where.filter((other) => other !== rule))}
              />
            </li>
          ))}
        </ul>
      )}
      <Select
        size="sm"
        aria-label={text('metrics:wizard.questions.operator.label')}
        data={OPERATORS.map((entry) => ({
          value: entry,
          label: text(`metrics:wizard.questions.operator.${entry === '=' ? 'only' : 'leaveOut'}`),
        }))}
        value={operator}
        allowDeselect={false}
        onChange={(chosen) => setOperator(chosen === '=' ? '=' : '!=')}
      />
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
      <Button variant="default" size="compact-sm" disabled={column === null} onClick={add}>
        {text(operator === '=' ? 'metrics:wizard.questions.onlyAdd' : 'metrics:wizard.questions.leaveOutAdd')}
      </Button>
    </Question>
  );
}
