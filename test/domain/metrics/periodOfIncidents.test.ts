import { expect, it } from 'vitest';
import { IncidentColumns } from '../../../src/domain/metrics/incidentColumns';
import { noTimes, type TimeCell } from '../../../src/domain/metrics/incidentTimes';
import { periodOfIncidents } from '../../../src/domain/metrics/periodOfIncidents';
import { instant } from '../../../src/domain/time';

const starting = (...starts: TimeCell[]) =>
  IncidentColumns.of(starts.map((started) => ({ ...noTimes, started })));
const at = (day: number, hour: number) => instant(Date.UTC(2026, 8, day, hour));

it('runs from the first start to the last over all columns, by days of UTC, whatever else cannot be read', () => {
  const found = periodOfIncidents([
    starting(at(7, 23), 'unreadable', at(4, 0)),
    starting('missing'),
    starting(at(9, 23)),
  ]);
  expect(found).toEqual({ from: '2026-09-04', to: '2026-09-09' });
  expect(periodOfIncidents([starting(at(7, 23))])).toEqual({ from: '2026-09-07', to: '2026-09-07' });
});

it('is none without a start that can be read', () => {
  expect(periodOfIncidents([])).toBeNull();
  expect(periodOfIncidents([starting('missing', 'unreadable'), starting()])).toBeNull();
});
