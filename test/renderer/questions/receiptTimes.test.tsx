import { expect, it } from 'vitest';
import { newDraft, receiptOf } from '../../../src/renderer/features/questions/receiptDraft';
import { day } from '../../../src/domain/time';

it('keeps no time of a drill for which none was given', () => {
  const today = day('2026-10-30');
  const place = { questionId: 'q' as never, workflowId: null };
  const draft = { ...newDraft(place, 4, today, ''), kind: 'drill' as const, title: 'Drill', drillOn: today };
  expect(receiptOf(draft, today)?.drill).toEqual({
    on: today,
    outcome: 'passed',
    restoredAt: null,
    reconciledAt: null,
  });
  const timed = { ...draft, restoredAt: '2026-10-30T10:12', reconciledAt: '2026-10-30T10:40' };
  expect(receiptOf(timed, today)?.drill).toMatchObject({
    restoredAt: Date.UTC(2026, 9, 30, 10, 12),
    reconciledAt: Date.UTC(2026, 9, 30, 10, 40),
  });
});
