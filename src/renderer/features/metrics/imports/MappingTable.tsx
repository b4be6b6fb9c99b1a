import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { FileInspection, ImportField, ImportMapping } from '../../../../domain/metrics/importTypes';
import { text } from '../../../../shared/i18n/text';
import styles from './imports.module.css';

/** Always on show: without them a file has little to say. */
const FIRST: readonly ImportField[] = ['started', 'detected', 'restored', 'reconciled', 'id', 'workflow'];
const TIMES: readonly ImportField[] = [
  'started',
  'detected',
  'acknowledged',
  'escalated',
  'restored',
  'reconciled',
  'rollbackStarted',
  'rollbackFinished',
];
const FACTS: readonly ImportField[] = [
  'id',
  'workflow',
  'service',
  'vendor',
  'severity',
  'state',
  'reportedBy',
  'causedByChange',
  'failurePattern',
  'reconciliationDefects',
  'amountAtRisk',
  'duration',
];

/** Field by field, the column that holds it, with values from the file beside it. */
export function MappingTable({
  inspection,
  mapping,
  onMap,
}: {
  readonly inspection: FileInspection;
  readonly mapping: ImportMapping;
  readonly onMap: (field: ImportField, column: string | null) => void;
}) {
  const [all, setAll] = useState(false);
  // Fields that the file brought stay where they are while somebody tries other columns.
  const [brought] = useState(() => new Set(Object.keys(inspection.mapping)));
  const shown = (field: ImportField): boolean =>
    all || FIRST.includes(field) || brought.has(field) || mapping[field] !== undefined;
  const hidden = [...TIMES, ...FACTS].filter((field) => !shown(field)).length;
  const rows = (fields: readonly ImportField[]) =>
    fields
      .filter(shown)
      .map((field) => (
        <MappingRow key={field} field={field} inspection={inspection} mapping={mapping} onMap={onMap} />
      ));
  return (
    <section className={styles.mapping}>
      <h2>{text('metrics:wizard.map.title')}</h2>
      <h3>{text('metrics:wizard.map.times')}</h3>
      {rows(TIMES)}
      <h3>{text('metrics:wizard.map.facts')}</h3>
      {rows(FACTS)}
      {(hidden > 0 || all) && (
        <Button variant="subtle" size="compact-sm" mt="sm" onClick={() => setAll(!all)}>
          {all ? text('metrics:wizard.map.less') : text('metrics:wizard.map.more', { count: hidden })}
        </Button>
      )}
    </section>
  );
}

function MappingRow({
  field,
  inspection,
  mapping,
  onMap,
}: {
  readonly field: ImportField;
  readonly inspection: FileInspection;
  readonly mapping: ImportMapping;
  readonly onMap: (field: ImportField, column: string | null) => void;
}) {
  const name = text(`metrics:field.${field}`);
  const column = inspection.columns.find((entry) => entry.column === mapping[field]);
  const samples = column?.samples.filter((sample) => sample.trim() !== '') ?? [];
  return (
    <div className={styles.mapRow}>
      <span className={styles.field}>{name}</span>
      <Select
        size="sm"
        aria-label={text('metrics:wizard.map.column', { field: name })}
        placeholder={text('metrics:wizard.map.none')}
        data={inspection.columns.map((entry) => entry.column)}
        value={mapping[field] ?? null}
        onChange={(value) => onMap(field, value)}
        clearable
        searchable
        comboboxProps={{ withinPortal: true }}
      />
      <span className={styles.samples}>
        {column === undefined
          ? ''
          : samples.length === 0
            ? text('metrics:wizard.map.noSamples')
            : samples.slice(0, 2).join(' · ')}
      </span>
    </div>
  );
}
