/** A first look at a file of incidents, as the backend gives it. */
import type { FileLook } from '../../../src/domain/metrics/fileLook';
import type { ImportMapping, InspectedColumn } from '../../../src/domain/metrics/importTypes';

export const inspectedColumn = (column: string, more: Partial<InspectedColumn> = {}): InspectedColumn => ({
  column,
  suggestedField: null,
  samples: [],
  distinct: null,
  time: null,
  ...more,
});

/** Id, start, restore and reconciliation; `needsZone` and `orderOpen` concern the start. */
export function incidentFile({
  needsZone = false,
  orderOpen = false,
  rows = [],
  columns = [],
  mapping = {},
  more = {},
}: {
  readonly needsZone?: boolean;
  readonly orderOpen?: boolean;
  readonly rows?: string[][];
  readonly columns?: readonly InspectedColumn[];
  readonly mapping?: ImportMapping;
  readonly more?: Partial<FileLook>;
} = {}): FileLook {
  const time = { format: 'day-month-year', needsZone: false, orderOpen: false } as const;
  const all = [
    inspectedColumn('Id'),
    inspectedColumn('Opened', {
      samples: ['03/04/2026 10:00', '05/06/2026 11:00', '07/08/2026 12:00'],
      time: { ...time, needsZone, orderOpen },
    }),
    inspectedColumn('Restored', { time }),
    inspectedColumn('Reconciled', { time }),
    ...columns,
  ];
  return {
    name: 'incidents.csv',
    bytes: 1200,
    encoding: 'utf-8',
    byteOrderMark: false,
    delimiter: ',',
    hasHeader: true,
    header: all.map(({ column }) => column),
    rows,
    preset: 'generic',
    mapping: { id: 'Id', started: 'Opened', restored: 'Restored', reconciled: 'Reconciled', ...mapping },
    columns: all,
    cautions: [],
    kind: 'incident',
    readings: [],
    words: [],
    usualWords: { closedStates: ['closed'], reportedBySystem: ['system'] },
    decimals: [],
    remembered: null,
    isRejects: false,
    ...more,
  };
}
