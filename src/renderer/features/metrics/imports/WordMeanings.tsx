import { Button, Select } from '@mantine/core';
import type { FileLook, WordMeaning, WordReadings } from '../../../../domain/metrics/fileLook';
import { Severity, type ImportOptions } from '../../../../domain/metrics/importTypes';
import { text } from '../../../../shared/i18n/text';
import { Question } from './Question';
import styles from './questions.module.css';

type Words = NonNullable<ImportOptions['words']>;

const CHOICES: Readonly<Record<WordReadings['field'], readonly WordMeaning[]>> = {
  severity: Severity.options,
  state: ['closed', 'open'],
  reportedBy: ['system', 'person'],
};

const alike = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
const withWord = (words: readonly string[], value: string, belongs: boolean): string[] => {
  const others = words.filter((word) => !alike(word, value));
  return belongs ? [...others, value] : others;
};

/** What the file's words for severity, state and reporter are taken for; each can be said to mean something else. */
export function WordMeanings({
  look,
  words,
  onChange,
}: {
  readonly look: FileLook;
  /** Null: the usual words. */
  readonly words: ImportOptions['words'];
  readonly onChange: (words: ImportOptions['words']) => void;
}) {
  if (look.words.length === 0) return null;
  const mean = (field: WordReadings['field'], value: string, meaning: string | null) => {
    const from: Words = words ?? { severity: {}, ...look.usualWords };
    switch (field) {
      case 'severity': {
        const severity = Severity.options.find((option) => option === meaning);
        if (severity !== undefined)
          onChange({ ...from, severity: { ...from.severity, [value.trim().toLowerCase()]: severity } });
        return;
      }
      case 'state':
        onChange({ ...from, closedStates: withWord(from.closedStates, value, meaning === 'closed') });
        return;
      case 'reportedBy':
        onChange({ ...from, reportedBySystem: withWord(from.reportedBySystem, value, meaning === 'system') });
    }
  };
  return (
    <Question
      title={text('metrics:wizard.words.title')}
      hint={text(words === null ? 'metrics:wizard.words.usual' : 'metrics:wizard.words.own')}
    >
      {look.words.map(({ field, column, values }) => (
        <div key={field} className={styles.words}>
          <h5>{text('metrics:wizard.words.of', { field: text(`metrics:field.${field}`), column })}</h5>
          {values.map(({ value, meaning }) => (
            <div key={value} className={styles.valueRow}>
              <span title={value}>{value}</span>
              <Select
                size="sm"
                aria-label={text('metrics:wizard.words.meaningOf', { value })}
                placeholder={text('metrics:wizard.words.none')}
                data={CHOICES[field].map((choice) => ({
                  value: choice,
                  label: text(`metrics:wizard.words.meaning.${choice}`),
                }))}
                value={meaning}
                allowDeselect={false}
                onChange={(chosen) => mean(field, value, chosen)}
              />
            </div>
          ))}
        </div>
      ))}
      {words !== null && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(null)}>
          {text('metrics:wizard.words.reset')}
        </Button>
      )}
    </Question>
  );
}
