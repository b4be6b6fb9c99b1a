import { Select } from '@mantine/core';
import type { PatternId } from '../../../../domain/ids';
import type { Pack } from '../../../../domain/pack/packSchema';
import { text } from '../../../../shared/i18n/text';
import { Question } from './Question';
import styles from './questions.module.css';

/** The file's own words for what broke, one by one, and the failure pattern that each means. */
export function PatternValues({
  column,
  values,
  patterns,
  pack,
  onChange,
}: {
  readonly column: string;
  /** Null: too many to ask for. */
  readonly values: readonly string[] | null;
  readonly patterns: Readonly<Record<string, PatternId>>;
  readonly pack: Pack;
  readonly onChange: (patterns: Readonly<Record<string, PatternId>>) => void;
}) {
  if (values === null)
    return <p className="ek-small">{text('metrics:wizard.questions.patternsTooMany', { column })}</p>;
  const choose = (value: string, chosen: string | null) => {
    const pattern = pack.diagnosis.patterns.find((entry) => entry.id === chosen);
    const others = Object.fromEntries(Object.entries(patterns).filter(([key]) => key !== value));
    onChange(pattern === undefined ? others : { ...others, [value]: pattern.id });
  };
  return (
    <Question
      title={text('metrics:wizard.questions.patterns')}
      hint={text('metrics:wizard.questions.patternsHint')}
    >
      {values.map((value) => (
        <div key={value} className={styles.valueRow}>
          <span title={value}>{value}</span>
          <Select
            size="sm"
            aria-label={text('metrics:wizard.questions.patternOf', { value })}
            placeholder={text('metrics:wizard.questions.patternNone')}
            data={pack.diagnosis.patterns.map((pattern) => ({
              value: pattern.id,
              label: pack.texts.diagnosis.patterns[pattern.id]?.title ?? pattern.id,
            }))}
            value={patterns[value] ?? null}
            onChange={(chosen) => choose(value, chosen)}
            clearable
            searchable
          />
        </div>
      ))}
    </Question>
  );
}
