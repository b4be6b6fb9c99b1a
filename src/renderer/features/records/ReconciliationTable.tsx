import { useMemo } from 'react';
import type { ReconciliationRecord } from '../../../domain/metrics/enteredRecords';
import { formatNumber } from '../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { DataTable } from '../../ui/DataTable';
import { useShownPart } from '../../ui/useShownPart';
import { OriginLine } from './OriginLine';
import { useNames } from './useNames';
import { useOrigins } from './useOrigins';

/** Reconciliations, latest first. */
export function ReconciliationTable({
  onOpen,
}: {
  readonly onOpen: (reconciliation: ReconciliationRecord) => void;
}) {
  const { record } = useAssessment();
  const { placeOf } = useNames();
  const originOf = useOrigins('reconciliation');
  const count = (value: number): string => formatNumber(value, currentLanguage());
  const all = useMemo(
    () => record.reconciliations.toSorted((a, b) => (a.to === b.to ? 0 : a.to < b.to ? 1 : -1)),
    [record.reconciliations],
  );
  const { shown, more } = useShownPart(all, text('records:reconciliations.title'));
  return (
    <>
      <DataTable caption={text('records:reconciliations.title')}>
        <thead>
          <tr>
            {(['period', 'about', 'checked', 'defects', 'amount'] as const).map((column) => (
              <th
                key={column}
                scope="col"
                {...(column === 'period' || column === 'about' ? {} : { 'data-align': 'right' })}
              >
                {text(`records:reconciliations.${column}`, { currency: record.assessment.currency })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <button type="button" className="ek-link" onClick={() => onOpen(one)}>
                  {text('records:reconciliations.from', { from: one.from, to: one.to })}
                </button>
                <OriginLine origin={originOf(one.id)} />
              </th>
              <td>{placeOf(one)}</td>
              <td data-align="right">{count(one.checked)}</td>
              <td data-align="right">{count(one.defects)}</td>
              <td data-align="right">{one.amount === null ? '' : count(one.amount)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {more}
    </>
  );
}
