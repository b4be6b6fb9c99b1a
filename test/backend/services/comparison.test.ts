import { expect, test } from 'vitest';
import type { WorkflowId } from '../../../src/domain/ids';
import type { PeriodComparisonRequest } from '../../../src/domain/metrics/periodComparison';
import { finish } from '../../../src/domain/metrics/steps';
import { day } from '../../../src/domain/time';
import { anIncident } from '../../domain/metrics/anIncident';
import { begin } from '../support/entries';
import { run } from '../support/importing';
import { csv, HEADER, importRequest, incidentLines } from '../support/incidentCsv';
import { testServices } from '../support/testLibrary';

const MINUTE = 60_000;

async function prepared() {
  const { services } = await testServices();
  const { assessmentId, workflow } = begin(services);
  const ask = (more: Partial<PeriodComparisonRequest> = {}) =>
    finish(
      services.comparisons.compareSteps({
        assessmentId,
        workflowId: workflow.id,
        figure: 'truth',
        asOf: null,
        from: 'started',
        split: day('2026-09-02'),
        today: day('2026-10-01'),
        ...more,
      }),
    );
  const bring = async (lines: readonly string[]) => {
    await run(services, importRequest(assessmentId, csv([HEADER, ...lines]), workflow.id));
  };
  return { services, assessmentId, workflowId: workflow.id, ask, bring };
}

test('imported incidents are compared before and after a day, each in the period in which it began', async () => {
  const { ask, bring } = await prepared();
  // One an hour from 1 September on, restored after 30 minutes and true 30 minutes later: 24 on the first day.
  await bring(incidentLines(40));
  expect(ask()).toMatchObject({
    figure: 'truth',
    first: { n: 24, open: 0, median: 30 * MINUTE, from: '2026-09-01', to: '2026-09-01' },
    second: { n: 16, open: 0, median: 30 * MINUTE, from: '2026-09-02', to: '2026-09-02' },
    verdict: 'no-visible-change',
  });
  expect(ask({ figure: 'recover' })).toMatchObject({ first: { n: 24 }, second: { n: 16 } });
});

test('an import brings another answer, and so does its undoing', async () => {
  const { services, assessmentId, ask, bring } = await prepared();
  expect(ask()).toBeNull();
  await bring(incidentLines(30));
  expect(ask()?.second.n).toBe(6);
  const [entry] = services.imports.list({ assessmentId });
  if (entry === undefined) throw new Error('nothing was imported');
  services.imports.undo({ id: entry.id });
  expect(ask()).toBeNull();
});

test('an answer is remembered until an incident is written down', async () => {
  const { services, assessmentId, workflowId, ask, bring } = await prepared();
  await bring(incidentLines(30));
  const before = ask();
  expect(ask()).toBe(before);
  expect(ask({ figure: 'recover' })).not.toBe(before);
  const value = anIncident({
    workflowId,
    started: Date.UTC(2026, 8, 2, 12),
    restored: Date.UTC(2026, 8, 2, 13),
  });
  services.entries.put({ assessmentId, entry: { kind: 'incident', value } });
  // Nobody wrote down a reconciliation of it, so that it enters recovery only.
  expect(ask()).toEqual(before);
  expect(ask({ figure: 'recover' })).toMatchObject({ first: { n: 24 }, second: { n: 7 } });
});

test('a workflow that is not there is told', async () => {
  const { ask } = await prepared();
  expect(() => ask({ workflowId: 'nothing' as WorkflowId })).toThrow();
});
