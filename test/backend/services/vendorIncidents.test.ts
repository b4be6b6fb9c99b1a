import { expect, test } from 'vitest';
import type { Services } from '../../../src/backend/services/createServices';
import type { Entry } from '../../../src/domain/assessment/entry';
import type { AssessmentId, VendorId } from '../../../src/domain/ids';
import type { Vendor } from '../../../src/domain/vendors/vendor';
import { anIncident } from '../../domain/metrics/anIncident';
import { begin } from '../support/entries';
import { run } from '../support/importing';
import { csv, importRequest } from '../support/incidentCsv';
import { testServices } from '../support/testLibrary';

const MINUTE = 60_000;

/** Incidents an hour apart, each naming a vendor and restored after so many minutes; null: still open. */
async function importIncidents(
  services: Services,
  assessmentId: AssessmentId,
  incidents: readonly (readonly [vendor: string, minutes: number | null])[],
): Promise<void> {
  const iso = (ms: number) => new Date(ms).toISOString();
  const lines = incidents.map(([vendor, minutes], at) => {
    const started = Date.UTC(2026, 8, 1) + at * 60 * MINUTE;
    const restored = minutes === null ? '' : iso(started + minutes * MINUTE);
    return `I-${at},Card payments,${vendor},${iso(started)},${restored}`;
  });
  const request = importRequest(assessmentId, csv(['id,workflow,vendor,started,restored', ...lines]));
  const options = {
    ...request.options,
    mapping: { id: 'id', workflow: 'workflow', vendor: 'vendor', started: 'started', restored: 'restored' },
  };
  await run(services, { ...request, options, patternValues: [] });
}

const vendor = (id: string, name: string, alsoKnownAs: readonly string[] = []): Vendor => ({
  id: id as VendorId,
  name,
  alsoKnownAs: [...alsoKnownAs],
  provides: '',
  owner: null,
  workflowIds: [],
  criteria: [],
});

test('incidents come together under the vendor that they name, however it is written', async () => {
  const { services } = await testServices();
  const { assessmentId } = begin(services);
  await importIncidents(services, assessmentId, [
    ['NORDIC pay', 10],
    ['Someone Else', 5],
    ['Nordic Pay', 30],
    ['np-gateway', 20],
    ['Nordic Pay', null],
    ['', 99],
  ]);
  const ask = () => services.vendorIncidents.vendors({ assessmentId, asOf: null, from: 'started' });
  expect(ask().map(({ vendorId, names }) => [vendorId, names.length])).toEqual([
    [null, 2],
    [null, 1],
    [null, 1],
  ]);
  services.entries.put({
    assessmentId,
    entry: { kind: 'vendor', value: vendor('v1', 'Nordic Pay', ['NP-Gateway']) },
  });
  const [nordic, other] = ask();
  expect(nordic).toMatchObject({
    vendorId: 'v1',
    names: ['NORDIC pay', 'Nordic Pay', 'np-gateway'],
    incidents: 4,
    period: { from: '2026-09-01', to: '2026-09-01' },
    // Restored after 10, 20 and 30 minutes, one still open.
    recover: { n: 3, open: 1, median: 20 * MINUTE },
    truth: null,
  });
  expect(other).toMatchObject({ vendorId: null, names: ['Someone Else'], incidents: 1 });
  expect(ask()).toBe(ask());
});

test('incidents that were written down count for the vendor that was chosen', async () => {
  const { services } = await testServices();
  const { assessmentId, workflow } = begin(services);
  const put = (entry: Entry) => services.entries.put({ assessmentId, entry });
  const ask = () => services.vendorIncidents.vendors({ assessmentId, asOf: null, from: 'started' });
  const began = Date.UTC(2026, 8, 3);
  const written = (id: string, more: Record<string, unknown>) =>
    put({ kind: 'incident', value: anIncident({ id, workflowId: workflow.id, started: began, ...more }) });
  put({ kind: 'vendor', value: vendor('v1', 'Nordic Pay') });
  written('a', { vendorId: 'v1', restored: began + 40 * MINUTE });
  written('b', { name: 'INC-2', vendorId: null, restored: began + 90 * MINUTE });
  written('c', { name: 'INC-3', vendorId: 'v2', restored: began + 90 * MINUTE });
  // The last two are of no vendor, and of one that is not there.
  expect(ask()).toMatchObject([
    {
      vendorId: 'v1',
      names: [],
      incidents: 1,
      period: { from: '2026-09-03', to: '2026-09-03' },
      recover: { n: 1, open: 0, median: 40 * MINUTE },
      truth: null,
    },
  ]);
  await importIncidents(services, assessmentId, [['Nordic Pay', 20]]);
  expect(ask()).toMatchObject([{ vendorId: 'v1', names: ['Nordic Pay'], incidents: 2, recover: { n: 2 } }]);
  written('a', { vendorId: 'v1', restored: null });
  // Nobody wrote down a restore any more, so that only the imported one tells of it.
  expect(ask()).toMatchObject([{ incidents: 2, recover: { n: 1, open: 0 } }]);
  services.entries.remove({ assessmentId, place: { kind: 'vendor', key: 'v1' } });
  expect(ask()).toMatchObject([{ vendorId: null, names: ['Nordic Pay'], incidents: 1 }]);
});

test('without imports there is nothing to tell, and of an assessment that is not there it is refused', async () => {
  const { services } = await testServices();
  const { assessmentId } = begin(services);
  const at = { asOf: null, from: 'started' } as const;
  expect(services.vendorIncidents.vendors({ assessmentId, ...at })).toEqual([]);
  expect(() => services.vendorIncidents.vendors({ assessmentId: 'none' as AssessmentId, ...at })).toThrow(
    'NOT_FOUND',
  );
});
