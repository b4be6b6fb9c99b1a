import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Receipt } from '../../../src/domain/assessment/assessmentRecord';
import { day } from '../../../src/domain/time';
import { QuestionsPage } from '../../../src/renderer/features/questions/QuestionsPage';
import {
  draftOf,
  draftProblems,
  newDraft,
  receiptOf,
  timeNotices,
} from '../../../src/renderer/features/questions/receiptDraft';
import { entryZone } from '../../../src/renderer/features/records/entryZone';
import { answer, receipt, record, renderPage } from './renderPage';

const today = day('2026-10-30');
const place = { questionId: 'q' as never, workflowId: null };
const draftIn = (zone: string) => ({
  ...newDraft(place, 4, today, '', zone),
  kind: 'drill' as const,
  title: 'Drill',
  drillOn: today,
});

describe('the times of a drill on a receipt', () => {
  it('are none where none was given', () => {
    expect(receiptOf(draftIn('UTC'), null, today)?.drill).toEqual({
      on: today,
      outcome: 'passed',
      restoredAt: null,
      reconciledAt: null,
    });
  });

  it('are moments, read on the wall of the zone in which they are typed', () => {
    const typed = { restoredAt: '2026-10-30T10:12', reconciledAt: '2026-10-30T10:40' };
    expect(receiptOf({ ...draftIn('UTC'), ...typed }, null, today)?.drill).toMatchObject({
      restoredAt: Date.UTC(2026, 9, 30, 10, 12),
      reconciledAt: Date.UTC(2026, 9, 30, 10, 40),
    });
    // Clocks in Berlin went back on 25 October: on the 30th they are one hour ahead of UTC.
    expect(receiptOf({ ...draftIn('Europe/Berlin'), ...typed }, null, today)?.drill).toMatchObject({
      restoredAt: Date.UTC(2026, 9, 30, 9, 12),
      reconciledAt: Date.UTC(2026, 9, 30, 9, 40),
    });
  });

  it('keep their seconds while nobody touches them', () => {
    const restoredAt = Date.UTC(2026, 9, 30, 9, 12, 42);
    const kept = receipt('Drill', 'drill', [{ ...place, level: 4 }], {
      drill: { on: today, outcome: 'passed', restoredAt, reconciledAt: null },
    }) as Receipt;
    const draft = draftOf(kept, 'Europe/Berlin');
    expect(draft.restoredAt).toBe('2026-10-30T10:12');
    expect(receiptOf(draft, kept, today)?.drill?.restoredAt).toBe(restoredAt);
    expect(receiptOf({ ...draft, restoredAt: '2026-10-30T10:13' }, kept, today)?.drill?.restoredAt).toBe(
      Date.UTC(2026, 9, 30, 9, 13),
    );
  });

  it('are refused where clocks went forward over them, or no calendar has them', () => {
    const refused = (restoredAt: string, zone = 'Europe/Berlin') => {
      const draft = { ...draftIn(zone), restoredAt };
      expect(receiptOf(draft, null, today)).toBeNull();
      return draftProblems(draft, null, today).restoredAt;
    };
    expect(refused('2026-03-29T02:30')).toBe('momentInGap');
    expect(refused('2026-02-30T10:00')).toBe('momentUnread');
    expect(refused('0026-10-30T10:00')).toBe('momentOutOfRange');
  });

  it('are the first of two where clocks went back, which is said, as is a moment far from the drill', () => {
    const draft = { ...draftIn('Europe/Berlin'), restoredAt: '2026-10-25T02:30' };
    // 02:30 came at 00:30 UTC in summer time, and an hour later again.
    expect(receiptOf(draft, null, today)?.drill?.restoredAt).toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(timeNotices(draft, null, 'restoredAt')).toEqual(['momentTwice']);
    expect(timeNotices({ ...draft, restoredAt: '2026-06-25T02:30' }, null, 'restoredAt')).toEqual([
      'momentFar',
    ]);
    expect(timeNotices({ ...draft, restoredAt: '2026-10-30T02:30' }, null, 'restoredAt')).toEqual([]);
  });
});

describe('the form of a receipt', () => {
  beforeEach(() => entryZone.set(null));

  it('lets the zone be chosen, names it at both times, and keeps the moment', async () => {
    const { user, now } = await renderPage(<QuestionsPage />, {
      record: record({ answers: [answer('degraded-day-agreed', 4)] }),
      question: 'degraded-day-agreed',
    });
    await user.keyboard('r');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).queryByLabelText('Times are typed in')).toBeNull();
    await user.click(within(dialog).getByRole('radio', { name: 'Drill or check' }));
    const zone = within(dialog).getByRole('combobox', { name: 'Times are typed in' });
    await user.click(zone);
    await user.clear(zone);
    await user.type(zone, 'Tokyo');
    await user.click(await screen.findByRole('option', { name: 'Asia/Tokyo', hidden: true }));
    const fill = (label: string, value: string) =>
      fireEvent.change(within(dialog).getByLabelText(label), { target: { value } });
    fill('Title', 'Failover');
    fill('Day of the drill', '2026-10-29');
    fill('Service restored (Asia/Tokyo)', '2026-10-29T19:12');
    fill('Records right again (Asia/Tokyo)', '2026-10-29T18:00');
    await user.click(within(dialog).getByRole('button', { name: 'Add receipt' }));
    expect(within(dialog).getByText('This is before the service was restored.')).toBeVisible();
    fill('Records right again (Asia/Tokyo)', '2026-10-29T19:40');
    await user.click(within(dialog).getByRole('button', { name: 'Add receipt' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    // Tokyo is nine hours ahead of UTC all year.
    expect(now().receipts).toMatchObject([
      {
        drill: {
          on: '2026-10-29',
          restoredAt: Date.UTC(2026, 9, 29, 10, 12),
          reconciledAt: Date.UTC(2026, 9, 29, 10, 40),
        },
      },
    ]);
  });
});
