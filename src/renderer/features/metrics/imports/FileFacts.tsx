import { Select } from '@mantine/core';
import type { FileLook, TimeReadings } from '../../../../domain/metrics/fileLook';
import { PresetName } from '../../../../domain/metrics/importTypes';
import { text } from '../../../../shared/i18n/text';
import type { ImportDraft } from './importDraft';
import styles from './mapping.module.css';

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

/** What was recognised about the file; where it was the wrong tool, another can be said. */
export function FileFacts({
  look,
  draft,
  onPreset,
}: {
  readonly look: FileLook;
  readonly draft: ImportDraft;
  readonly onPreset: (preset: PresetName) => void;
}) {
  const { encoding, byteOrderMark, delimiter, hasHeader, columns, decimals, readings } = look;
  const facts = [
    [
      'encoding',
      text(byteOrderMark ? 'metrics:wizard.file.withMark' : 'metrics:wizard.file.withoutMark', {
        encoding: text(`metrics:wizard.file.encoding.${encoding}`),
      }),
    ],
    ['delimiter', text(`metrics:wizard.file.delimiter.${DELIMITERS[delimiter] ?? 'other'}`, { delimiter })],
    ['header', text(hasHeader ? 'metrics:wizard.file.header' : 'metrics:wizard.file.noHeader')],
    ['size', text('metrics:wizard.file.columns', { count: columns.length })],
    ...(decimals.length === 0 ? [] : [['decimal', decimalWords(decimals)] as const]),
    ...readings.map((reading) => [`time-${reading.field}`, timeWords(reading)] as const),
  ] as const;
  return (
    <section className={styles.facts} aria-label={text('metrics:wizard.file.facts')}>
      {draft.kind === 'incident' && (
        <Select
          size="sm"
          label={text('metrics:wizard.file.tool')}
          data={PresetName.options.map((preset) => ({
            value: preset,
            label: text(`metrics:wizard.file.preset.${preset}`),
          }))}
          value={draft.preset}
          allowDeselect={false}
          onChange={(value) => {
            const preset = PresetName.options.find((name) => name === value);
            if (preset !== undefined && preset !== draft.preset) onPreset(preset);
          }}
        />
      )}
      <dl>
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{factName(name)}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const factName = (name: string): string =>
  name.startsWith('time-')
    ? text(`imports:field.${name.slice('time-'.length)}`)
    : text(`metrics:wizard.file.fact.${name}`);

function decimalWords(decimals: FileLook['decimals']): string {
  const marks = [...new Set(decimals.map(({ mark }) => mark))];
  return marks
    .map((mark) =>
      text(mark === ',' ? 'metrics:wizard.file.decimal.comma' : 'metrics:wizard.file.decimal.point', {
        columns: decimals.filter((entry) => entry.mark === mark).map(({ column }) => column),
      }),
    )
    .join(' ');
}

function timeWords({ format, order, usesZone, cells }: TimeReadings): string {
  const areDays = cells.some(({ kind }) => kind === 'days');
  if (format === 'none' && areDays) return text('metrics:wizard.file.format.period');
  const how =
    format === 'day-month-year' && order !== null
      ? text(`metrics:wizard.file.order.${order}`)
      : text(`metrics:wizard.file.format.${format}`);
  if (format === 'none' || format === 'epoch-s' || format === 'epoch-ms' || areDays) return how;
  return `${how}, ${text(usesZone ? 'metrics:wizard.file.noZone' : 'metrics:wizard.file.ownZone')}`;
}
