import { expect, test } from 'vitest';
import type { WorkflowId } from '../../../src/domain/ids';
import { day } from '../../../src/domain/time';
import { begin } from '../support/entries';
import { csv, HEADER, importRequest, incidentLines } from '../support/incidentCsv';
import { testServices } from '../support/testLibrary';

const MINUTE = 60_000;

async function prepared() {
  const { services } = await testServices();
  const { assessmentId, workflow } = begin(services);
  const ask = (more: { figure?: 'recover' | 'truth'; workflowId?: WorkflowId } = {}) =>
    services.comparisons.compare({
      assessmentId,
      workflowId: workflow.id,
      figure: 'truth',
      asOf: null,
      from: 'started',
      split: day('2026-09-02'),
      today: day('2026-10-01'),
      ...more,
    });
  const bring = async (lines: readonly string[]) => {
    const request = importRequest(assessmentId, csv([HEADER, ...lines]), workflow.id);
    const steps = services.imports.run(request, undefined);
    while (!(await steps.next()).done);
  };
  return { services, assessmentId, ask, bring };
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

test('a workflow that is not there is told', async () => {
  const { ask } = await prepared();
  expect(() => ask({ workflowId: 'nothing' as WorkflowId })).toThrow();
});
