import { expect, test } from 'vitest';
import { instant } from '../../../src/domain/time';
import { anIncident } from '../../domain/metrics/anIncident';
import { begin, newWorkflow } from '../support/entries';
import { check, run } from '../support/importing';
import { csv, HEADER, importRequest } from '../support/incidentCsv';
import { testServices } from '../support/testLibrary';

const TEN = Date.UTC(2026, 8, 1, 10);
const MINUTE = 60_000;

const line = (id: string, minute: number, workflow = 'Card payments') =>
  `${id},${workflow},Gateway,${new Date(TEN + minute * MINUTE).toISOString()},,,`;

test('an incident written down within 15 minutes of an imported one of its workflow is told of, never removed', async () => {
  const { services } = await testServices();
  const { assessmentId, workflow } = begin(services);
  const refunds = services.workflows.create({ assessmentId, workflow: newWorkflow('Refunds') });
  const write = (id: string, minute: number, workflowId = workflow.id) => {
    const value = anIncident({ id, workflowId, name: id, started: instant(TEN + minute * MINUTE) });
    services.entries.put({ assessmentId, entry: { kind: 'incident', value } });
  };
  write('near', 0);
  write('far', 100);
  write('elsewhere', 0, refunds.id);
  const file = csv([
    HEADER,
    line('INC-1', -14),
    line('INC-2', 9),
    line('INC-3', 84),
    line('INC-4', 30, 'Refunds'),
  ]);
  const twice = [
    {
      incidentId: 'near',
      imported: { started: TEN + 9 * MINUTE, externalId: 'INC-2', service: 'Gateway' },
    },
  ];
  expect((await check(services, importRequest(assessmentId, file))).writtenTwice).toEqual(twice);
  const figures = () =>
    services.metrics.figures({ assessmentId, asOf: null, from: 'started', today: '2026-10-01' as never });
  // Among what was written down alone there is nothing twice.
  expect(figures().map(({ writtenTwice }) => writtenTwice)).toEqual([[], []]);
  const entry = await run(services, importRequest(assessmentId, file));
  expect(figures().map(({ incidents, writtenTwice }) => [incidents, writtenTwice])).toEqual([
    [5, twice],
    [2, []],
  ]);
  services.entries.remove({ assessmentId, place: { kind: 'incident', key: 'near' } });
  expect(figures().map(({ incidents, writtenTwice }) => [incidents, writtenTwice])).toEqual([
    [4, []],
    [2, []],
  ]);
  services.imports.undo({ id: entry.id });
  expect(figures().map(({ incidents }) => incidents)).toEqual([1, 1]);
});
