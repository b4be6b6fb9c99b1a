import type { IncidentRecord } from '../../../domain/metrics/enteredRecords';
import { formatNumber } from '../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { DataTable } from '../../ui/DataTable';
import { RecordName } from './RecordName';

/** How far an incident is: how long until service was back and the records were right, or that they are not. */
function wentHow({ started, restored, reconciled, closed }: IncidentRecord): readonly string[] {
  const after = (key: 'restored' | 'right', from: number, to: number): readonly string[] =>
    to < from ? [] : [text(`records:incidents.${key}`, { time: to - from })];
  if (restored === null)
    return [text(`records:incidents.${closed || reconciled !== null ? 'noRestoreTime' : 'open'}`)];
  return [
    ...after('restored', started, restored),
    ...(reconciled === null ? [text('records:incidents.notRight')] : after('right', restored, reconciled)),
  ];
}

/** Incidents that were written down, latest first; one that is restored and not reconciled is shown as not over. */
export function IncidentTable({ onOpen }: { readonly onOpen: (incident: IncidentRecord) => void }) {
  const { record } = useAssessment();
  return (
    <DataTable caption={text('records:incidents.title')}>
      <thead>
        <tr>
          {(['started', 'name', 'severity', 'times', 'defects'] as const).map((column) => (
            <th key={column} scope="col" {...(column === 'defects' ? { 'data-align': 'right' } : {})}>
              {text(`records:incidents.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {record.incidents
          .toSorted((a, b) => b.started - a.started)
          .map((one) => (
            <tr key={one.id}>
              <td className="ek-nowrap">{text('records:moment', { at: one.started })}</td>
              <RecordName name={one.name} about={one} onOpen={() => onOpen(one)} />
              <td>{one.severity ?? ''}</td>
              <td>
                {wentHow(one).map((line) => (
                  <div key={line}>{line}</div>
                ))}
              </td>
              <td data-align="right">
                {one.reconciliationDefects === null
                  ? ''
                  : formatNumber(one.reconciliationDefects, currentLanguage())}
              </td>
            </tr>
          ))}
      </tbody>
    </DataTable>
  );
}
