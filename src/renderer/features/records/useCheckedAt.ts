import { useEffect, useMemo, useState } from 'react';
import type { CheckedAt } from '../../../domain/metrics/recordChecks';
import { endOfDay, instant, type Instant } from '../../../domain/time';
import { useAssessment } from '../../assessment/useAssessment';
import { useToday } from '../../assessment/useToday';

const LOOK_EVERY_MS = 5_000;

/** The day on which somebody writes, and up to when the assessment measures: its own day's end, else now. */
export function useCheckedAt(): CheckedAt {
  const { asOf } = useAssessment().record.assessment;
  const today = useToday();
  const [now, setNow] = useState<Instant>(() => instant(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setNow(instant(Date.now())), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return useMemo(
    () => ({ today, asOf: asOf === null ? now : endOfDay(asOf), asOfDay: asOf ?? today }),
    [today, asOf, now],
  );
}
