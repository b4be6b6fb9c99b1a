import { Radio, Stack } from '@mantine/core';
import type { SharedId } from '../../../../domain/metrics/importCheck';
import { DedupeMode, type RecordKind } from '../../../../domain/metrics/importTypes';
import { text } from '../../../../shared/i18n/text';
import { dedupeModesOf } from './importDraft';
import styles from './report.module.css';

const SHOWN = 3;

/** Rows that share an id and differ, next to each other, and the question what they are. */
export function SharedIds({
  kind,
  header,
  ids,
  mode,
  onMode,
}: {
  readonly kind: RecordKind;
  readonly header: readonly string[];
  readonly ids: readonly SharedId[];
  readonly mode: DedupeMode;
  readonly onMode: (mode: DedupeMode) => void;
}) {
  return (
    <section className={styles.found} data-testid="shared-ids">
      <h3>{text('metrics:wizard.questions.dedupe')}</h3>
      <Radio.Group
        aria-label={text('metrics:wizard.questions.dedupe')}
        value={mode}
        onChange={(value) => onMode(DedupeMode.options.find((option) => option === value) ?? mode)}
      >
        <Stack gap="xs" mt="xs" mb="md">
          {[...dedupeModesOf(kind)].reverse().map((option) => (
            <Radio
              key={option}
              value={option}
              label={text(`metrics:wizard.questions.dedupeMode.${option}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {ids.slice(0, SHOWN).map((shared) => (
        <DifferingRows key={shared.id} header={header} shared={shared} />
      ))}
    </section>
  );
}

/** Only the columns in which the rows differ, and how many are the same. */
function DifferingRows({
  header,
  shared: { id, rows },
}: {
  readonly header: readonly string[];
  readonly shared: SharedId;
}) {
  const differing = header.flatMap((name, index) =>
    rows.some(({ cells }) => cells[index] !== rows[0]?.cells[index]) ? [{ name, index }] : [],
  );
  return (
    <div className={styles.sharedId}>
      <p>{text('metrics:check.shared.id', { id, same: header.length - differing.length })}</p>
      <div
        className={styles.wide}
        role="region"
        tabIndex={0}
        aria-label={text('metrics:check.shared.rows', { id })}
      >
        <table className="ek-table">
          <caption className="ek-visually-hidden">{text('metrics:check.shared.rows', { id })}</caption>
          <thead>
            <tr>
              <th scope="col">{text('metrics:check.shared.line')}</th>
              {differing.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, cells }) => (
              <tr key={line}>
                <td>{line}</td>
                {differing.map(({ name, index }) => (
                  <td key={name} title={cells[index]}>
                    {cells[index] === '' ? text('metrics:wizard.questions.leaveOutEmpty') : cells[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
