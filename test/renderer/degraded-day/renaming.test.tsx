import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '../renderApp';
import { GOES_ON, PAID, said, scriptedAssessment } from './scriptedAssessment';

it('takes answers along when a milestone gets another name', async () => {
  const { backend, address, now } = scriptedAssessment([
    said('sales', PAID, 'minutes', 'soon'),
    said('sales', GOES_ON, 'nothing'),
  ]);
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
