import { useMemo } from 'react';
import { recordMonths } from '../../../domain/metrics/recordMonths';
import { formatNumber } from '../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { DataTable } from '../../ui/DataTable';
import { Section } from '../../ui/Section';

const count = (value: number): string => formatNumber(value, currentLanguage());

/** Drill outcomes and reconciliation defects month by month; nothing while there is no record. */
export function MonthTable() {
  const { record, asOf } = useAssessment();
  const months = useMemo(() => recordMonths(record, asOf), [record, asOf]);
  if (months.length === 0) return null;
  const columns = [
    'passed',
    'partly',
    'failed',
    'checked',
    'defects',
    'rate',
    'changes',
    'failedChanges',
  ] as const;
  return (
    <Section title={text('records:months.title')} aside={text('records:months.about')}>
      <DataTable caption={text('records:months.title')}>
        <thead>
          <tr>
            <th scope="col">{text('records:months.month')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" data-align="right">
                {text(`records:months.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((one) => (
            <tr key={one.month}>
              <th scope="row">{text('records:months.name', { month: one.month })}</th>
              <td data-align="right">{count(one.drills.passed)}</td>
              <td data-align="right">{count(one.drills.partly)}</td>
              <td data-align="right">{count(one.drills.failed)}</td>
              <td data-align="right">{count(one.checked)}</td>
              <td data-align="right">{count(one.defects)}</td>
              <td data-align="right">
                {one.rate === null || one.interval === null
                  ? text('records:months.none')
                  : text('records:months.rateOf', {
                      rate: one.rate,
                      low: one.interval[0],
                      high: one.interval[1],
                    })}
              </td>
              <td data-align="right">{count(one.changes)}</td>
              <td data-align="right">{count(one.failedChanges)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Section>
  );
}
