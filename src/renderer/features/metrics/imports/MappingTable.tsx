import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { fieldsOfKind } from '../../../../domain/metrics/fieldsOfKind';
import type { FileLook } from '../../../../domain/metrics/fileLook';
import type { ImportField, ImportMapping, RecordKind } from '../../../../domain/metrics/importTypes';
import { text } from '../../../../shared/i18n/text';
import { readingSentence } from './readingSentence';
import styles from './mapping.module.css';

/** Always on show: without them a file has little to say. Kinds that are not named have few enough to show all. */
const FIRST: Partial<Record<RecordKind, readonly ImportField[]>> = {
  incident: ['started', 'detected', 'restored', 'reconciled', 'id', 'workflow'],
};
/** Values shown of a column that holds no times. */
const EXAMPLES = 2;

interface MappingProps {
  readonly look: FileLook;
  readonly mapping: ImportMapping;
  readonly onMap: (field: ImportField, column: string | null) => void;
}

/** Field by field, the column that holds it, with values from the file and what they are taken for. */
export function MappingTable({ look, mapping, onMap }: MappingProps) {
  const { kind } = look;
  const { times, others } = fieldsOfKind[kind];
  const [all, setAll] = useState(false);
  // Fields that the file brought stay where they are while somebody tries other columns.
  const [brought] = useState(() => new Set(Object.keys(mapping)));
  const first = FIRST[kind];
  const shown = (field: ImportField): boolean =>
    all || first === undefined || first.includes(field) || brought.has(field) || mapping[field] !== undefined;
  const hidden = [...times, ...others].filter((field) => !shown(field)).length;
  const rows = (fields: readonly ImportField[]) =>
    fields
      .filter(shown)
      .map((field) => <MappingRow key={field} field={field} look={look} mapping={mapping} onMap={onMap} />);
  return (
    <section className={styles.mapping}>
      <h3>{text('metrics:wizard.map.title')}</h3>
      <h4>{text('metrics:wizard.map.times')}</h4>
      {rows(times)}
      <h4>{text('metrics:wizard.map.facts')}</h4>
      {rows(others)}
      {(hidden > 0 || all) && (
        <Button variant="subtle" size="compact-sm" mt="sm" onClick={() => setAll(!all)}>
          {all ? text('metrics:wizard.map.less') : text('metrics:wizard.map.more', { count: hidden })}
        </Button>
      )}
      <p className={`ek-small ${styles.requiredNote ?? ''}`}>{text('metrics:wizard.map.requiredNote')}</p>
    </section>
  );
}

function MappingRow({ field, look, mapping, onMap }: MappingProps & { readonly field: ImportField }) {
  const name = text(`metrics:field.${field}`);
  const required = fieldsOfKind[look.kind].required.includes(field);
  const column = look.columns.find((entry) => entry.column === mapping[field]);
  const cautions = look.cautions.filter(
    (caution) => column !== undefined && caution.column === column.column,
  );
  return (
    <div className={styles.mapRow} data-field={field}>
      <span className={styles.field}>
        {name}
        {required && <b aria-hidden="true"> *</b>}
      </span>
      <Select
        size="sm"
        aria-label={
          required
            ? text('metrics:wizard.map.requiredColumn', { field: name })
            : text('metrics:wizard.map.column', { field: name })
        }
        aria-required={required}
        error={required && column === undefined}
        placeholder={text('metrics:wizard.map.none')}
        nothingFoundMessage={text('metrics:wizard.map.nothingFound')}
        data={look.columns.map((entry) => entry.column)}
        value={mapping[field] ?? null}
        onChange={(value) => onMap(field, value)}
        clearable={!required}
        searchable
        comboboxProps={{ withinPortal: true, width: 'max-content' }}
      />
      <ul className={styles.samples}>
        {samplesOf(look, field, column).map((sample, index) => (
          <li key={index} title={sample}>
            {sample}
          </li>
        ))}
      </ul>
      {cautions.map((caution) => (
        <p key={caution.code} className={styles.caution}>
          {text(`imports:caution.${caution.code}`, { column: caution.column })}
        </p>
      ))}
    </div>
  );
}

function samplesOf(
  look: FileLook,
  field: ImportField,
  column: FileLook['columns'][number] | undefined,
): readonly string[] {
  if (column === undefined) return [];
  const reading = look.readings.find((entry) => entry.field === field && entry.column === column.column);
  if (reading !== undefined) {
    const position = look.columns.indexOf(column);
    const index = reading.cells.findIndex(({ kind }) => kind !== 'missing');
    const cell = reading.cells[index];
    const written = look.rows[index]?.[position];
    if (cell !== undefined && written !== undefined)
      return [written, text('metrics:wizard.map.readAs', { read: readingSentence(cell) })];
  }
  const samples = column.samples.filter((sample) => sample.trim() !== '');
  if (samples.length === 0) return [text('metrics:wizard.map.noSamples')];
  return [samples.slice(0, EXAMPLES).join(' · ')];
}
