import { Radio, Stack } from '@mantine/core';
import type { ImportCheck, Overlap } from '../../../../domain/metrics/importCheck';
import type { RecordKind } from '../../../../domain/metrics/importTypes';
import { text } from '../../../../shared/i18n/text';
import type { OverlapAnswers } from './importState';
import type { ImportActions } from './useImport';
import styles from './overlap.module.css';

/** Earlier files that have some of the rows already, and for each the question whether this one takes its place. */
export function OverlapQuestions({
  check: { overlaps, report },
  answers,
  onAnswer,
}: {
  readonly check: ImportCheck;
  readonly answers: OverlapAnswers;
  readonly onAnswer: ImportActions['answer'];
}) {
  if (overlaps.length === 0) return null;
  return (
    <section className={styles.overlaps} data-testid="overlaps">
      <h3>{text('overlap:check.title')}</h3>
      {overlaps.map((overlap) => (
        <OverlapQuestion
          key={overlap.id}
          overlap={overlap}
          kind={report.kind}
          rows={report.rows.imported}
          answer={answers[overlap.id] ?? null}
          onAnswer={(answer) => onAnswer(overlap.id, answer)}
        />
      ))}
      <p className="ek-small">{text(`overlap:check.same.${report.kind}`)}</p>
    </section>
  );
}

function OverlapQuestion({
  overlap: { fileName: file, at, records, standing, edited },
  kind,
  rows,
  answer,
  onAnswer,
}: {
  readonly overlap: Overlap;
  readonly kind: RecordKind;
  readonly rows: number;
  /** Null: not given yet. */
  readonly answer: OverlapAnswers[Overlap['id']] | null;
  readonly onAnswer: (answer: OverlapAnswers[Overlap['id']]) => void;
}) {
  const missing = records - standing;
  const question = text('overlap:check.question', { file });
  return (
    <div className={styles.overlap}>
      <p>{text(`overlap:check.standing.${kind}`, { count: standing, rows, file, at, records })}</p>
      <p>
        {missing === 0
          ? text('overlap:check.all', { file })
          : text('overlap:check.missing', { count: missing, file })}
        {edited > 0 && ` ${text('overlap:check.edited', { count: edited })}`}
      </p>
      <Radio.Group
        label={question}
        value={answer}
        onChange={(value) => onAnswer(value === 'replace' ? 'replace' : 'keep')}
      >
        <Stack gap="xs" mt="xs">
          <Radio
            value="replace"
            label={text('overlap:check.replace')}
            description={text('overlap:check.replaceHint')}
          />
          <Radio
            value="keep"
            label={text('overlap:check.keep')}
            description={text('overlap:check.keepHint', { count: standing })}
          />
        </Stack>
      </Radio.Group>
    </div>
  );
}
