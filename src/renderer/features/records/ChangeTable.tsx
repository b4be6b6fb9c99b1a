import { useMemo } from 'react';
import type { ChangeRecord } from '../../../domain/metrics/enteredRecords';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { DataTable } from '../../ui/DataTable';
import { useShownPart } from '../../ui/useShownPart';
import { RecordName } from './RecordName';
import { useOrigins } from './useOrigins';

/** How a change went, in a word or two. */
function wentHow({ failed, rolledBackAt }: ChangeRecord): string {
  if (rolledBackAt !== null) return text('records:changes.rolledBack');
  return text(`records:changes.${failed === null ? 'unknown' : failed ? 'failed' : 'well'}`);
}

/** Changes, latest first. */
export function ChangeTable({ onOpen }: { readonly onOpen: (change: ChangeRecord) => void }) {
  const { record } = useAssessment();
  const originOf = useOrigins('change');
  const changes = useMemo(
    () => record.changes.toSorted((a, b) => b.deployedAt - a.deployedAt),
    [record.changes],
  );
  const { shown, more } = useShownPart(changes, text('records:changes.title'));
  return (
    <>
      <DataTable caption={text('records:changes.title')}>
        <thead>
          <tr>
            {(['deployed', 'name', 'service', 'went'] as const).map((column) => (
              <th key={column} scope="col">
                {text(`records:changes.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={one.id}>
              <td className="ek-nowrap">{text('records:moment', { at: one.deployedAt })}</td>
              <RecordName name={one.name} about={one} origin={originOf(one.id)} onOpen={() => onOpen(one)} />
              <td>{one.service}</td>
              <td>{wentHow(one)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {more}
    </>
  );
}
