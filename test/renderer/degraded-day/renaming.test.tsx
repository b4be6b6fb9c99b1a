import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { setMilestoneTarget } from '../../../src/domain/assessment/milestoneTargets';
import { ContinuityKpi } from '../../../src/domain/plan/plan';
import { missedTargetKey } from '../../../src/domain/scoring/capKey';
import { durationMs } from '../../../src/domain/time';
import { renderApp } from '../renderApp';
import { GOES_ON, PAID, said, scriptedAssessment } from './scriptedAssessment';

const asked = () =>
  scriptedAssessment([said('sales', PAID, 'minutes', 'soon'), said('sales', GOES_ON, 'nothing')]);

it('takes answers along when a milestone gets another name', async () => {
  const { backend, address, now } = asked();
  const { user } = renderApp(backend, address.replace('degraded-day', 'workflows'));
  const field = await screen.findByRole('textbox', { name: 'Milestone 1' });
  await user.type(field, ' for{Enter}');
  await waitFor(() => expect(now().workflows[0]?.milestones).toEqual(['Paid for']));
  await waitFor(() => expect(now().roleAnswers).toHaveLength(2));
  expect(now().roleAnswers.map(({ item, words }) => [item, words])).toEqual(
    expect.arrayContaining([
      ['how-long-it-may-take/Paid for', 'soon'],
      [GOES_ON, ''],
    ]),
  );
});

it('takes the target along, and whoever took on that it is missed', async () => {
  const { backend, address, now } = asked();
  const { assessment, workflows, ...rest } = now();
  const [orders, ...others] = workflows;
  if (orders === undefined) throw new Error('no workflow');
  const key = missedTargetKey({ figure: 'milestone', milestone: 'Paid' });
  backend.records.set(assessment.id, {
    ...rest,
    assessment,
    workflows: [setMilestoneTarget(orders, 'Paid', durationMs(60_000)), ...others],
    conditionOwners: [{ workflowId: orders.id, key, owner: 'Ines Falk', due: null }],
  });
  const { user } = renderApp(backend, address.replace('degraded-day', 'workflows'));
  await user.type(await screen.findByRole('textbox', { name: 'Milestone 1' }), ' for{Enter}');
  await waitFor(() =>
    expect(now().workflows[0]?.targets.milestones).toEqual([{ milestone: 'Paid for', within: 60_000 }]),
  );
  await waitFor(() =>
    expect(now().conditionOwners.map((owner) => [owner.key, owner.owner])).toEqual([
      [key, ''],
      ['cap:target-missed:milestone:paid for', 'Ines Falk'],
    ]),
  );
});

it('takes the KPI along that is the time to it, and the name that nobody chose', async () => {
  const { backend, address, now } = asked();
  const { assessment, workflows, ...rest } = now();
  const review = { on: null, value: null, note: '' };
  const kpi = ContinuityKpi.parse({
    measure: 'milestone-median',
    workflowId: workflows[0]?.id,
    milestone: 'Paid',
    name: 'Time to “Paid”',
    unit: '',
    owner: null,
    baseline: { value: 23_000, on: '2026-10-30', basis: { n: 30, open: 0, ci95: null } },
    target: 20_000,
    reviews: [review, review],
  });
  backend.records.set(assessment.id, { ...rest, assessment, workflows, kpi });
  const { user } = renderApp(backend, address.replace('degraded-day', 'workflows'));
  await user.type(await screen.findByRole('textbox', { name: 'Milestone 1' }), ' for{Enter}');
  await waitFor(() =>
    expect(now().kpi).toEqual({ ...kpi, milestone: 'Paid for', name: 'Time to “Paid for”' }),
  );
});
