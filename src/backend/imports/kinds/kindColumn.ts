/** Columns whose cells, not only their names, tell whether they are a field of drills, reconciliations or changes. */
import type { ImportField } from '../../../domain/metrics/importTypes';
import type { ColumnFacts } from '../columnFacts';
import { readPeriod } from '../periodText';
import { changeWent, drillOutcome } from './outcomeWords';

/** Whether a column holds months, quarters or the like: they are no times, and a period can be read from them. */
export const holdsPeriods = (field: ImportField, { values }: ColumnFacts): boolean =>
  (field === 'periodFrom' || field === 'periodTo') &&
  values.length > 0 &&
  values.every((value) => readPeriod(value) !== null);

/** Whether some cell says how a change or a drill went; a `Status` that never does is none. Null: another field. */
export function tellsHowItWent(field: ImportField, { values }: ColumnFacts): boolean | null {
  if (field === 'failed')
    return values.some((value) => {
      const went = changeWent(value);
      return went === 'failed' || went === 'well';
    });
  return field === 'outcome' ? values.some((value) => drillOutcome(value) !== null) : null;
}
