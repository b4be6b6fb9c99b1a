import { useEffect, useState } from 'react';
import type { Day } from '../../domain/time';
import { localToday } from './localToday';

const CHECK_EVERY_MS = 30_000;

/** The local day, which changes while the app stays open over midnight. */
export function useToday(): Day {
  const [today, setToday] = useState(() => localToday());
  useEffect(() => {
    const timer = setInterval(() => setToday(localToday()), CHECK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return today;
}
